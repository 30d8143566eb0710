/**
 * Sends what the user does: `lvt-on:click="name"` and the like, listened to on the page's root. It listens in the
 * capture phase, since some events (focus, blur, scroll) do not bubble.
 *
 * @module
 */

const TYPES = ('click dblclick contextmenu submit input change keydown keyup focus blur focusin focusout pointerdown '
  + 'pointerup drop paste scroll toggle').split(' ');
/** @typedef {Record<string, string | number | boolean>} Value */
/** @typedef {(name: string, value: Value) => void} Send */

/**
 * The latest event of a type on an element, and when it may be sent.
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
  if (!element || !root.contains(element)) {
    return;
  }
  const { type, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
  if (type === 'submit' || (type === 'click' && element.matches('a, form button, form [type=submit]'))) {
    if (ctrlKey || metaKey || shiftKey) {
      return; // the user opens the link in another tab or window
    }
    event.preventDefault();
  }
  const name = /** @type {string} */ (element.getAttribute(attribute));
  const value = valueOf(event, element);
  pacer.run(element, type, () => send(name, value));
}

/**
 * Returns the nearest element that names an event of this type, and this key if it asks for one.
 *
 * @param {Event} event
 * @param {string} attribute
 */
function handlerOf(event, attribute) {
  let element = event.target instanceof Element ? event.target : null;
  const { key } = /** @type {KeyboardEvent} */ (event);
  for (; element; element = element.parentElement) {
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
 * @returns {Value}
 */
function valueOf(event, element) {
  const { type, target, key, submitter } = /** @type {any} */ (event);
  const value = type === 'submit' ? formValue(target, submitter)
    : fieldValue(type === 'input' || type === 'change' ? target : element);
  if (key) {
    value.key = key;
  }
  return Object.assign(value, element.dataset);
}

/**
 * @param {any} field
 * @returns {Value}
 */
function fieldValue(field) {
  const { localName, type, name, checked } = field;
  /** @type {Value} */
  const value = {};
  if (!field.validity) { // it is no field
    return value;
  }
  if (name) {
    value.name = name;
  }
  if (localName !== 'button' || field.value) {
    value.value = type === 'select-multiple'
      ? Array.from(field.selectedOptions, (option) => option.value).join('\n') : field.value;
  }
  if (type === 'checkbox' || type === 'radio') {
    value.checked = checked;
  }
  return value;
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
      value[name] = name in value ? `${value[name]}\n${entry}` : entry;
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
   * @param {Element} element
   * @param {string} type
   * @param {() => void} call
   */
  run(element, type, call) {
    const waits = this.#waits.get(element) ?? {};
    this.#waits.set(element, waits);
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
