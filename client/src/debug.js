/**
 * Logs what the server in debug mode says of its updates. Loaded when the first such message comes.
 *
 * @module
 */

/** @typedef {[bytes: number, strategy: string, slot: number, at: string, kind: string, path: string, from: string, to: string]} Patch */

/**
 * Logs an explanation: the largest patch first.
 *
 * @param {{seq: number, patches: Patch[]}} explanation
 */
export function log({ seq, patches }) {
  const all = patches.reduce((sum, [bytes]) => sum + bytes, 0);
  console.groupCollapsed(`LiveTemplate update ${seq}: ${all} bytes, ${patches.length} patches`);
  console.table([...patches].sort(([a], [b]) => b - a).map(([bytes, strategy, slot, at, kind, path, from, to]) =>
    ({ bytes, share: `${Math.round(bytes * 100 / all)} %`, strategy, slot, template: at, kind, path, from, to })));
  console.groupEnd();
}
