/**
 * Tells developers what the server in debug mode says of its updates: in the console, and in the inspector. Loaded when
 * the first such message comes.
 *
 * @module
 */

import { Inspector } from './inspector.js';

/** @typedef {[bytes: number, strategy: string, slot: number, at: string, kind: string, path: string, from: string, to: string]} Patch */

const inspector = new Inspector();

/**
 * Logs an explanation: the largest patch first.
 *
 * @param {{seq: number, patches: Patch[]}} explanation without patches: the server only says that it is going to explain
 */
export function log({ seq, patches }) {
  if (!patches.length) {
    return;
  }
  const sorted = [...patches].sort(([a], [b]) => b - a);
  inspector.explain(seq, sorted);
  const all = patches.reduce((sum, [bytes]) => sum + bytes, 0);
  console.groupCollapsed(`LiveTemplate update ${seq}: ${all} bytes, ${patches.length} patches`);
  console.table(sorted.map(([bytes, strategy, slot, at, kind, path, from, to]) =>
    ({ bytes, share: `${Math.round(bytes * 100 / all)} %`, strategy, slot, template: at, kind, path, from, to })));
  console.groupEnd();
}
