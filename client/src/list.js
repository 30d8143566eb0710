/**
 * Lists: finding the rows of a page that came as HTML, and list patches (protocol, sections 3 and 6).
 *
 * @module
 */

/** @import { Block, Site } from './descriptor.js' */
/** @import { Instance, Region } from './resolve.js' */
import { adopt } from './build.js';
import { ELEMENT, TEXT, clear, findComment, need, parentOf, startOf, textUpTo } from './resolve.js';

/**
 * Rows that are inserted side by side.
 *
 * @typedef {{index: number, rows: Instance[], nodes: DocumentFragment}} Group
 */

/**
 * @param {Region} region
 * @param {Site} site
 * @param {any[]} patch [updates, removed, moved, inserted], each may be missing or 0
 * @param {(row: Instance, pairs: any[]) => void} patchRow
 * @param {(values: any[]) => Instance} makeRow
 */
export function patchList(region, site, [updates, removed, moved, inserted], patchRow, makeRow) {
  // A list that was not there before begins empty; any other has the rows that came with the page.
  region.rows ??= findRows(region, site);
  for (const update of updates || []) {
    patchRow(rowOf(region, update[0]), update);
  }
  if (removed) {
    remove(region, removed);
  }
  if (moved || inserted) {
    const groups = makeGroups(region, inserted || [], makeRow);
    const touched = new Set();
    region.rows = order(region, moved || [], groups, touched);
    arrange(region, region.rows, groups, touched);
  }
}

/**
 * @param {Region} region
 * @param {number} handle
 */
function rowOf(region, handle) {
  return need(region.handles.get(handle), `row ${handle}`);
}

/**
 * @param {Region} region
 * @param {1 | number[]} handles 1: all
 */
function remove(region, handles) {
  if (handles === 1) {
    clear(region);
    region.rows = [];
    region.handles.clear();
    return;
  }
  const gone = new Set();
  for (const handle of handles) {
    const row = rowOf(region, handle);
    nodesOf(row).forEach((node) => node.parentNode?.removeChild(node));
    region.handles.delete(handle);
    gone.add(row);
  }
  region.rows = /** @type {Instance[]} */ (region.rows).filter((row) => !gone.has(row));
}

/**
 * @param {Instance} row
 * @returns {Node[]}
 */
function nodesOf({ first, last }) {
  const nodes = [];
  for (let node = first; node; node = node === last ? null : node.nextSibling) {
    nodes.push(node);
  }
  return nodes;
}

/**
 * Makes the rows that are inserted; their handles follow the order in which they are written.
 *
 * @param {Region} region
 * @param {any[]} inserted
 * @param {(values: any[]) => Instance} makeRow
 * @returns {Group[]}
 */
function makeGroups(region, inserted, makeRow) {
  /** @type {Group[]} */
  const groups = [];
  for (const item of inserted) {
    if (typeof item === 'number') {
      const nodes = /** @type {Document} */ (parentOf(region).ownerDocument).createDocumentFragment();
      groups.push({ index: item, rows: [], nodes });
    } else {
      const { rows, nodes } = groups[groups.length - 1];
      const row = makeRow(item);
      nodes.append(/** @type {Node} */ (row.first?.parentNode));
      rows.push(row);
      region.handles.set(region.next++, row);
    }
  }
  return groups;
}

/**
 * Returns the rows in their new order.
 *
 * @param {Region} region
 * @param {any[]} moved
 * @param {Group[]} groups
 * @param {Set<Instance>} touched gets the rows that are named as moved
 */
function order(region, moved, groups, touched) {
  /** @type {Instance[]} */
  const result = [];
  let rest = /** @type {Instance[]} */ (region.rows);
  const put = (/** @type {number} */ index, /** @type {Instance} */ row) => {
    need(!result[index], `place ${index}`);
    result[index] = row;
  };
  groups.forEach((group) => group.rows.forEach((row, i) => put(group.index + i, row)));
  if (Array.isArray(moved[0])) {
    rest = moved[0].map((/** @type {number} */ handle) => rowOf(region, handle));
    rest.forEach((row) => touched.add(row));
  } else {
    for (let i = 0; i < moved.length; i += 2) {
      const row = rowOf(region, moved[i]);
      touched.add(row);
      put(moved[i + 1], row);
    }
    rest = rest.filter((row) => !touched.has(row));
  }
  let next = 0;
  for (const row of rest) {
    while (result[next]) {
      next++;
    }
    result[next] = row;
  }
  need(result.length === region.handles.size && !result.includes(/** @type {any} */ (undefined)), 'order');
  return result;
}

/**
 * Brings the nodes into the order of the rows, from the end to the start; touches only what was moved or inserted.
 *
 * @param {Region} region
 * @param {Instance[]} rows
 * @param {Group[]} groups
 * @param {Set<Instance>} touched
 */
function arrange(region, rows, groups, touched) {
  const parent = parentOf(region);
  let next = region.after;
  for (let i = rows.length - 1; i >= 0; i--) {
    const group = groups[groups.length - 1];
    if (group && i === group.index + group.rows.length - 1) {
      parent.insertBefore(group.nodes, next);
      groups.pop();
      i = group.index;
    } else if (touched.has(rows[i]) && rows[i].last?.nextSibling !== next) {
      nodesOf(rows[i]).forEach((node) => move(parent, node, next));
    }
    next = rows[i].first;
  }
}

/**
 * @param {any} parent
 * @param {Node} node
 * @param {Node | null} next
 */
function move(parent, node, next) {
  // Where there is moveBefore, frames, animations and focus survive.
  parent[parent.moveBefore ? 'moveBefore' : 'insertBefore'](node, next);
}

/**
 * Finds the rows of a list that came as HTML. They get the first handles.
 *
 * @param {Region} region
 * @param {Site} site
 * @returns {Instance[]}
 */
function findRows(region, site) {
  const rows = [];
  const shape = /** @type {Block} */ (site.row);
  const parent = parentOf(region);
  for (let first = startOf(region); first && first !== region.after; ) {
    const last = endOfRow(first, region.after, site.rowEnds);
    if (!last) {
      break;
    }
    const end = last.nextSibling;
    const row = adopt(shape, parent, first, end);
    region.handles.set(region.next++, row);
    rows.push(row);
    first = end;
  }
  return rows;
}

/**
 * Returns the last node of a row; null if there is none from here on.
 *
 * @param {Node} first
 * @param {Node | null} after the node behind the list
 * @param {string | (number | null)[]} ends
 * @returns {Node | null}
 */
function endOfRow(first, after, ends) {
  if (typeof ends === 'string') {
    return findComment(first, after, ends) ?? noElements(first, after);
  }
  const [roots, trailing, leading] = /** @type {number[]} */ (ends);
  let last = first;
  for (let node = /** @type {Node | null} */ (first), found = 0; found < roots; node = node.nextSibling) {
    if (!node || node === after) {
      return noElements(first, after);
    }
    if (node.nodeType === ELEMENT) {
      found++;
    }
    last = node;
  }
  const units = trailing ?? textBehind(last, after, leading);
  return units ? textUpTo(last.nextSibling, after, units) : last;
}

/**
 * Returns null; what is not enough for a row must be no part of one.
 *
 * @param {Node | null} node
 * @param {Node | null} after
 */
function noElements(node, after) {
  for (; node && node !== after; node = node.nextSibling) {
    need(node.nodeType !== ELEMENT, 'whole row');
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
  return Math.max(0, node && node !== after ? units - leading : units);
}
