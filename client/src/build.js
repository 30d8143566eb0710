/**
 * Makes blocks from their static trees: a prototype once, in a document that loads and runs nothing, then clones.
 *
 * @module
 */

/** @import { Block, TreeNode } from './descriptor.js' */
/** @import { Instance } from './resolve.js' */
import { parse } from './html.js';
import { guard } from './resolve.js';

const NAMESPACES = /** @type {Record<string, string>} */ ({
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
});
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Makes a block, not yet in the page and without values.
 *
 * @param {Block} shape
 * @param {Document} document
 * @returns {Instance} its nodes are in a fragment of their own
 */
export function instantiate(shape, document) {
  shape.prototype ??= prototypeOf(shape, document.implementation.createHTMLDocument());
  const { firstChild: first, lastChild: last } = document.importNode(shape.prototype, true);
  return { shape, root: null, first, last, places: null };
}

/**
 * @param {Block} shape
 * @param {Document} inert
 */
function prototypeOf(shape, inert) {
  const fragment = inert.createDocumentFragment();
  shape.tree.forEach((node) => fragment.append(build(node, inert)));
  adopt(shape, fragment, fragment.firstChild, null);
  return fragment;
}

/**
 * Takes nodes for an instance of a block, and puts guards around them where the outermost might go.
 *
 * @param {Block} shape
 * @param {Node} parent
 * @param {Node | null} first the same as `end` if there is none
 * @param {Node | null} end the node behind the last one
 * @returns {Instance}
 */
export function adopt(shape, parent, first, end) {
  if (shape.guarded) {
    return { shape, root: null, first: guard(parent, first), last: guard(parent, end), places: null };
  }
  return { shape, root: null, first, last: end ? end.previousSibling : parent.lastChild, places: null };
}

/**
 * @param {TreeNode} node
 * @param {Document} inert
 * @returns {Node}
 */
function build(node, inert) {
  if (typeof node === 'string') {
    return inert.createTextNode(node);
  }
  const [tag, attributes, ...children] = node;
  if (tag === '!') {
    return inert.createComment(/** @type {string} */ (attributes));
  }
  const element = createElement(tag, inert);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(element, name, value);
  }
  const target = tag === 'template' ? /** @type {HTMLTemplateElement} */ (element).content : element;
  children.forEach((child) => target.append(build(child, inert)));
  return element;
}

/**
 * @param {string} tag
 * @param {Document} inert
 * @returns {Element}
 */
function createElement(tag, inert) {
  if (tag === 'script') {
    // One that was parsed as a fragment never runs, nor do its clones.
    return /** @type {Element} */ (parse('<script></script>', inert.body).firstChild);
  }
  const [prefix, name] = tag.split(':');
  // An HTML name may have a colon of its own.
  return name && (prefix === 'svg' || prefix === 'math')
    ? inert.createElementNS(NAMESPACES[prefix], name)
    : inert.createElementNS(HTML, tag);
}

/**
 * Sets an attribute, with its namespace where HTML gives it one.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
export function setAttribute(element, name, value) {
  const [, prefix] = /^(xlink:|xml:|xmlns(?=:|$))/.exec(name) ?? [];
  if (prefix && element.namespaceURI !== HTML) {
    element.setAttributeNS(NAMESPACES[prefix.replace(':', '')], name, value);
    return;
  }
  try {
    element.setAttribute(name, value);
  } catch {
    // HTML allows names that this method refuses, such as "@click".
    const holder = /** @type {Element} */ (parse(`<i ${name}>`, element).firstChild);
    const attribute = /** @type {Attr} */ (holder.attributes[0].cloneNode());
    attribute.value = value;
    element.setAttributeNode(attribute);
  }
}
