//# allFunctionsCalledOnLoad
/**
 * Regions: what sections, lists and opaque HTML stand in.
 *
 * @module
 */

/** @import { Instance } from './resolve.js' */
import { ELEMENT, need } from './resolve.js';

/**
 * The nodes between two nodes that stay.
 *
 * @typedef {object} Region
 * @property {Node} parent when it was found; it is another one when the region's block was put into the page
 * @property {Node | null} before null: the region begins where its parent begins
 * @property {Node | null} after null: it ends where its parent ends
 * @property {Instance | null | undefined} shown a section's branch; null: nothing, undefined: not known yet
 * @property {Instance[] | null} rows a list's; null: not known yet
 * @property {Map<number, Instance>} handles a list's rows by handle
 * @property {number} next the handle of the next row
 */

/**
 * Returns a node that goes with a region when that is moved or taken away.
 *
 * @param {Region} region
 * @returns {Node}
 */
export function anchor({ parent, before, after }) {
  return after ?? before ?? parent;
}

/**
 * Returns the node whose children a region's nodes are.
 *
 * @param {Region} region
 * @returns {Node}
 */
export function parentOf(region) {
  const { before, after } = region;
  const parent = before || after ? anchor(region).parentNode : region.parent;
  return need((!before || before.parentNode === parent) && parent);
}

/**
 * Returns the element that a region's nodes are or will be children of.
 *
 * @param {Region} region
 * @param {Element | null} parent of the block that the region is in, while that is being made
 */
export function elementOf(region, parent) {
  const node = parentOf(region);
  return /** @type {Element} */ (node.nodeType === ELEMENT ? node : parent);
}

/**
 * Returns the first node of a region, or the one behind it if it is empty.
 *
 * @param {Region} region
 */
export function startOf(region) {
  return region.before ? region.before.nextSibling : parentOf(region).firstChild;
}

/** So many elements are removed all at once, together with the texts and comments around them, which are put back. */
const MANY = 9;

/**
 * Removes all that is in a region.
 *
 * @param {Region} region
 */
export function clear(region) {
  const { before, after } = /** @type {any} */ (region);
  const parent = /** @type {any} */ (parentOf(region));
  const hasMore = before?.tagName || before?.previousSibling || after?.tagName || after?.nextSibling;
  if (!hasMore && parent.childElementCount > MANY) {
    parent.replaceChildren(...[before, after].filter((node) => node)); // faster than one by one
  }
  for (let node = startOf(region); node !== after; node = startOf(region)) {
    /** @type {ChildNode} */ (node).remove();
  }
}
