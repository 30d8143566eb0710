import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShows, mounted } from '../support/dom.js';

const SITE = ['o', [0, 0], [0, 0]];

/** Applies edits to the content of a `<div>`; returns the div. */
async function check(html, edits, expected) {
  const { root, page } = await mounted(`<div>${html}</div>`, [SITE]);
  const div = root.firstChild;
  page.apply([1, 0, edits]);
  assertShows(root, `<div>${expected}</div>`);
  return div;
}

test('a text is spliced', async () => {
  await check('<p>one two</p>', [8, [0, 0], 4, 3, 'three'], '<p>one three</p>');
  await check('<!--ab-->x', [2, [0], 1, 0, '-', [1], 0, 1, '<y>'], '<!--a-b-->&lt;y&gt;');
});

test('Text nodes side by side count as one, empty ones as none', async () => {
  const { root, page } = await mounted('<div>abcd<b>x</b>y</div>', [SITE]);
  const [first, , last] = root.firstChild.childNodes;
  first.splitText(2);
  last.before('');
  page.apply([1, 0, [7, [0], 1, 2, '-', [2], 0, 1, 'z']]);
  assertShows(root, '<div>a-d<b>x</b>z</div>');
});

test('attributes are set and removed', async () => {
  await check('<a href="x" class="c">y</a>', [2, [0], { href: 'z', class: null, title: '"' }], '<a href="z" title="&quot;">y</a>');
});

test('nodes are inserted, removed and moved, and stay the same nodes', async () => {
  const html = '<p>a</p><p>b</p><p>c</p><p>d</p>';
  const { root, page } = await mounted(`<div>${html}</div>`, [SITE]);
  const [a, b, c, d] = root.firstChild.children;
  page.apply([1, 0, [8, [], [1, -1, 0, [2], 1, '<i>x</i>y', 3, ['<t>']]]]);
  assertShows(root, '<div><p>d</p><i>x</i>y&lt;t&gt;<p>a</p><p>c</p></div>');
  assert.deepEqual([...root.firstChild.querySelectorAll('p')], [d, a, c]);
  assert.equal(b.parentNode, null);
});

test('several nodes are moved at once', async () => {
  await check('<p>a</p>b<p>c</p>d<p>e</p>', [8, [], [3, [0, 2]]], '<p>c</p>d<p>e</p><p>a</p>b');
});

test('an element is put aside and inserted elsewhere', async () => {
  const { root, page } = await mounted('<div><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol></div>', [SITE]);
  const [a] = root.querySelectorAll('li');
  page.apply([1, 0, [8, [0, 0], null, [0], [0, -1], [1], [1, 0]]]);
  assertShows(root, '<div><ul><li>b</li></ul><ol><li>c</li><li>a</li></ol></div>');
  assert.equal(root.querySelectorAll('li')[2], a);
});

test('what is inserted is parsed for the element that it will stand in', async () => {
  await check('<table><tbody><tr><td>a</td></tr></tbody></table>', [5, [0, 0], [1, '<tr><td>b</td></tr>']],
    '<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>');
  await check('<svg><g></g></svg>', [2, [0, 0], [0, '<circle r="1"></circle>']], '<svg><g><circle r="1"></circle></g></svg>');
});

test('scripts that are inserted do not run', async () => {
  await check('<p>a</p>', [2, [], [1, '<script>globalThis.ran = true</script>']], '<p>a</p><script>globalThis.ran = true</script>');
  assert.equal(globalThis.ran, undefined);
});

test('edits beside text of the template, and in a region without element around', async () => {
  const { root, page } = await mounted('<p>before <b>x</b> after</p>', [['o', [0, 0], [7, 6]]]);
  page.apply([1, 0, [2, [], [1, ['y']], [0, 0], 0, 1, 'z']]);
  assertShows(root, '<p>before <b>z</b>y after</p>');
  const { root: bare, page: other } = await mounted('<b>x</b><!--0--><i></i>', [['o', [0], [0, '0']]]);
  other.apply([1, 0, [2, [], [1, '<u></u>', 0, -1]]]);
  assertShows(bare, '<u></u><!--0--><i></i>');
});

test('a region that is not what the server believes is a mismatch, and nothing is touched', async () => {
  for (const [html, edits] of [
    ['<p>a</p>', [3, [0, 0], 0, 1, 'b']],
    ['<p>a</p>', [2, [1, 0], 0, 1, 'b']],
    ['<p>a</p>', [2, [0], 0, 1, 'b']],
    ['<p>a</p>', [2, [0, 0], { title: 'x' }]],
    ['<p>a</p>', [2, [0, 0], 1, 1, 'b']],
    ['<p>a</p>', [2, [0], [2, '<b></b>']]],
    ['<p>a</p>', [2, [], [0, -2]]],
    ['<p>a</p>', [2, [], [0, [1]]]],
    ['<p>a</p>', [2, [], [0, 0]]],
  ]) {
    const { root, page } = await mounted(`<div>${html}</div>`, [SITE]);
    assert.throws(() => page.apply([1, 0, edits]), ({ block }) => block.length === 1 && block[0] === 0, JSON.stringify(edits));
    assertShows(root, `<div>${html}</div>`);
  }
});
