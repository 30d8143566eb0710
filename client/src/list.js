/**
 * Lists: finding the rows of a page that came as HTML, and list patches (protocol, sections 3 and 6).
 *
 * @module
 */

/** @import { Site } from './descriptor.js' */
/** @import { Instance, Region } from './resolve.js' */
import { adopt } from './build.js';
import { html } from './lazy.js';
import { around, clear, need, parentOf, report, startOf, textUpTo } from './resolve.js';

/**
 * @param {Region} region
 * @param {Site} site
 * @param {any[]} patch [updates, removed, moved, inserted], each may be missing or 0
 * @param {(row: Instance, pairs: any[]) => void} patchRow
 * @param {(values: any[]) => Instance} makeRow
 */
export function patchList(region, site, [updates, removed, moved, inserted], patchRow, makeRow) {
  /** @type {number[] | undefined} */
  let lost;
  try {
    need(removed === 1 || region.next >= 0);
    // A list that was not there before begins empty; any other has the rows that came with the page.
    region.rows ??= removed === 1 ? [] : findRows(region, site);
    const close = site.tail && html.openRows(region, site.tail);
    for (const update of updates || []) {
      const row = rowOf(region, update[0]);
      try {
        patchRow(row, update);
      } catch (/** @type {any} */ error) {
        lost = around(lost, [update[0], ...error.block ?? []]);
      }
    }
    if (removed) {
      remove(region, removed);
    }
    if (moved || inserted) {
      /** @type {Set<Instance>} */
      const touched = new Set();
      region.rows = order(region, moved || [], inserted || [], makeRow, touched);
      arrange(region, region.rows, touched);
    }
    close?.();
    site.gap && region.rows.forEach((/** @type {any} */ row, i) => (row.first.data = i ? site.gap : ''));
  } catch {
    need(removed !== 1);
    // Its rows are not counted as the server counts them any more, until all are removed.
    region.next = -1;
    region.handles.clear();
    lost = [];
  }
  report(lost);
}

/**
 * @param {Region} region
 * @param {number} handle
 */
function rowOf(region, handle) {
  return need(region.handles.get(handle));
}

/**
 * Gives a row the next handle.
 *
 * @param {Region} region
 * @param {Instance} row
 */
function add(region, row) {
  region.handles.set(region.next++, row);
  return row;
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
    region.next = 0;
    return;
  }
  for (const handle of handles) {
    nodesOf(rowOf(region, handle)).forEach((node) => node.remove());
    region.handles.delete(handle);
  }
  region.rows = /** @type {Instance[]} */ (region.rows).filter((/** @type {any} */ row) => row.first.parentNode);
}

/**
 * @param {any} row
 * @returns {ChildNode[]}
 */
function nodesOf({ first, last }) {
  const nodes = [];
  for (let node = first; node; node = node !== last && node.nextSibling) {
    nodes.push(/** @type {ChildNode} */ (node));
  }
  return nodes;
}

/**
 * Returns the rows in their new order, the inserted ones among them; these get handles in the order of the text.
 *
 * @param {Region} region
 * @param {any[]} moved
 * @param {any[]} inserted
 * @param {(values: any[]) => Instance} makeRow
 * @param {Set<Instance>} touched gets the rows that are moved or inserted
 */
function order(region, moved, inserted, makeRow, touched) {
  /** @type {Instance[]} */
  const result = [];
  const put = (/** @type {number} */ at, /** @type {Instance} */ row) => {
    need(!result[at]);
    result[at] = row;
    touched.add(row);
  };
  let rest = /** @type {Instance[]} */ (region.rows);
  if (Array.isArray(moved[0])) {
    rest = moved[0].map((/** @type {number} */ handle) => rowOf(region, handle));
    rest.forEach((row) => touched.add(row));
  } else {
    for (let i = 0; i < moved.length; i += 2) {
      put(moved[i + 1], rowOf(region, moved[i]));
    }
    rest = rest.filter((row) => !touched.has(row));
  }
  let index = 0;
  for (const item of inserted) {
    if (typeof item === 'number') {
      index = item;
    } else {
      put(index++, add(region, makeRow(item)));
    }
  }
  index = 0;
  for (const row of rest) {
    while (result[index]) {
      index++;
    }
    result[index] = row;
  }
  const { size } = region.handles;
  need(result.length === size && new Set(result.filter(Boolean)).size === size);
  return result;
}

/**
 * Brings the nodes into the order of the rows, from the end to the start; touches only what was moved or inserted.
 *
 * @param {Region} region
 * @param {Instance[]} rows
 * @param {Set<Instance>} touched
 */
function arrange(region, rows, touched) {
  const parent = parentOf(region);
  let next = region.after;
  for (let i = rows.length; i-- > 0; next = rows[i].first) {
    const { last } = rows[i];
    if (touched.has(rows[i]) && (last?.nextSibling !== next || last?.parentNode !== parent)) {
      nodesOf(rows[i]).forEach((node) => move(parent, node, next));
    }
  }
}

/**
 * @param {any} parent
 * @param {Node} node
 * @param {Node | null} next
 */
function move(parent, node, next) {
  // Where there is moveBefore, frames, animations and focus survive.
  parent[parent.moveBefore && node.isConnected ? 'moveBefore' : 'insertBefore'](node, next);
}

/**
 * Finds the rows of a list that came as HTML. They get the first handles.
 *
 * @param {Region} region
 * @param {Site} site
 * @returns {Instance[]}
 */
function findRows(region, site) {
  const parent = parentOf(region);
  for (let first = startOf(region); first && first !== region.after; ) {
    const last = html.endOfRow(first, region.after, site.rowEnds);
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
