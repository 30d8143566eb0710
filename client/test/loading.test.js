import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertShows, mounted } from '../support/dom.js';

/** @returns {Promise<Set<string>>} the modules that some import, and what these import */
async function modules(names, found = new Set()) {
  for (const name of names) {
    if (!found.has(name)) {
      found.add(name);
      const text = await readFile(new URL(`../src/${name}`, import.meta.url), 'utf8');
      await modules([...text.matchAll(/^import .* from '\.\/(.*)';$/gm)].map((match) => match[1]), found);
    }
  }
  return found;
}

test('what the first update runs is compiled when it is loaded', async () => {
  const all = await modules(['page.js', 'html.js', 'rows.js', 'selection.js']);
  ['descriptor.js', 'lazy.js', 'morph.js'].forEach((name) => assert.ok(all.delete(name))); // run before it, or not by it
  assert.ok(all.size > 8);
  for (const name of all) {
    const text = await readFile(new URL(`../src/${name}`, import.meta.url), 'utf8');
    assert.ok(text.startsWith('//# allFunctionsCalledOnLoad\n'), name);
  }
});

const ROW = { sites: [['t', [0, 1, 0]]], tree: [['li', 0, ['b', 0], ['i', 0]]] };
const html = (texts) => `<h1>0</h1><ul>${texts.map((text) => `<li><b></b><i>${text}</i></li>`).join('')}</ul>`;
const SITES = [['t', [0, 0]], ['l', [1, 0], [0, 0], 1, [1, 0]]];

test('rows beyond those in which all is found at once are found by the update', async () => {
  const texts = Array.from({ length: 120 }, (_, i) => `${i}`);
  const { root, page } = await mounted(html(texts), SITES, [ROW]);
  page.apply([1, 1, [[[3, 0, 'three'], [119, 0, 'last']]]]);
  texts[3] = 'three';
  texts[119] = 'last';
  assertShows(root, html(texts));
});

test('a page that is not what it should be is told of by its update, not when it is mounted', async () => {
  const { page } = await mounted('<h1>0</h1><ul><li><b></b></li></ul>', SITES, [ROW]);
  page.apply([1, 0, '1']);
  assert.throws(() => page.apply([2, 1, [[[0, 0, 'x']]]]), (error) => error.block.join() === '1,0');
});
