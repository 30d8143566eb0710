/**
 * Turns a page into the one that was sent anew, by its own nodes: what the user has typed and chosen, focus and selection,
 * scroll positions, frames and what plays stay where the page still has a place for them. Loaded behind the core, with
 * `html.js`.
 *
 * @module
 */

import { ELEMENT } from './resolve.js';

/** Types of fields that are checked or not. */
const CHECKED = /^(checkbox|radio)$/;

/** Types of fields whose value is that of the attribute, or none of ours. */
const FIXED = /^(hidden|file|submit|button|reset|image)$/;

/** Fields, and `<details>`, that the user has changed, whatever the server made of it. @type {WeakSet<EventTarget>} */
const touched = new WeakSet();

for (const type of ['input', 'change', 'click']) {
  addEventListener(type, (event) => {
    const [target] = /** @type {any[]} */ (event.composedPath());
    const changed = type === 'click' ? target.closest?.('summary')?.parentElement : target;
    changed && touched.add(changed);
  }, { capture: true, passive: true });
}

/**
 * What all steps of one change share.
 *
 * @typedef {object} Change
 * @property {boolean} isNew whether the server knows nothing of what it said before: then all that the user has put into
 *   fields stays; else what the server has not seen
 * @property {any[]} unknown fields whose content the server does not know
 */

/**
 * Gives an element the attributes and the content of another. Where the server does not know what is in a field, it is
 * told, as if the user put it there again.
 *
 * @param {Element} old
 * @param {Element | DocumentFragment} fresh is used up; of a fragment the content is taken only
 * @param {boolean} isNew
 */
export function morph(old, fresh, isNew) {
  /** @type {Change} */
  const change = { isNew, unknown: [] };
  if (fresh.nodeType === ELEMENT) {
    morphAttributes(old, /** @type {Element} */ (fresh));
  }
  morphChildren(old, fresh, change);
  change.unknown.forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
}

/**
 * @param {any} parent
 * @param {Node} fresh
 * @param {Change} change
 */
function morphChildren(parent, fresh, change) {
  const known = elementsByName(parent);
  let next = parent.firstChild;
  for (const node of /** @type {any[]} */ ([...fresh.childNodes])) {
    const isElement = node.nodeType === ELEMENT;
    const match = isElement ? known.get(nameOf(node))?.shift() : next?.nodeType === node.nodeType ? next : null;
    while (match && isElement && next && next !== match && next.nodeType !== ELEMENT) {
      next = removed(next); // rather than move an element
    }
    if (!match) {
      parent.insertBefore(node, next);
    } else if (isElement) {
      if (match === next) {
        next = next.nextSibling;
      } else {
        parent[parent.moveBefore ? 'moveBefore' : 'insertBefore'](match, next);
      }
      morphElement(match, node, change);
    } else {
      if (match.data !== node.data) {
        match.data = node.data;
      }
      next = next.nextSibling;
    }
  }
  while (next) {
    next = removed(next);
  }
}

/**
 * Removes a node.
 *
 * @param {ChildNode} node
 * @returns the one behind it
 */
function removed(node) {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

/**
 * @param {Element} parent
 * @returns {Map<string, Element[]>} its child elements that may be taken for another of the same name, in their order
 */
function elementsByName(parent) {
  const known = new Map();
  for (const element of parent.children) {
    const name = nameOf(element);
    known.has(name) ? known.get(name).push(element) : known.set(name, [element]);
  }
  return known;
}

/**
 * Returns what an element and its successor have in common.
 *
 * @param {any} element
 */
function nameOf(element) {
  const { namespaceURI, localName, id, type, dataset } = element;
  const key = id || (dataset?.key ?? dataset?.id ?? element.getAttribute('name'));
  return `${namespaceURI} ${localName} ${localName === 'input' && type} ${key}`;
}

/**
 * @param {any} old
 * @param {any} fresh
 * @param {Change} change
 */
function morphElement(old, fresh, change) {
  const { localName } = old;
  if (/^(script|style|template|noscript)$/.test(localName)) {
    old.isEqualNode(fresh) || old.replaceWith(fresh);
  } else if (/^(input|textarea|select)$/.test(localName)) {
    morphField(old, fresh, change);
  } else {
    morphAttributes(old, fresh);
    // What is in a custom element is its own affair, unless the server put something there.
    if (!localName.includes('-') || fresh.firstChild) {
      morphChildren(old, fresh, change);
    }
  }
}

/**
 * @param {any} old
 * @param {any} fresh
 * @param {Change} change
 */
function morphField(old, fresh, change) {
  const present = stateOf(old);
  const said = stateOf(fresh);
  const isKept = change.isNew && touched.has(old) || !isSame(present, defaultOf(old));
  const { selectionStart, selectionEnd, selectionDirection } = old;
  morphAttributes(old, fresh);
  morphChildren(old, fresh, change);
  setState(old, isKept ? present : said);
  if (!isSame(stateOf(old), said)) {
    change.unknown.push(old);
  }
  if (typeof selectionStart === 'number' && old.getRootNode().activeElement === old) {
    old.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  }
}

/**
 * Returns what is in a field: its text, whether it is checked, which options are selected.
 *
 * @param {any} field
 * @returns {string | boolean | string[]}
 */
function stateOf({ type, value, checked, options }) {
  return options ? chosen(options, 'selected') : CHECKED.test(type) ? checked : value;
}

/**
 * Returns the same of a field that nobody has touched.
 *
 * @param {any} field
 * @returns {string | boolean | string[]}
 */
function defaultOf({ type, value, defaultValue, defaultChecked, options }) {
  if (options) {
    const said = chosen(options, 'defaultSelected');
    // A list that shows one option shows the first where none is said to be selected.
    return said.length || type !== 'select-one' || !options.length ? said : [options[0].value];
  }
  return CHECKED.test(type) ? defaultChecked : FIXED.test(type) ? value : defaultValue;
}

/**
 * @param {Iterable<any>} options
 * @param {'selected' | 'defaultSelected'} property
 * @returns {string[]}
 */
function chosen(options, property) {
  return Array.from(options).filter((option) => option[property]).map((option) => option.value);
}

/**
 * @param {any} field
 * @param {any} state
 */
function setState(field, state) {
  if (field.options) {
    for (const option of field.options) {
      option.selected = state.includes(option.value);
    }
  } else if (CHECKED.test(field.type)) {
    field.checked = state;
  } else if (!FIXED.test(field.type)) {
    field.value = state;
  }
}

/**
 * @param {any} one
 * @param {any} other
 */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Gives an element the attributes of another, but for those of the client, and for what the user has opened.
 *
 * @param {any} old
 * @param {Element} fresh
 */
function morphAttributes(old, fresh) {
  const isOpened = touched.has(old) || old.localName === 'dialog' && old.matches(':modal');
  const isOurs = (/** @type {string} */ name) => name.startsWith('data-lvt-') || name === 'open' && isOpened;
  for (const attribute of [...old.attributes]) {
    if (!isOurs(attribute.name) && !fresh.hasAttribute(attribute.name)) {
      old.removeAttributeNode(attribute);
    }
  }
  for (const attribute of [...fresh.attributes]) {
    if (!isOurs(attribute.name) && old.getAttribute(attribute.name) !== attribute.value) {
      fresh.removeAttributeNode(attribute);
      old.setAttributeNode(attribute); // with its namespace
    }
  }
}
