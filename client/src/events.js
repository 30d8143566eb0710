/**
 * Sends what the user does: `lvt-on:click="name"` and the like, listened to on the page's root.
 *
 * @module
 */

const BUBBLING = `click dblclick auxclick contextmenu submit reset input change keydown keyup focusin focusout
  mousedown mouseup pointerdown pointerup pointercancel touchstart touchend dragstart dragover dragend drop
  copy cut paste`.split(/\s+/);
const NOT_BUBBLING = ['focus', 'blur', 'scroll', 'toggle', 'invalid', 'play', 'pause', 'ended'];

/** @typedef {Record<string, string | number | boolean>} Value */
/** @typedef {(name: string, value: Value) => void} Send */

/**
 * An element that shall not send events of a type for a while, and the latest one that was held back.
 *
 * @typedef {object} Wait
 * @property {Element} element
 * @property {string} type
 * @property {(() => void) | null} held
 * @property {ReturnType<typeof setTimeout>} [timer] ends the wait
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
  const listener = (/** @type {Event} */ event) => handle(event, root, send, pacer);
  BUBBLING.forEach((type) => root.addEventListener(type, listener));
  NOT_BUBBLING.forEach((type) => root.addEventListener(type, listener, true));
  return () => {
    BUBBLING.forEach((type) => root.removeEventListener(type, listener));
    NOT_BUBBLING.forEach((type) => root.removeEventListener(type, listener, true));
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
  if (!element || !root.contains(element) || opensElsewhere(event, element)) {
    return;
  }
  if (event.type === 'submit' || (event.type === 'click' && element.matches('a, form button, form [type=submit]'))) {
    event.preventDefault();
  }
  const name = /** @type {string} */ (element.getAttribute(attribute));
  const value = valueOf(event, element);
  pacer.run(element, event.type, () => send(name, value));
}

/**
 * Returns the nearest element that names an event of this type, and this key if it asks for one.
 *
 * @param {Event} event
 * @param {string} attribute
 */
function handlerOf(event, attribute) {
  let element = event.target instanceof Element ? event.target : null;
  if (!event.bubbles) {
    return element?.hasAttribute(attribute) ? element : null;
  }
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
 * Returns whether a click is for the browser: a link that the user opens in another tab or window.
 *
 * @param {Event} event
 * @param {Element} element
 */
function opensElsewhere(event, element) {
  const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
  return event.type === 'click' && element.matches('a[href]') && (ctrlKey || metaKey || shiftKey);
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
  /** @type {Value} */
  const value = {};
  if (!field.matches('input, select, textarea, button')) {
    return value;
  }
  if (field.name) {
    value.name = field.name;
  }
  if (field.localName !== 'button' || field.hasAttribute('value')) {
    value.value = field.multiple && field.options ? selected(field) : field.value;
  }
  if (field.type === 'checkbox' || field.type === 'radio') {
    value.checked = field.checked;
  }
  return value;
}

/** @param {HTMLSelectElement} select */
function selected(select) {
  return Array.from(select.selectedOptions, (option) => option.value).join('\n');
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
  for (const [name, entry] of new FormData(form)) {
    if (typeof entry === 'string') {
      value[name] = name in value ? `${value[name]}\n${entry}` : entry;
    }
  }
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.elements]).filter((field) => field.type === 'checkbox');
  for (const { name, checked, disabled } of boxes) {
    if (name && !disabled && boxes.filter((box) => box.name === name).length === 1) {
      value[name] = checked;
    }
  }
  if (submitter?.name) {
    value[submitter.name] = submitter.value;
  }
  return value;
}

/** Holds events back as `lvt-mod:debounce` and `lvt-mod:throttle` say, and never lets a later one overtake. */
class Pacer {
  /** @type {Set<Wait>} */
  #waits = new Set();

  /**
   * @param {Element} element
   * @param {string} type
   * @param {() => void} call
   */
  run(element, type, call) {
    const debounce = Number(element.getAttribute('lvt-mod:debounce'));
    const throttle = Number(element.getAttribute('lvt-mod:throttle'));
    const known = [...this.#waits].find((wait) => wait.element === element && wait.type === type);
    if (known) {
      known.held = call;
      if (debounce) {
        this.#start(known, debounce);
      }
      return;
    }
    /** @type {Wait} */
    const wait = { element, type, held: debounce ? call : null };
    if (!debounce) {
      this.flush();
      call();
    }
    if (debounce || throttle) {
      this.#waits.add(wait);
      this.#start(wait, debounce || throttle);
    }
  }

  /** Sends what is held back. */
  flush() {
    for (const wait of this.#waits) {
      const { held } = wait;
      wait.held = null;
      held?.();
    }
  }

  /**
   * @param {Wait} wait
   * @param {number} delay in milliseconds
   */
  #start(wait, delay) {
    clearTimeout(wait.timer);
    wait.timer = setTimeout(() => {
      const again = wait.held && !wait.element.hasAttribute('lvt-mod:debounce');
      if (wait.held) {
        this.flush();
      }
      if (again) {
        this.#start(wait, delay);
      } else {
        this.#waits.delete(wait);
      }
    }, delay);
  }
}
