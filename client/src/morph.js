/**
 * Turns a page into the one that was sent anew, by its own nodes: what the user has typed and chosen, focus and selection,
 * scroll positions, frames and what plays stay where the page still has a place for them. Loaded behind the core, with
 * `html.js`.
 *
 * @module
 */

import { ELEMENT } from './resolve.js';

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
    const last = next;
    next = next.nextSibling;
    last.remove();
  }
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
    morphChildren(old, fresh, change);
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
  const isKept = change.isNew && touched.has(old) || present.text !== defaultOf(old);
  const { selectionStart, selectionEnd, selectionDirection } = old;
  morphAttributes(old, fresh);
  morphChildren(old, fresh, change);
  setState(old, isKept ? present : said);
  if (stateOf(old).text !== said.text) {
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
 */
function stateOf({ value, checked, options }) {
  const selected = Array.from(options ?? []).filter((option) => option.selected).map((option) => option.value);
  return { value, checked, selected, text: JSON.stringify(options ? selected : [value, !!checked]) };
}

/**
 * Returns the same of a field that nobody has touched.
 *
 * @param {any} field
 */
function defaultOf({ type, value, defaultValue, defaultChecked, options }) {
  if (options) {
    const chosen = Array.from(options).filter((option) => option.defaultSelected).map((option) => option.value);
    // A list that shows one option shows the first where none is said to be selected.
    return JSON.stringify(chosen.length || type !== 'select-one' ? chosen : options.length ? [options[0].value] : []);
  }
  return JSON.stringify([type === 'file' ? value : defaultValue, !!defaultChecked]);
}

/**
 * @param {any} field
 * @param {ReturnType<typeof stateOf>} state
 */
function setState(field, { value, checked, selected }) {
  for (const option of field.options ?? []) {
    option.selected = selected.includes(option.value);
  }
  if (!field.options && field.type !== 'file') {
    field.value = value;
    field.checked = checked;
  }
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
