/**
 * List patches (protocol, section 6).
 *
 * @module
 */

/** @import { Site } from './descriptor.js' */
/** @import { Instance, Region } from './resolve.js' */
import { rows } from './lazy.js';
import { around, clear, need, parentOf, report } from './resolve.js';

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
    region.rows ??= removed === 1 ? [] : rows.findRows(region, site);
    const close = site.tail && rows.openRows(region, site.tail);
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
      order(region, moved || [], inserted || [], makeRow);
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
export function add(region, row) {
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
    const row = rowOf(region, handle);
    nodesOf(row).forEach((node) => node.remove());
    row.first = null;
    region.handles.delete(handle);
  }
  region.rows = /** @type {Instance[]} */ (region.rows).filter((row) => row.first);
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
 * Brings the rows into their new order, the inserted ones among them; these get handles in the order of the text.
 *
 * @param {Region} region
 * @param {any[]} moved
 * @param {any[]} inserted
 * @param {(values: any[]) => Instance} makeRow
 */
function order(region, moved, inserted, makeRow) {
  /** @type {Instance[]} by index */
  const placed = [];
  const put = (/** @type {number} */ at, /** @type {Instance} */ row) => {
    need(!placed[at]);
    placed[at] = row;
  };
  const all = Array.isArray(moved[0]) && moved[0];
  const rows = (all || moved.filter((_, i) => i % 2 < 1)).map((/** @type {number} */ handle) => rowOf(region, handle));
  const moving = new Set(rows);
  need(moving.size === rows.length);
  all || rows.forEach((/** @type {Instance} */ row, /** @type {number} */ i) => put(moved[i * 2 + 1], row));
  const rest = all ? rows : /** @type {Instance[]} */ (region.rows).filter((row) => !moving.has(row));
  let index = 0;
  for (const item of inserted) {
    if (typeof item === 'number') {
      index = item;
    } else {
      put(index++, add(region, makeRow(item)));
    }
  }
  const touched = [];
  const result = [];
  for (index = 0; result.length < region.handles.size; ) {
    const at = result.push(need(placed[result.length] ?? rest[index++])) - 1;
    if (all || placed[at]) {
      touched.push(at);
    }
  }
  need(index === rest.length);
  region.rows = result;
  arrange(region, result, touched);
}

/**
 * Brings the nodes into the order of the rows, from the end to the start; touches only what was moved or inserted.
 *
 * @param {Region} region
 * @param {any[]} rows
 * @param {number[]} touched indexes
 */
function arrange(region, rows, touched) {
  const parent = parentOf(region);
  for (const i of touched.reverse()) {
    const next = rows[i + 1]?.first ?? region.after;
    const { last } = rows[i];
    if (last.nextSibling !== next || last.parentNode !== parent) {
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
