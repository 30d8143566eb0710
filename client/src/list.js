//# allFunctionsCalledOnLoad
/**
 * List patches (protocol, section 6).
 *
 * @module
 */

/** @import { Site } from './descriptor.js' */
/** @import { Region } from './region.js' */
/** @import { Instance } from './resolve.js' */
import { rows, selection } from './lazy.js';
import { around, need, report } from './resolve.js';

/**
 * @param {Region} region
 * @param {Site} site
 * @param {any[]} patch [updates, removed, moved, inserted], each may be missing or 0
 * @param {(row: Instance, update: any[]) => void} patchRow
 * @param {(values: any[][]) => Instance[]} makeRows
 */
export function patchList(region, site, [updates, removed, moved, inserted], patchRow, makeRows) {
  const { gap } = site;
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
      rows.remove(region, removed);
    }
    if (moved || inserted) {
      rows.order(region, moved || [], inserted || [], makeRows);
    }
    close?.();
    gap && region.rows.forEach((/** @type {any} */ row, i) => selection.setText(row.first, i ? gap : ''));
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
export function rowOf(region, handle) {
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
