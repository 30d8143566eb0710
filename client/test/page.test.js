import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { assertShows, document, mounted, window } from '../support/dom.js';
import { mount } from '../src/page.js';

const TEXT = [['t', [0, 0]]];

test('an update that is not new is ignored', async () => {
  const { root, page } = await mounted('<p>a</p>', TEXT);
  assert.equal(page.apply([1, 0, 'b']), true);
  assert.equal(page.apply([1, 0, 'c']), false);
  assert.equal(page.apply([0, 0, 'd']), false);
  assertShows(root, '<p>b</p>');
});

test('an update after one that was lost is refused', async () => {
  const { root, page } = await mounted('<p>a</p>', TEXT);
  assert.throws(() => page.apply([2, 0, 'b']));
  assertShows(root, '<p>a</p>');
});

test('a reset replaces the page and its number; handles begin at 0', async () => {
  const row = { sites: [['t', [0, 0]]], tree: [['li', 0]] };
  const { root, page } = await mounted('<ul><li>a</li></ul>', [['l', [0, 0], [0, 0], 1, [1, 0]]], [row]);
  page.apply([1, 0, [0, 1, 0, [0, ['b'], ['c']]]]);
  await page.reset('<ul><li>x</li><li>y</li></ul>', 7);
  page.apply([8, 0, [[[1, 0, 'Y']], [0]]]);
  assertShows(root, '<ul><li>Y</li></ul>');
});

test('a reset keeps what the user has typed, and where', async () => {
  for (const attribute of ['id="f"', 'name="f"']) {
    const { root, page } = await mounted(`<input value="a" ${attribute}>`, []);
    const input = root.firstChild;
    input.focus();
    input.value = 'typed';
    input.setSelectionRange(2, 3);
    await page.reset(`<p></p><input value="b" ${attribute}>`, 1);
    const now = root.lastChild;
    assert.equal(document.activeElement, now);
    assert.deepEqual([now.value, now.defaultValue, now.selectionStart, now.selectionEnd], ['typed', 'b', 2, 3]);
  }
});

test('a reset touches nothing but what differs', async () => {
  const html = (n) => `<main data-n="${n}"><h1>t</h1>${n % 2 ? '<p>odd</p>' : ''}<details><summary>s</summary></details>`
    + `<ul><li data-id="${n}">${n}</li><li data-id="9">9</li></ul><iframe></iframe></main>`;
  const { root, page } = await mounted(html(0), []);
  const stays = [...root.querySelectorAll('h1, details, [data-id="9"], iframe')];
  root.querySelector('summary').dispatchEvent(new window.MouseEvent('click', { bubbles: true, composed: true }));
  root.querySelector('details').open = true;
  await page.reset(html(1), 1);
  stays.forEach((node) => assert.ok(node.isConnected, node.localName));
  assert.equal(root.querySelector('details').open, true);
  root.querySelector('details').open = false;
  assertShows(root, html(1));
  await page.reset(html(2), 2);
  assertShows(root, html(2));
});

const FIELDS = (t = '', c = '', s = ['', ' selected']) => `<form lvt-on:input="x"><input name="t" value="${t}"><input type="checkbox" name="c" ${c}>`
  + `<select name="s"><option${s[0]}>1</option><option${s[1]}>2</option></select><textarea name="a">${t}</textarea></form>`;

function fill(root) {
  const [t, c, s, a] = root.querySelectorAll('input, select, textarea');
  Object.assign(t, { value: 'x' });
  c.checked = true;
  s.value = '1';
  a.value = 'y';
  [t, c, s, a].forEach((field) => field.dispatchEvent(new window.Event('input', { bubbles: true, composed: true })));
  return () => [t.value, c.checked, s.value, a.value];
}

test('a server that knows nothing any more leaves fields as the user filled them, and is told', async () => {
  const { root, page } = await mounted(FIELDS(), []);
  const state = fill(root);
  // The server had taken it.
  await page.reset(FIELDS('x', 'checked', [' selected', '']), 1);
  assert.deepEqual(state(), ['x', true, '1', 'y']);
  const told = [];
  root.addEventListener('input', ({ target }) => told.push(target.name));
  await page.reset(FIELDS(), 0);
  assert.deepEqual(state(), ['x', true, '1', 'y']);
  assert.deepEqual(told, ['t', 'c', 's', 'a']);
});

test('a server that knows the page has the last word, but for what it has not seen', async () => {
  const { root, page } = await mounted(FIELDS(), []);
  const state = fill(root);
  await page.reset(FIELDS('s', '', ['', ' selected']), 3);
  assert.deepEqual(state(), ['x', true, '1', 'y'], 'not seen');
  await page.reset(FIELDS('x', 'checked', [' selected', '']), 4);
  root.querySelector('textarea').value = 'x';
  await page.reset(FIELDS('z'), 5);
  assert.deepEqual(state(), ['z', false, '2', 'z'], 'seen');
});

test('a reset keeps the focus, and the value that the user did not change is the new one', async () => {
  const { root, page } = await mounted('<input value="a" id="f"><button id="b"></button>', []);
  for (const [id, value] of [['f', 'new'], ['b', '']]) {
    document.getElementById(id).focus();
    await page.reset('<input value="new" id="f"><button id="b"></button>', 1);
    assert.equal(document.activeElement.id, id);
    assert.equal(document.activeElement.value, value);
  }
  assert.equal(root.children.length, 2);
});

test('a whole document is reset in place', async () => {
  const { window } = new JSDOM('<!DOCTYPE html><html lang="en" class="x" data-lvt-state="connected"><head></head><body><p>a</p></body></html>');
  const whole = window.document;
  const page = await mount(whole, { v: 1, id: 'test', frames: [{ sites: [['t', [0, 1, 0, 0]]] }] });
  page.apply([1, 0, 'b']);
  assert.equal(whole.body.innerHTML, '<p>b</p>');
  const before = whole.documentElement;
  await page.reset('<!DOCTYPE html><html lang="de"><head><title>t</title><noscript><link></noscript></head><body><p>c</p></body></html>', 4);
  page.apply([5, 0, 'd']);
  assert.equal(whole.documentElement, before);
  assert.equal(before.outerHTML, '<html lang="de" data-lvt-state="connected"><head><title>t</title>'
    + '<noscript>&lt;link&gt;</noscript></head><body><p>d</p></body></html>');
});

test('HTML goes through a Trusted Types policy where there are such', async () => {
  const policies = [];
  globalThis.trustedTypes = {
    createPolicy(name, { createHTML }) {
      policies.push(name);
      return { createHTML };
    },
  };
  try {
    const { root, page } = await mounted('<p></p>', [['o', [0, 0], [0, 0]]]);
    page.apply([1, 0, '<b>x</b>']);
    page.apply([2, 0, '<b>y</b>']);
    assertShows(root, '<p><b>y</b></p>');
    assert.ok(policies.length >= 1 && policies.every((name) => name === 'livetemplate'));
  } finally {
    delete globalThis.trustedTypes;
  }
});

test('texts that the parser has cut are one run', async () => {
  const { root, page } = await mounted('<p>a: 1</p>', [['t', [0, 0], ['a: ', 0, ' b: ', 0]]]);
  root.firstChild.firstChild.splitText(2).splitText(1);
  root.firstChild.append(' b: 2');
  page.apply([1, 2, 3]);
  assertShows(root, '<p>a: 1 b: 3</p>');
});
