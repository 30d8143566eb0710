import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShows, mounted } from '../support/dom.js';

/** A text, a section with a text, and a list of rows that have a text and a list. */
const SITES = [
  ['t', [0, 0]],
  ['s', [1, 0], [0, 0], [{ sites: [['t', [0, 0]]], tree: [['p', 0]] }]],
  ['l', [2, 0], [0, 0], 1, [1, 0]],
];
const INNER = { sites: [['t', [0, 0]]], tree: [['b', 0]] };
const ROW = {
  sites: [['t', [0, 0, 0]], ['l', [0, 1, 0], [0, 0], 2, [1, 0]]],
  tree: [['li', 0, ['p', 0], ['ul', 0]]],
};

/** The page with two rows, each with two inner rows. */
async function filled() {
  const { root, page } = await mounted('<h1></h1><div><p></p></div><ol></ol>', SITES, [ROW, INNER]);
  page.apply([1, 0, 't', 2, 's', 3, [0, 0, 0, [0, ['r0', [['a'], ['b']]], ['r1', [['c'], ['d']]]]]]);
  return { root, page };
}

const shown = (title, section, ...rows) => `<h1>${title}</h1><div>${section}</div><ol>${rows.join('')}</ol>`;
const row = (text, ...inner) => `<li><p>${text}</p><ul>${inner.map((name) => `<b>${name}</b>`).join('')}</ul></li>`;

/** Asserts that an update loses a block, and returns once it has done all else. */
function loses(page, update, block) {
  assert.throws(() => page.apply(update), (error) => {
    assert.deepEqual(error.block, block);
    return true;
  });
  assert.equal(page.seq, update[0]);
}

test('a section is lost alone', async () => {
  const { root, page } = await filled();
  root.querySelector('div > p').remove();
  loses(page, [2, 0, 'T', 2, 'S', 3, [[[1, 0, 'R']]]], [1]);
  assertShows(root, shown('T', '', row('r0', 'a', 'b'), row('R', 'c', 'd')));
  page.apply([3, 1, [1, 'S']]);
  assertShows(root, shown('T', '<p>S</p>', row('r0', 'a', 'b'), row('R', 'c', 'd')));
});

test('a row is lost alone', async () => {
  const { root, page } = await filled();
  root.querySelector('li p').remove();
  loses(page, [2, 3, [[[0, 0, 'x'], [1, 0, 'R']]]], [3, 0]);
  assertShows(root, shown('t', '<p>s</p>', '<li><ul><b>a</b><b>b</b></ul></li>', row('R', 'c', 'd')));
  page.apply([3, 3, [0, [0], 0, [0, ['x', [['a']]]]]]);
  page.apply([4, 3, [[[2, 0, 'X', 1, [[[0, 0, 'A']]]]]]]);
  assertShows(root, shown('t', '<p>s</p>', row('X', 'A'), row('R', 'c', 'd')));
});

test('a row of a list in a row is lost alone', async () => {
  const { root, page } = await filled();
  root.querySelectorAll('li ul')[1].firstChild.remove();
  loses(page, [2, 3, [[[1, 0, 'R', 1, [[[0, 0, 'x']], 0, 0, [1, ['new']]]]]]], [3, 1, 1, 0]);
  page.apply([3, 3, [[[1, 1, [0, [0], 0, [0, ['x']]]]]]]);
  assertShows(root, shown('t', '<p>s</p>', row('r0', 'a', 'b'), row('R', 'x', 'new', 'd')));
});

test('a text that a script has replaced is none that is lost', async () => {
  const { root, page } = await filled();
  root.firstChild.replaceChildren('other');
  page.apply([2, 0, 'T']);
  assertShows(root, shown('T', '<p>s</p>', row('r0', 'a', 'b'), row('r1', 'c', 'd')));
});

test('a list whose rows are not those that the server knows is lost until it is made anew', async () => {
  const { root, page } = await filled();
  page.apply([2, 3, [[[0, 0, 'R']], [1]]]);
  loses(page, [3, 0, 'T', 3, [[[1, 0, 'x']]]], [3]);
  loses(page, [4, 3, [[[0, 0, 'y']]]], [3]);
  assertShows(root, shown('T', '<p>s</p>', row('R', 'a', 'b')));
  page.apply([5, 3, [0, 1, 0, [0, ['x', []], ['y', [['z']]]]]]);
  page.apply([6, 3, [[[1, 0, 'Y', 1, [[[0, 0, 'Z']]]]]]]);
  assertShows(root, shown('T', '<p>s</p>', row('x'), row('Y', 'Z')));
});

test('a list that cannot be arranged is lost', async () => {
  const { page } = await filled();
  loses(page, [2, 3, [0, 0, [0, 5]]], [3]);
});

test('two blocks are lost with what is around them', async () => {
  const { root, page } = await filled();
  root.querySelectorAll('li p').forEach((p) => p.remove());
  loses(page, [2, 3, [[[0, 0, 'x'], [1, 0, 'y']]]], [3]);
  const other = await filled();
  other.root.querySelector('div > p').remove();
  other.root.querySelector('li p').remove();
  loses(other.page, [2, 2, 'S', 3, [[[0, 0, 'x']]]], []);
});

test('what is in no block loses the page', async () => {
  const { root, page } = await filled();
  root.firstChild.remove();
  loses(page, [2, 0, 'x'], []);
});

test('a block that cannot be made anew loses what is around it', async () => {
  const { root, page } = await mounted('<div><p>a<b></b><!--0--></p></div>',
    [['s', [0, 0], [0, 0], [{ sites: [['s', [0, 1], [0, '0'], [{ sites: [['t', [0, 0]]], tree: [['i', 0]] }]]], tree: [['p', 0, 'a', ['b', 0], ['!', '0']]] }]]]);
  root.querySelector('p').lastChild.remove();
  loses(page, [1, 1, [1, 'x']], [0]);
  page.apply([2, 0, [1, [1, 'x']]]);
  assertShows(root, '<div><p>a<b></b><i>x</i><!--0--></p></div>');
});
