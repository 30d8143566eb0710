/**
 * The browser client of LiveTemplate for Go, with the trees and operations that its server sends: rows with a
 * `data-key`, which lets it change the DOM directly.
 *
 * @module
 */

const ROW = [
  '<tr data-key="',
  '" id="row-',
  '"',
  '><td>',
  '</td><td><a>',
  '</a></td><td><button>x</button></td></tr>',
];
const PAGE = ['<h1>', '</h1>', '<table><tbody>', '</tbody></table>'];
const NOTICE = ['<p class="notice">', ' rows</p>'];
const KEY = { idKey: '0' };

function dynamics({ id, label, selected }) {
  return { 0: `${id}`, 1: `${id}`, 2: selected ? ' class="danger"' : '', 3: `${id}`, 4: label };
}

function notice({ open, rows }) {
  return open ? { 0: `${rows.length}`, s: NOTICE } : '';
}

function tree(page) {
  return { 0: page.header, 1: notice(page), 2: { d: page.rows.map(dynamics), s: ROW, m: KEY }, s: PAGE };
}

function rowOperations(from, to) {
  const operations = [];
  const old = new Map(from.map((row) => [row.id, dynamics(row)]));
  const ids = new Set(to.map((row) => row.id));
  for (const { id } of from) {
    if (!ids.has(id)) {
      operations.push(['r', `${id}`]);
    }
  }
  const added = [];
  for (const row of to) {
    const before = old.get(row.id);
    const now = dynamics(row);
    if (!before) {
      added.push(now);
      continue;
    }
    const changed = Object.entries(now).filter(([slot, value]) => before[slot] !== value);
    if (changed.length > 0) {
      operations.push(['u', `${row.id}`, Object.fromEntries(changed)]);
    }
  }
  if (added.length > 0) {
    operations.push(['a', added, ROW, KEY]);
  }
  const kept = from.filter((row) => ids.has(row.id));
  if (kept.some((row, i) => row.id !== to[i].id)) {
    operations.push(['o', to.map((row) => `${row.id}`)]);
  }
  return operations;
}

function update(from, to) {
  const result = {};
  if (from.header !== to.header) {
    result[0] = to.header;
  }
  if (from.open !== to.open) {
    result[1] = notice(to);
  }
  const operations = rowOperations(from.rows, to.rows);
  if (operations.length > 0) {
    result[2] = operations;
  }
  return result;
}

/** Its script is loaded by the page, as its guide says. */
export function beginGo(root, { from, to }) {
  const client = new window.LiveTemplateClient.LiveTemplateClient();
  client.updateDOM(root, JSON.parse(JSON.stringify(tree(from))));
  const there = JSON.stringify(update(from, to));
  const back = JSON.stringify(update(to, from));
  return {
    there: () => client.updateDOM(root, JSON.parse(there)),
    back: () => client.updateDOM(root, JSON.parse(back)),
  };
}
