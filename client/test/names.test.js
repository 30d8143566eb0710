import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShows, document, mounted } from '../support/dom.js';
import { place } from '../support/reference.js';

/** Puts an element into the page, as an extension might. */
function insert(root, selector, how, name = 'aside') {
  const foreign = document.createElement(name);
  foreign.textContent = 'foreign';
  root.querySelector(selector)[how](foreign);
}

/** Asserts that an update loses a block. */
function loses(page, update, block) {
  assert.throws(() => page.apply(update), (error) => {
    assert.deepEqual(error.block, block);
    return true;
  });
}

const PAGE = [
  ['t', place('h1 ', 0, 0)],
  ['a', place('h1 p ', 1), 'title'],
  ['t', place('h1 p div i ', 2, 1)],
];
const HTML = '<h1>a</h1><p title="b"></p><div><i></i>c</div>';

test('a place is where the names say', async () => {
  const { root, page } = await mounted(HTML, PAGE);
  page.apply([1, 0, 'A', 1, 'B', 2, 'C']);
  assertShows(root, '<h1>A</h1><p title="B"></p><div><i></i>C</div>');
});

test('an element of another name before the one that is meant loses the page', async () => {
  const { root, page } = await mounted(HTML, PAGE);
  insert(root, 'h1', 'after');
  loses(page, [1, 0, 'A', 1, 'B', 2, 'C'], []);
  assertShows(root, '<h1>A</h1><aside>foreign</aside><p title="b"></p><div><i></i>c</div>');
});

test('so does one whose place another of the right name has taken', async () => {
  const { root, page } = await mounted('<p>a</p><p>b</p>', [['t', place('p p ', 1, 0)]]);
  insert(root, 'p', 'before');
  loses(page, [1, 0, 'B'], []);
  assertShows(root, '<aside>foreign</aside><p>a</p><p>b</p>');
});

test('so does one before an element on the way', async () => {
  const { root, page } = await mounted('<main><p>a</p></main><main><p>b</p></main>', [['t', place('main main p ', 1, 0, 0)]]);
  insert(root, 'main', 'before');
  loses(page, [1, 0, 'B'], []);
  assertShows(root, '<aside>foreign</aside><main><p>a</p></main><main><p>b</p></main>');
});

test('what is behind the one that is meant, or was added when it had been found, does no harm', async () => {
  const { root, page } = await mounted(HTML, PAGE);
  insert(root, 'div', 'append');
  insert(root, 'div', 'after');
  page.apply([1, 0, 'A', 1, 'B', 2, 'C']);
  insert(root, 'h1', 'before');
  page.apply([2, 0, 'AA', 1, 'BB', 2, 'CC']);
  assertShows(root, '<aside>foreign</aside><h1>AA</h1><p title="BB"></p><div><i></i>CC<aside>foreign</aside></div><aside>foreign</aside>');
});

test('in a section the section is lost, and made anew by the answer', async () => {
  const branch = { sites: [['t', place('p ', 0, 0)]], tree: [['p', 0]] };
  const { root, page } = await mounted('<div><p>a</p></div>', [['s', place('div ', 0, 0), [0, 0], [branch]]]);
  insert(root, 'p', 'before');
  loses(page, [1, 1, 'A'], [0]);
  page.apply([2, 0, [1, 'A']]);
  assertShows(root, '<div><p>A</p></div>');
  page.apply([3, 1, 'B']);
  assertShows(root, '<div><p>B</p></div>');
});

const ROW = { sites: [['t', place('li b ', 0, 0, 0)]], tree: [['li', 0, ['b', 0]]] };
const LIST = [['l', place('ul ', 0, 0), [0, 0], 1, [1, 0]]];
const UL = '<ul><li><b>a</b></li><li><b>b</b></li></ul>';

test('in a row the row is lost', async () => {
  const { root, page } = await mounted(UL.replace('<b>', '<aside></aside><b>'), LIST, [ROW]);
  loses(page, [1, 0, [[[0, 0, 'A'], [1, 0, 'B']]]], [0, 0]);
  page.apply([2, 0, [0, [0], 0, [0, ['A']]]]);
  assertShows(root, '<ul><li><b>A</b></li><li><b>B</b></li></ul>');
});

test('between rows the list is lost; behind the last one it is none of them', async () => {
  const { root, page } = await mounted(UL.replace('</li>', '</li><aside></aside>'), LIST, [ROW]);
  loses(page, [1, 0, [[[1, 0, 'B']]]], [0]);
  page.apply([2, 0, [0, 1, 0, [0, ['A'], ['B']]]]);
  assertShows(root, '<ul><li><b>A</b></li><li><b>B</b></li></ul>');

  const other = await mounted(UL, LIST, [ROW]);
  insert(other.root, 'ul', 'append');
  other.page.apply([1, 0, [0, 0, 0, [2, ['c']]]]);
  other.page.apply([2, 0, [[[2, 0, 'C']]]]);
  assert.deepEqual([...other.root.querySelectorAll('li')].map((row) => row.textContent), ['a', 'b', 'C']);
  assert.equal(other.root.querySelector('aside').textContent, 'foreign');
});

test('in rows that a page had from the beginning, and between them, it does no harm if it comes later', async () => {
  const { root, page } = await mounted(UL, LIST, [ROW]);
  insert(root, 'li', 'after');
  insert(root, 'b', 'before', 'i');
  page.apply([1, 0, [[[0, 0, 'A'], [1, 0, 'B']], 0, 0, [2, ['c']]]]);
  assertShows(root, '<ul><li><i>foreign</i><b>A</b></li><aside>foreign</aside><li><b>B</b></li><li><b>c</b></li></ul>');
});

test('names of SVG rows have no prefix', async () => {
  const row = { sites: [['a', place('circle ', 0), 'r']], tree: [['svg:circle', 0]] };
  const { root, page } = await mounted('<svg><circle r="1"></circle></svg>', [['l', place('svg ', 0, 0), [0, 0], 1, [1, 0]]], [row]);
  page.apply([1, 0, [[[0, 0, 2]], 0, 0, [1, [3]]]]);
  assertShows(root, '<svg><circle r="2"></circle><circle r="3"></circle></svg>');
});
