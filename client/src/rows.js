/**
 * Finds the rows of a list that came as HTML, and what stands behind rows that leave elements open (protocol, section 3).
 * Loaded behind the core, before the first update.
 *
 * @module
 */

/** @import { Site } from './descriptor.js' */
/** @import { Container, Instance, Region } from './resolve.js' */
import { adopt } from './build.js';
import { add } from './list.js';
import { ELEMENT, TEXT, findComment, guard, need, parentOf, startOf, textAt, textUpTo } from './resolve.js';

/**
 * Finds the rows of a list. They get the first handles.
 *
 * @param {Region} region
 * @param {Site} site
 */
export function findRows(region, site) {
  const parent = parentOf(region);
  const names = rootNames(site);
  for (let first = startOf(region); first && first !== region.after; ) {
    const last = endOfRow(first, region.after, site.rowEnds, names);
    if (!last) {
      break;
    }
    const row = add(region, adopt(site.row, parent, first, last.nextSibling));
    first = /** @type {Node} */ (row.last).nextSibling;
    if (site.gap && first !== region.after) {
      textUpTo(first, region.after, site.gap.length).data = '';
    }
  }
  return [...region.handles.values()];
}

/**
 * Returns the names of the elements that each row has at its top, as its static tree says.
 *
 * @param {Site} site
 * @returns {string[]}
 */
function rootNames({ row }) {
  const roots = row.tree.filter((node) => Array.isArray(node) && node[0] !== '!');
  return roots.map(([tag]) => tag.replace(/^(svg|math):/, ''));
}

/**
 * Returns the last node of a row; null if there is none from here on.
 *
 * @param {Node} first
 * @param {Node | null} after the node behind the list
 * @param {string | (number | null)[]} ends
 * @param {string[]} names of a row's roots
 * @returns {Node | null}
 */
function endOfRow(first, after, ends, names) {
  if (typeof ends === 'string') {
    return findComment(first, after, ends) ?? noRow(first, after);
  }
  const [roots, trailing, leading] = /** @type {number[]} */ (ends);
  let last = first;
  for (let node = /** @type {any} */ (first), found = 0; found < roots; node = node.nextSibling) {
    if (!node || node === after || node.nodeType === ELEMENT && node.localName !== (names[found++] ?? node.localName)) {
      return noRow(first, after, leading ? undefined : names[0]);
    }
    last = node;
  }
  const units = trailing ?? textBehind(last, after, leading);
  return units ? textUpTo(last.nextSibling, after, units) : last;
}

/**
 * Returns null; what is not enough for a row must be no part of one. Elements that cannot begin a row may have been added
 * behind the last one.
 *
 * @param {any} node
 * @param {Node | null} after
 * @param {string} [name] of the elements that begin rows; missing: any may
 */
function noRow(node, after, name) {
  for (; node && node !== after; node = node.nextSibling) {
    need(node.nodeType !== ELEMENT || name && node.localName !== name);
  }
  return null;
}

/**
 * Returns how many code units of text behind a row's last root belong to it.
 *
 * @param {Node} root
 * @param {Node | null} after
 * @param {number} leading how many begin the next row, if there is one
 */
function textBehind(root, after, leading) {
  let units = 0;
  let node = root.nextSibling;
  for (; node && node !== after && node.nodeType === TEXT; node = node.nextSibling) {
    units += /** @type {Text} */ (node).length;
  }
  return node && node !== after ? units - leading : units;
}

/**
 * Returns an element that is counted from a container's end.
 *
 * @param {Container} container
 * @param {number} at −1: the last one
 */
export function fromEnd({ parent, first, end }, at) {
  let left = at;
  for (let node = end ? end.previousSibling : parent.lastChild; ; node = node.previousSibling) {
    node = need(node);
    if (node.nodeType === ELEMENT && !++left) {
      return node;
    }
    need(node !== first);
  }
}

/**
 * Lets the last row of a list end as all the others: whatever is done with the rows is done meanwhile.
 *
 * @param {Region} region
 * @param {[between: string, last: string, depth: number]} tail
 * @returns {() => void} lets the last row, which may be another one then, end as it should
 */
export function openRows(region, [between, last, depth]) {
  const rows = () => /** @type {Instance[]} */ (region.rows);
  const before = rows().at(-1);
  const isOpen = before && end(before, depth, last, between);
  return () => {
    const now = rows().at(-1);
    need(!before || isOpen || !rows().includes(before) || end(before, depth, between, between));
    need(!now || end(now, depth, between, last));
  };
}

/**
 * Gives the innermost last element of a row another text at its end. Returns whether it had the one that it should.
 *
 * @param {Instance} row
 * @param {number} depth
 * @param {string} from
 * @param {string} to
 */
function end(row, depth, from, to) {
  let element = /** @type {any} */ (row.last);
  while (element && element.nodeType !== ELEMENT) {
    element = element.previousSibling;
  }
  for (let left = depth; left && element?.lastElementChild; left--) {
    element = element.lastElementChild;
  }
  const { lastChild } = element ?? {};
  const text = lastChild?.nodeType === TEXT ? lastChild : from ? null : element && guard(element, null);
  const isThere = text?.data.endsWith(from);
  if (isThere) {
    text.data = text.data.slice(0, text.length - from.length) + to;
  }
  return isThere;
}

/**
 * Returns the Text that begins so many code units of text before a place; splits one if need be.
 *
 * @param {Node | null} node the last before the place
 * @param {number} units more than 0
 */
export function textBefore(node, units) {
  let text = textAt(node);
  for (; text.length < units; text = textAt(text.previousSibling)) {
    units -= text.length;
  }
  return text.length > units ? text.splitText(text.length - units) : text;
}
