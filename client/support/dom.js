import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { mount } from '../src/page.js';

/** One window for all tests of a file, with the globals that the client uses. */
export const { window } = new JSDOM('<!DOCTYPE html><html><head></head><body></body></html>', {
  url: 'https://example.test/page?a=1#part',
  pretendToBeVisual: true,
});
export const { document } = window;
for (const name of ['document', 'location', 'CustomEvent', 'DOMParser', 'Element', 'FormData', 'Event', 'KeyboardEvent',
  'MouseEvent', 'Blob', 'AbortController', 'addEventListener', 'MutationObserver']) {
  globalThis[name] = window[name];
}
globalThis.CSS = { escape: (text) => String(text).replace(/[^\w-]/g, '\\$&') };

/** An element in the page with this content. */
export function page(html) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

/** A page in which the descriptor's first frame has these sites. */
export async function mounted(html, sites, rows = [], root = page(html)) {
  return { root, page: await mount(root, { v: 1, id: 'test', frames: [{ sites }, ...rows] }) };
}

/** The content with each run of texts as one. */
export function normal(root) {
  const copy = root.cloneNode(true);
  copy.normalize();
  return copy;
}

/** Asserts that a root shows what the HTML would when it is parsed. */
export function assertShows(root, html, message = '') {
  const fresh = root.cloneNode(false);
  fresh.innerHTML = html;
  const actual = normal(root);
  if (!actual.isEqualNode(normal(fresh))) {
    assert.equal(actual.innerHTML, fresh.innerHTML, message);
    assert.fail(`${message}: the trees differ, though they look the same: ${actual.innerHTML}`);
  }
}
