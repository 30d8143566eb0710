/**
 * Makes blocks from their static trees: a prototype once, in a document that loads and runs nothing, then clones.
 *
 * @module
 */

/** @import { Block } from './descriptor.js' */
/** @import { Instance } from './resolve.js' */
import { html } from './lazy.js';
import { guard, instanceOf, placeOf } from './resolve.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const NAMESPACES = /** @type {Record<string, string>} */ ({
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
});

/**
 * Makes a block, not yet in the page and without values.
 *
 * @param {Block} shape
 * @param {Document} document
 * @returns {Instance} its nodes are in a fragment of their own
 */
export function instantiate(shape, document) {
  shape.prototype ??= prototypeOf(shape, document.implementation.createHTMLDocument());
  const { firstChild, lastChild } = document.importNode(shape.prototype, true);
  return instanceOf(shape, firstChild, lastChild);
}

/**
 * @param {Block} shape
 * @param {Document} inert
 */
function prototypeOf(shape, inert) {
  const fragment = inert.createDocumentFragment();
  shape.tree.forEach((node) => fragment.append(html.build(node, inert)));
  const instance = adopt(shape, fragment, fragment.firstChild, null);
  // Makes the texts that are missing, once for all clones.
  shape.sites.forEach((site) => placeOf(instance, site));
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
  return shape.guarded ? instanceOf(shape, guard(parent, first), guard(parent, end))
    : instanceOf(shape, first, end ? end.previousSibling : parent.lastChild);
}

/**
 * Sets an attribute, with its namespace where HTML gives it one.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
export function setAttribute(element, name, value) {
  const [prefix] = name.split(':');
  if (element.namespaceURI !== HTML && /^(xlink|xml|xmlns)$/.test(prefix)) {
    element.setAttributeNS(NAMESPACES[prefix], name, value);
  } else {
    element.setAttribute(name, value);
  }
}
