import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShows, mounted } from '../support/dom.js';
import { randomOf, seeds } from '../support/random.js';

const LI = { sites: [['t', [0, 0]]], tree: [['li', 0]] };
const items = (...texts) => texts.map((text) => `<li>${text}</li>`).join('');
const list = (texts) => mounted(`<ul>${items(...texts)}</ul>`, [['l', [0, 0], [0, 0], 1, [1, 0]]], [LI]);

async function check(texts, patch, expected) {
  const { root, page } = await list(texts);
  page.apply([1, 0, patch]);
  assertShows(root, `<ul>${items(...expected)}</ul>`);
}

test('updates, removals, moves and insertions, each alone', async () => {
  await check(['a', 'b', 'c'], [[[1, 0, 'B'], [2, 0, 'C']]], ['a', 'B', 'C']);
  await check(['a', 'b', 'c'], [0, [0, 2]], ['b']);
  await check(['a', 'b', 'c'], [0, 1], []);
  await check(['a', 'b', 'c'], [0, 0, [2, 0]], ['c', 'a', 'b']);
  await check(['a', 'b', 'c'], [0, 0, [0, 2]], ['b', 'c', 'a']);
  await check(['a', 'b', 'c'], [0, 0, [[2, 0, 1]]], ['c', 'a', 'b']);
  await check(['a', 'b'], [0, 0, 0, [0, ['x'], 2, ['y'], ['z']]], ['x', 'a', 'y', 'z', 'b']);
  await check([], [0, 0, 0, [0, ['x'], ['y']]], ['x', 'y']);
});

test('all at once, in their order', async () => {
  await check(['a', 'b', 'c', 'd'], [[[2, 0, 'C']], [0], [3, 1], [0, ['x'], 3, ['y']]], ['x', 'd', 'b', 'y', 'C']);
  await check(['a', 'b'], [0, 1, 0, [0, ['x']]], ['x']);
});

test('new rows get the next handles, which are not used again', async () => {
  const { root, page } = await list(['a', 'b']);
  page.apply([1, 0, [0, [0, 1], 0, [0, ['c'], ['d']]]]);
  page.apply([2, 0, [[[3, 0, 'D']], [2]]]);
  assertShows(root, `<ul>${items('D')}</ul>`);
  assert.throws(() => page.apply([3, 0, [[[0, 0, 'x']]]]));
});

test('a list whose rows are removed at once counts from 0', async () => {
  const { root, page } = await list(['a', 'b']);
  page.apply([1, 0, [0, 1]]);
  page.apply([2, 0, [0, 0, 0, [0, ['c'], ['d']]]]);
  page.apply([3, 0, [0, 1, 0, [0, ['e'], ['f']]]]);
  page.apply([4, 0, [[[0, 0, 'E']], [1]]]);
  assertShows(root, `<ul>${items('E')}</ul>`);
});

test('a list is made anew whatever is there', async () => {
  const { root, page } = await mounted('<b></b>stray<!--0-->', [['l', [0], [0, '0'], 1, [2, 0]]], [LI]);
  page.apply([1, 0, [0, 1, 0, [0, ['a']]]]);
  assertShows(root, `${items('a')}<!--0-->`);
});

test('a list that appears anew counts from 0', async () => {
  const block = { sites: [['l', [0, 0], [0, 0], 1, [1, 0]]], tree: [['ul', 0]] };
  const { root, page } = await mounted('<ul><li>a</li></ul><!--0-->', [['s', [0], [0, '0'], [block]]], [LI]);
  page.apply([1, 1, [0, 0, 0, [1, ['b']]]]);
  page.apply([2, 0, 0]);
  page.apply([3, 0, [1, [['x'], ['y']]]]);
  page.apply([4, 1, [[[1, 0, 'Y']], [0]]]);
  assertShows(root, '<ul><li>Y</li></ul><!--0-->');
});

const OPEN = { sites: [['t', [0, 0], [0, '\n  ']]], tree: [['li', 0]] };
const openItems = (...texts) => (texts.length ? `\n  ${texts.map((text) => `<li>${text}\n`).join('  ')}` : '\n');
const openSites = [['t', [0, 0], ['\n', ['?', ['  '], null]]], ['l', [0, 0], [-1, 0], 1, [1, 0], '', ['  ', '', 0]]];

test('the last row of those without end tags ends otherwise than the others', async () => {
  const { root, page } = await mounted(`<ul>${openItems('a', 'b')}</ul>`, openSites, [OPEN]);
  let seq = 0;
  const shows = (patch, ...texts) => {
    page.apply([++seq, ...patch]);
    assertShows(root, `<ul>${openItems(...texts)}</ul>`);
  };
  shows([1, [[[1, 0, 'B']]]], 'a', 'B');
  shows([1, [0, 0, 0, [2, ['c']]]], 'a', 'B', 'c');
  shows([1, [[[2, 0, 'C']], 0, [2, 0]]], 'C', 'a', 'B');
  shows([1, [[[1, 0, 'b']], [0]]], 'C', 'b');
  shows([1, [0, [1], 0, [0, ['x']]]], 'x', 'C');
  shows([0, 0, 1, [0, 1]]);
  shows([0, 1, 1, [0, 0, 0, [0, ['y'], ['z']]]], 'y', 'z');
  shows([1, [[[1, 0, 'Z']], 0, [[1, 0]]]], 'Z', 'y');
});

test('the end of a row is found as deep as it may be', async () => {
  const row = { sites: [['t', [0, 0, 0]]], tree: [['tr', 0, ['td', 0], ['td', 0, '2 ']]] };
  const sites = [['l', [0, 0, 0], [0, 0], 1, [1, 0], '', [' ', '', 1]]];
  const { root, page } = await mounted('<table><tbody><tr><td>a<td>2</table>', sites, [row]);
  page.apply([1, 0, [0, 0, 0, [1, ['b']]]]);
  assertShows(root, '<table><tbody><tr><td>a<td>2 <tr><td>b<td>2</table>');
});

test('a list whose last row does not end as it should is lost', async () => {
  for (const spoilt of ['x', '']) {
    const { root, page } = await mounted('<ul><li>a <li>b-</ul>',
      [['l', [0, 0], [0, 0], 1, [1, 0], '', [' ', '-', 0]]], [LI]);
    root.querySelector('li:last-child').textContent = spoilt;
    assert.throws(() => page.apply([1, 0, [[[0, 0, 'A ']]]]), ({ block }) => String(block) === '0');
    page.apply([2, 0, [0, 1, 0, [0, ['c '], ['d ']]]]);
    assertShows(root, '<ul><li>c <li>d-</ul>');
  }
});

test('elements behind a list are counted from the end', async () => {
  const sites = [
    ['l', [0, 1], [0, -2], 1, [1, 0]], ['a', [0, -2], 'class'], ['t', [0, -1, 0]]];
  const html = (rows, css, text) => `<ul><li>first\n${rows}<li class="${css}">sum\n<li>${text}</ul>`;
  const { root, page } = await mounted(html('<li>a', 'x', 'y'), sites, [LI]);
  page.apply([1, 0, [0, 0, 0, [1, ['b']]], 1, 'X', 2, 'Y']);
  assertShows(root, html('<li>a<li>b', 'X', 'Y'));
  page.apply([2, 0, [0, 1], 1, 'z', 2, 'Z']);
  assertShows(root, html('', 'z', 'Z'));
  const short = await mounted('<ul></ul>', sites, [LI]);
  assert.throws(() => short.page.apply([1, 2, 'Y']));
});

test('unknown handles and places that do not fit are mismatches', async () => {
  for (const patch of [[[[7, 0, 'x']]], [0, [7]], [0, 0, [7, 0]], [0, 0, [0, 5]], [0, 0, [[0]]], [0, 0, [[0, 0]]],
    [0, 0, [0, 1, 1, 1]], [0, 0, 0, [5, ['x']]]]) {
    const { page } = await list(['a', 'b']);
    assert.throws(() => page.apply([1, 0, patch]), JSON.stringify(patch));
  }
});

test('a row that is not complete is a mismatch', async () => {
  const { page } = await mounted('<b></b><i></i><b></b><!--0-->', [['l', [0], [0, '0'], 1, [2, 0]]], [LI]);
  assert.throws(() => page.apply([1, 0, [0, [0]]]));
  const { page: other } = await mounted('<b></b><!--1--><b></b><!--0-->', [['l', [0], [0, '0'], 1, '1']], [LI]);
  assert.throws(() => other.apply([1, 0, [0, [0]]]));
});

/** The nodes that were added to or removed from an element meanwhile. */
async function touched(element, change) {
  const nodes = new Set();
  const observer = new MutationObserver((records) => records.forEach((record) =>
    [...record.addedNodes, ...record.removedNodes].forEach((node) => nodes.add(node))));
  observer.observe(element, { childList: true });
  change();
  await Promise.resolve();
  observer.disconnect();
  return nodes;
}

test('only what is moved or inserted is touched, and nodes stay the same', async () => {
  const { root, page } = await list(['a', 'b', 'c', 'd']);
  const ul = root.firstChild;
  const [a, b, c, d] = ul.children;
  const nodes = await touched(ul, () => page.apply([1, 0, [0, 0, [3, 0], [3, ['x']]]]));
  assert.deepEqual([...ul.children].map((li) => li.textContent), ['d', 'a', 'b', 'x', 'c']);
  assert.deepEqual([...nodes], [ul.children[3], d].sort((m, n) => [...nodes].indexOf(m) - [...nodes].indexOf(n)));
  assert.deepEqual([ul.children[0], ul.children[1], ul.children[2], ul.children[4]], [d, a, b, c]);
});

test('nodes are moved with moveBefore where there is one, and keep the focus where there is none', async () => {
  const row = { sites: [], tree: [['li', 0, ['input', 0]]] };
  const html = '<ul><li><input></li><li><input></li></ul>';
  const { root, page } = await mounted(html, [['l', [0, 0], [0, 0], 1, [1, 0]]], [row]);
  const [first] = root.querySelectorAll('input');
  first.focus();
  page.apply([1, 0, [0, 0, [0, 1]]]);
  assert.equal(root.ownerDocument.activeElement, first);
  assert.equal(root.querySelectorAll('input')[1], first);
  const moved = [];
  root.firstChild.moveBefore = function (node, next) {
    moved.push(node);
    this.insertBefore(node, next);
  };
  page.apply([2, 0, [0, 0, [0, 0], [1, []]]]);
  assert.deepEqual(moved, [first.parentNode]);
});

test('rows told apart by their roots and the text behind them', async () => {
  const row = { sites: [['t', [0, 0]]], tree: [['b', 0], ', '] };
  const { root, page } = await mounted('<p>in: <b>x</b>, <b>y</b>, <b>z</b>, end</p>', [['l', [0, 0], [4, 3], 1, [1, 2]]], [row]);
  page.apply([1, 0, [[[1, 0, 'Y']], [0], [2, 0], [1, ['n']]]]);
  assertShows(root, '<p>in: <b>z</b>, <b>n</b>, <b>Y</b>, end</p>');
});

test('rows with a gap between them', async () => {
  const rows = (...texts) => texts.map((text) => `<li>${text}</li>\n`).join('  ');
  const row = { sites: [['t', [0, 0]]], tree: [['li', 0], '\n'] };
  for (const [patch, ...expected] of [
    [[0, [0]], 'b', 'c'],
    [[0, [2]], 'a', 'b'],
    [[0, [0, 1]], 'c'],
    [[0, 1]],
    [[0, 0, [2, 0]], 'c', 'a', 'b'],
    [[0, 0, [0, 2]], 'b', 'c', 'a'],
    [[0, 0, [[2, 1, 0]]], 'c', 'b', 'a'],
    [[0, 0, 0, [0, ['x']]], 'x', 'a', 'b', 'c'],
    [[0, 0, 0, [1, ['x'], 4, ['y']]], 'a', 'x', 'b', 'c', 'y'],
    [[0, 1, 0, [0, ['x'], ['y']]], 'x', 'y'],
  ]) {
    const { root, page } = await mounted(`<ul>${rows('a', 'b', 'c')} </ul>`, [['l', [0, 0], [0, 1], 1, [1, 1], '  ']], [row]);
    page.apply([1, 0, patch]);
    assertShows(root, `<ul>${rows(...expected)} </ul>`);
    if (expected.length) {
      page.apply([2, 0, [0, 1, 0, [0, ['p'], ['q']]]]);
      assertShows(root, `<ul>${rows('p', 'q')} </ul>`);
    }
  }
});

test('rows told apart by two roots and the text that varies behind them', async () => {
  const row = { sites: [['t', [0, 0]], ['t', [2]]], tree: [['b', 0], ['i', 0]] };
  const { root, page } = await mounted('<p><b>1</b><i></i>x<b>2</b><i></i><b>3</b><i></i>z</p>', [['l', [0, 0], [0, 0], 1, [2, null, 0]]], [row]);
  page.apply([1, 0, [[[1, 1, 'y'], [2, 0, 'III']], 0, [0, 2]]]);
  assertShows(root, '<p><b>2</b><i></i>y<b>III</b><i></i>z<b>1</b><i></i>x</p>');
});

test('rows that begin with static text and end with text that varies', async () => {
  const row = { sites: [['t', [0, 0]], ['t', [1]]], tree: ['- ', ['b', 0]] };
  const html = '<p>- <b>1</b>x- <b>2</b>- <b>3</b>z</p>';
  const { root, page } = await mounted(html, [['l', [0, 0], [0, 0], 1, [1, null, 2]]], [row]);
  page.apply([1, 0, [[[0, 1, '- '], [1, 1, 'y']], 0, [2, 0], [3, ['4', 'w']]]]);
  assertShows(root, '<p>- <b>3</b>z- <b>1</b>- - <b>2</b>y- <b>4</b>w</p>');
});

test('rows that end with a comment, with text at both edges', async () => {
  const row = { sites: [['t', [0]]], tree: [['!', '1']] };
  const { root, page } = await mounted('<!--[0-->a<!--1--><!--1-->c<!--1--><!--0-->', [['l', [0], ['[0', '0'], 1, '1']], [row]);
  page.apply([1, 0, [[[1, 0, 'b']], 0, [2, 0], [2, ['n']]]]);
  assertShows(root, '<!--[0-->c<!--1-->a<!--1-->n<!--1-->b<!--1--><!--0-->');
});

test('a list behind text that varies', async () => {
  const sites = [['t', [0, 0]], ['l', [0, 0], [-1, '0'], 1, [1, 0]], ['t', [0, ['0', 0]]]];
  for (const before of ['', 'text']) {
    const { root, page } = await mounted(`<ul>${before}<li>a</li><!--0-->end</ul>`, sites, [LI]);
    page.apply([1, 1, [0, 0, 0, [0, ['n']]]]);
    page.apply([2, 0, 'T', 1, [0, [0]], 2, 'E']);
    assertShows(root, '<ul>T<li>n</li><!--0-->E</ul>');
  }
});

test('list in list', async () => {
  const outer = { sites: [['l', [0, 0], [0, 0], 2, [1, 0]]], tree: [['ul', 0]] };
  const { root, page } = await mounted('<ul><li>a</li></ul><ul></ul><!--0-->', [['l', [0], [0, '0'], 1, [1, 0]]], [outer, LI]);
  page.apply([1, 0, [[[0, 0, [[[0, 0, 'A']]]], [1, 0, [0, 0, 0, [0, ['b']]]]], 0, [1, 0], [2, [[['x'], ['y']]]]]]);
  assertShows(root, '<ul><li>b</li></ul><ul><li>A</li></ul><ul><li>x</li><li>y</li></ul><!--0-->');
});

/** A random patch of a list; returns it and what the list shows then. `rows`: [handle, text]; up to so many are inserted. */
function randomPatch(rows, next, random, most) {
  let now = rows.filter(() => random.chance(0.8));
  const removed = rows.filter((row) => !now.includes(row)).map(([handle]) => handle);
  const updates = now.filter(() => random.chance(0.2)).map(([handle]) => [handle, 0, `u${random.below(99)}`]);
  now = now.map(([handle, text]) => [handle, updates.find(([h]) => h === handle)?.[2] ?? text]);
  const stay = [...now];
  const moving = now.filter(() => random.chance(0.3)).map(([handle]) => handle);
  for (const handle of moving) {
    const [row] = now.splice(now.findIndex(([h]) => h === handle), 1);
    now.splice(random.below(now.length + 1), 0, row);
  }
  const inserted = [];
  for (let i = random.below(most); i > 0; i--) {
    now.splice(random.below(now.length + 1), 0, [null, `n${random.below(99)}`]);
  }
  const order = now.filter(([handle]) => handle !== null).map(([handle]) => handle);
  now.forEach((row, i) => {
    if (row[0] !== null) return;
    if (!inserted.length || now[i - 1][2] !== 'new') inserted.push(i);
    inserted.push([row[1]]);
    row[2] = 'new';
    row[0] = next++;
  });
  const isMoved = order.some((handle, i) => handle !== stay[i][0]);
  const pairs = () => moving.flatMap((handle) => [handle, now.findIndex(([h]) => h === handle)]);
  const moved = !isMoved ? [] : random.chance(0.5) ? [order] : pairs();
  return { patch: [updates, removed, moved, inserted], rows: now.map(([h, text]) => [h, text]), next };
}

for (const [size, lists, least, most, inserted] of [['short', 150, 0, 10, 5], ['long', 30, 100, 300, 90]]) {
  test(`random patches of ${size} lists`, async () => {
    for (const seed of seeds(lists)) {
      const random = randomOf(seed);
      let rows = Array.from({ length: least + random.below(most - least) }, (_, i) => [i, `r${i}`]);
      let next = rows.length;
      const { root, page } = await list(rows.map(([, text]) => text));
      for (let seq = 1; seq < 8; seq++) {
        const result = randomPatch(rows, next, random, inserted);
        page.apply(JSON.parse(JSON.stringify([seq, 0, result.patch])));
        assertShows(root, `<ul>${items(...result.rows.map(([, text]) => text))}</ul>`, `seed ${seed}: ${JSON.stringify(result.patch)}`);
        ({ rows, next } = result);
      }
    }
  });
}

test('many rows removed at once leave what is around them', async () => {
  const rows = items(...'abcdefghijklmnop');
  for (const [before, after, range] of [['', '', [0, 0]], ['\n', '', [1, 0]], ['\n', '<!--0-->', [1, '0']],
    ['', '<!--0--><p></p>', [0, '0']]]) {
    const { root, page } = await mounted(`<ul>${before}${rows}${after}</ul>`, [['l', [0, 0], range, 1, [1, 0]]], [LI]);
    const isAround = (/** @type {any} */ node) => node.localName !== 'li';
    const around = [...root.firstChild.childNodes].filter(isAround);
    page.apply([1, 0, [0, 1]]);
    assertShows(root, `<ul>${before}${after}</ul>`);
    const left = [...root.firstChild.childNodes].filter((node) => node.data !== '');
    assert.deepEqual(left.map((node) => around.indexOf(node)), [...around.keys()], 'the same nodes');
    page.apply([2, 0, [0, 0, 0, [0, ['x']]]]);
    assertShows(root, `<ul>${before}${items('x')}${after}</ul>`);
  }
});

test('a new order of all rows counts those that many insertions have pushed on', async () => {
  const added = Array.from({ length: 50 }, (_, i) => `${i}`);
  await check(['a', 'b', 'c'], [0, 0, [[2, 1, 0]], [0, ...added.map((text) => [text])]], [...added, 'c', 'b', 'a']);
});

test('places that do not fit are mismatches in long lists too', async () => {
  const { page } = await list(Array.from({ length: 60 }, (_, i) => `${i}`));
  const inserted = [61, ...Array.from({ length: 50 }, () => ['x'])];
  assert.throws(() => page.apply([1, 0, [0, 0, 0, inserted]]));
});
