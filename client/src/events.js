/**
 * Sends what the user does: `lvt-on:click="name"` and the like, listened to on the page's root. It listens in the
 * capture phase, since some events (focus, blur, scroll) do not bubble.
 *
 * @module
 */

const TYPES = ('click dblclick contextmenu submit input change keydown keyup focus blur focusin focusout pointerdown '
  + 'pointerup drop paste scroll toggle').split(' ');
/** @typedef {Record<string, string | number | boolean | undefined>} Value */
/** @typedef {(name: string, value: Value) => void} Send */

/**
 * The latest event of a type from an element, and when it may be sent.
 *
 * @typedef {object} Wait
 * @property {() => void} call
 * @property {number} throttle milliseconds between two calls
 * @property {number} until when the next call may be made
 * @property {ReturnType<typeof setTimeout>} [timer]
 */

/**
 * Listens for events in a page.
 *
 * @param {Element | Document} root
 * @param {Send} send
 * @returns {() => void} stops listening
 */
export function listen(root, send) {
  const pacer = new Pacer();
  const stop = new AbortController();
  for (const type of TYPES) {
    root.addEventListener(type, (event) => handle(event, root, send, pacer),
      { capture: true, signal: stop.signal });
  }
  // Later there is nobody to send what is held back.
  addEventListener('pagehide', () => pacer.flush(), { signal: stop.signal });
  return () => {
    stop.abort();
    pacer.flush();
  };
}

/**
 * @param {Event} event
 * @param {Element | Document} root
 * @param {Send} send
 * @param {Pacer} pacer
 */
function handle(event, root, send, pacer) {
  const attribute = `lvt-on:${event.type}`;
  const element = handlerOf(event, attribute);
  // A key that is pressed while an input method composes is meant for that.
  if (!element || !root.contains(element) || /** @type {any} */ (event).isComposing && event.type !== 'input') {
    return;
  }
  const { type, target, ctrlKey, metaKey, shiftKey } = /** @type {any} */ (event);
  if (type === 'submit' || (type === 'click' && element.matches('a, :is(form *, [form]):is(button, [type=submit], [type=image])'))) {
    if (ctrlKey || metaKey || shiftKey) {
      return; // the user opens the link in another tab or window
    }
    event.preventDefault();
  }
  // A form may listen for all its fields.
  const source = type === 'input' || type === 'change' ? target : element;
  const name = /** @type {string} */ (element.getAttribute(attribute));
  const value = valueOf(event, element, source);
  pacer.run(element, source, type, () => send(name, value));
}

/**
 * Returns the nearest element that names an event of this type, and this key if it asks for one.
 *
 * @param {any} event
 * @param {string} attribute
 * @returns {Element | null}
 */
function handlerOf({ target, key }, attribute) {
  // The target may be the document, which has no attributes.
  for (let element = target; element?.getAttribute; element = element.parentElement) {
    const wanted = key && element.getAttribute('lvt-key');
    if (element.hasAttribute(attribute) && (!wanted || wanted === key)) {
      return element;
    }
  }
  return null;
}

/**
 * @param {Event} event
 * @param {any} element that names the event
 * @param {any} source that it is about
 * @returns {Value}
 */
function valueOf(event, element, source) {
  const { type, target, key, submitter } = /** @type {any} */ (event);
  const value = type === 'submit' ? formValue(target, submitter) : fieldValue(source);
  if (key) {
    value.key = key;
  }
  return Object.assign(value, element.dataset);
}

/**
 * @param {any} source
 * @returns {Value} empty if it is no field
 */
function fieldValue({ validity, localName, type, name, value, checked, selectedOptions }) {
  // What is undefined is not sent.
  return validity ? {
    name: name || undefined,
    value: type === 'select-multiple' ? Array.from(selectedOptions, (option) => option.value).join('\n')
      : value || (localName === 'button' ? undefined : ''),
    checked: /checkbox|radio/.test(type) ? checked : undefined,
  } : {};
}

/**
 * Returns the fields of a form. Values of one name are joined by line feeds; a checkbox that is alone with its name
 * is a boolean.
 *
 * @param {HTMLFormElement} form
 * @param {any} submitter
 * @returns {Value}
 */
function formValue(form, submitter) {
  /** @type {Value} */
  const value = {};
  for (const [name, entry] of new FormData(form, submitter)) {
    if (typeof entry === 'string') {
      value[name] = Object.hasOwn(value, name) ? `${value[name]}\n${entry}` : entry;
    }
  }
  for (const field of /** @type {Iterable<any>} */ (form.elements)) {
    const { type, name, checked, disabled } = field;
    if (type === 'checkbox' && name && !disabled && form.elements.namedItem(name) === field) {
      value[name] = checked;
    }
  }
  return value;
}

/** Holds events back as `lvt-mod:debounce` and `lvt-mod:throttle` say, and never lets a later one overtake. */
class Pacer {
  /** @type {WeakMap<Element, Record<string, Wait>>} */
  #waits = new WeakMap();
  /** @type {Set<Wait>} */
  #held = new Set();

  /**
   * @param {Element} element that says how long to wait
   * @param {Element} source
   * @param {string} type
   * @param {() => void} call instead of what is held back of the same type and source
   */
  run(element, source, type, call) {
    const waits = this.#waits.get(source) ?? {};
    this.#waits.set(source, waits);
    const wait = (waits[type] ??= { call, throttle: 0, until: 0 });
    const milliseconds = (/** @type {string} */ name) => Number(element.getAttribute(`lvt-mod:${name}`));
    const debounce = milliseconds('debounce');
    const delay = debounce || wait.until - Date.now();
    wait.throttle = milliseconds('throttle');
    wait.call = call;
    const isHeld = this.#held.delete(wait);
    this.#held.add(wait);
    if (delay <= 0) {
      this.flush();
    } else if (debounce || !isHeld) {
      clearTimeout(wait.timer);
      wait.timer = setTimeout(() => this.flush(), delay);
    }
  }

  /** Sends what is held back. */
  flush() {
    for (const wait of this.#held) {
      this.#held.delete(wait);
      clearTimeout(wait.timer);
      wait.until = Date.now() + wait.throttle;
      wait.call();
    }
  }
}
