import assert from 'node:assert/strict';
import { test } from 'node:test';
import { document, mounted, window } from '../support/dom.js';

const selection = () => window.getSelection();

/** Selects from a place in one text to a place in another, backwards if that stands before it. Browsers tell of it, jsdom does not. */
function select(from, start, to, end) {
  selection().setBaseAndExtent(from, start, to, end);
  document.dispatchEvent(new window.Event('selectionchange'));
}

function assertSelected(from, start, to, end) {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection();
  assert.deepEqual([anchorNode.data, anchorOffset, focusNode.data, focusOffset], [from.data, start, to.data, end]);
  assert.ok(anchorNode === from && focusNode === to);
}

const P = [['t', [0, 0], ['Dear ', 0, ', you have ', 0, ' mails.']]];

async function letter() {
  const { root, page } = await mounted('<p>Dear Ann, you have 3 mails.</p>', P);
  return { page, text: root.firstChild.firstChild };
}

test('what is selected before, behind and around a change of its text stays selected', async () => {
  for (const [start, end, newStart, newEnd] of [[0, 4, 0, 4], [10, 18, 14, 22], [14, 10, 18, 14], [2, 26, 2, 30], [21, 26, 25, 30]]) {
    const { page, text } = await letter();
    select(text, start, text, end);
    page.apply([1, 1, 'Annabel']);
    assert.equal(text.data, 'Dear Annabel, you have 3 mails.');
    assertSelected(text, newStart, text, newEnd);
  }
});

test('of what gives way to another text nothing is selected', async () => {
  const { page, text } = await letter();
  select(text, 6, text, 7);
  page.apply([1, 1, 'Bob']);
  assertSelected(text, 5, text, 5);
});

test('what is put in at an end of the selection is not selected', async () => {
  for (const [start, end, newStart, newEnd] of [[5, 8, 7, 10], [0, 5, 0, 5], [5, 0, 5, 0], [5, 5, 5, 5]]) {
    const { page, text } = await letter();
    select(text, start, text, end);
    page.apply([1, 1, 'MrAnn']);
    assertSelected(text, newStart, text, newEnd);
  }
});

test('texts of rows that stay, and rows that go, leave the selection alone', async () => {
  const { root, page } = await mounted('<ul><li>one</li><li>two</li><li>six</li></ul>', [['l', [0, 0], [0, 0], 1, [1, 0]]], [LI]);
  const [one, , six] = Array.from(root.querySelectorAll('li'), (row) => row.firstChild);
  select(six, 3, one, 1);
  page.apply([1, 0, [[[0, 0, 'ones'], [2, 0, 'sixty']], [1]]]);
  assert.equal(root.textContent, 'onessixty');
  assertSelected(six, 3, one, 1);
});

test('in one of many texts that change what is selected stays so', async () => {
  for (const value of [(i) => `${i}. and more`, (i) => [0, 0, '>>', String(i).length + 6]]) {
    const rows = Array.from({ length: 12 }, (_, i) => `<li>${i}. text</li>`).join('');
    const { root, page } = await mounted(`<ul>${rows}</ul>`, [['l', [0, 0], [0, 0], 1, [1, 0]]], [LI]);
    const texts = Array.from(root.querySelectorAll('li'), (row) => row.firstChild);
    select(texts[1], 1, texts[10], 2);
    page.apply([1, 0, [texts.map((_, i) => [i, 0, value(i)])]]);
    const moved = Array.isArray(value(0)) ? 2 : 0;
    assertSelected(texts[1], 1 + moved, texts[10], 2 + moved);
    assert.equal(texts[11].data, moved ? '>>11. text' : '11. and more');
  }
});

test('around a list that is emptied, or filled anew, texts stay selected', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `<li>${i}</li>`).join('');
  for (const [patch, shown] of [[[0, 1], ''], [[0, 1, 0, [0, ['new']]], 'new']]) {
    const { root, page } = await mounted(`<ul>before${rows}behind</ul>`, [['l', [0, 0], [-1, 6], 1, [1, 0]]], [LI]);
    const { firstChild: before, lastChild: behind } = root.firstChild;
    select(before, 1, behind, 2);
    page.apply([1, 0, patch]);
    assert.equal(root.textContent, `before${shown}behind`);
    assertSelected(before, 1, root.firstChild.lastChild, 2);
  }
});

test('what is repeated is not taken for something else', async () => {
  const { root, page } = await mounted('<p>haha</p>', [['t', [0, 0]]]);
  const text = root.firstChild.firstChild;
  select(text, 0, text, 2);
  page.apply([1, 0, 'hahaha']);
  assertSelected(text, 0, text, 2);
  page.apply([2, 0, 'haha']);
  assertSelected(text, 0, text, 2);
});

const LI = { sites: [['t', [0, 0]]], tree: [['li', 0]] };

test('in rows that move text stays selected, backwards as well and from one row to another', async () => {
  for (const [from, to] of [[1, 1], [0, 2], [2, 0]]) {
    const { root, page } = await mounted('<ul><li>one</li><li>two</li><li>six</li></ul>', [['l', [0, 0], [0, 0], 1, [1, 0]]], [LI]);
    const texts = Array.from(root.querySelectorAll('li'), (row) => row.firstChild);
    select(texts[from], 2, texts[to], 1);
    page.apply([1, 0, [[[1, 0, 'two!']], 0, [[2, 1, 0]]]]);
    assertSelected(texts[from], 2, texts[to], 1);
  }
});

test('of two pages the one in which something is selected keeps it', async () => {
  const sites = [['l', [0, 0], [0, 0], 1, [1, 0]]];
  document.body.innerHTML = '<div><ul><li>one</li><li>two</li></ul></div><div><ul><li>one</li><li>two</li></ul></div>';
  const [one, other] = document.body.children;
  const { page } = await mounted('', sites, [LI], one);
  const { page: otherPage } = await mounted('', sites, [LI], other);
  const text = other.querySelector('li').firstChild;
  select(text, 1, text, 3);
  page.apply([1, 0, [0, 0, [1, 0]]]);
  otherPage.apply([1, 0, [0, 0, [[1, 0]]]]);
  assert.equal(other.textContent, 'twoone');
  assertSelected(text, 1, text, 3);
});

test('an end between elements stays between them', async () => {
  const { root, page } = await mounted('<ul><li>one</li><li>two</li></ul>', [['l', [0, 0], [0, 0], 1, [1, 0]]], [LI]);
  const list = root.firstChild;
  const [, two] = list.children;
  select(list, 1, two, 1);
  page.apply([1, 0, [0, 0, [1, 0], [1, ['new']]]]);
  assert.equal(selection().anchorNode, list);
  assert.equal(list.childNodes[selection().anchorOffset], two);
  assert.deepEqual([selection().focusNode, selection().focusOffset], [two, 1]);
});

test('what is selected elsewhere, and a caret, are nobody\'s business', async () => {
  const { page, text } = await letter();
  const other = document.body.appendChild(document.createTextNode('other'));
  select(other, 1, other, 3);
  page.apply([1, 1, 'Bob']);
  assertSelected(other, 1, other, 3);
  other.remove();
  select(text, 6, text, 6);
  page.apply([2, 1, 'Bobby']);
  assert.ok(selection().isCollapsed);
});

test('a caret behind a text that changes moves with what is behind it', async () => {
  const { page, text } = await letter();
  select(text, 20, text, 20);
  page.apply([1, 1, 'Annabel']);
  assertSelected(text, 24, text, 24);
});

test('what the user has just begun to select stays so, though the browser has not told yet that the selection changed', async () => {
  const { page, text } = await letter();
  selection().removeAllRanges();
  await new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done)));
  page.apply([1, 1, 'Bob']);
  text.dispatchEvent(new window.Event('selectstart', { bubbles: true }));
  selection().setBaseAndExtent(text, 10, text, 18);
  page.apply([2, 1, 'Annabel']);
  assertSelected(text, 14, text, 22);
});

test('in a text that goes away the selection ends as the browser has it', async () => {
  const { root, page } = await mounted('<ul><li>one</li><li>two</li></ul>', [['l', [0, 0], [0, 0], 1, [1, 0]]], [LI]);
  const [, two] = root.querySelectorAll('li');
  select(two.firstChild, 0, two.firstChild, 2);
  page.apply([1, 0, [0, [1]]]);
  assert.equal(root.querySelectorAll('li').length, 1);
  assert.ok(selection().isCollapsed);
});

test('a field with the focus keeps its selection where its text is set', async () => {
  const { root, page } = await mounted('<input value="a fine day">', [['a', [0], '.value']]);
  const field = root.firstChild;
  field.focus();
  field.setSelectionRange(7, 10, 'backward');
  page.apply([1, 0, 'a very fine day']);
  assert.deepEqual([field.value, field.selectionStart, field.selectionEnd, field.selectionDirection], ['a very fine day', 12, 15, 'backward']);
});

test('the page anew keeps selected text and what has the focus', async () => {
  const { root, page } = await mounted('<p>some words</p><input id="f">', []);
  const text = root.firstChild.firstChild;
  select(text, 5, text, 10);
  await page.reset('<h1></h1><p>some other words</p><input id="f">', 1);
  assertSelected(text, 11, text, 16);
});
