/** Follows pages through updates with the real client, and compares each with a fresh page. */

import { runScripts } from '/livetemplate/html.js';
import { mount } from '/livetemplate/livetemplate.js';

/** @returns the root of a page that the browser's parser built from HTML: a document, or an element that may hold it */
function build(html) {
  const [, first] = /^(?:\s|<!--[^]*?-->)*<(!doctype|html|tr)?/i.exec(html) ?? [];
  if (first && first !== 'tr') {
    return new DOMParser().parseFromString(html, 'text/html');
  }
  const root = document.createElement(first ? 'tbody' : 'div');
  root.innerHTML = html;
  return root;
}

function differ(root, html) {
  const shown = root.cloneNode(true);
  const fresh = build(html);
  shown.normalize();
  fresh.normalize();
  return shown.isEqualNode(fresh) ? null : `shown: ${text(shown)}\nfresh: ${text(fresh)}`;
}

function text(root) {
  return (root.documentElement ?? root).outerHTML;
}

/**
 * Walks one page through updates.
 *
 * @param {string} descriptor
 * @param {string} first the page's HTML
 * @param {{update: string, resync: string, page: string}[]} steps a message or '', and the fresh page behind it
 * @returns {Promise<string | null>} what went wrong first
 */
window.walk = async (descriptor, first, steps) => {
  const root = build(first);
  if (root.nodeType === Node.ELEMENT_NODE) {
    document.body.replaceChildren(root);
  }
  const page = await mount(root, JSON.parse(descriptor));
  for (const [index, step] of steps.entries()) {
    try {
      if (step.resync) {
        const { html, seq } = JSON.parse(step.resync).resync;
        await page.reset(html, seq);
      }
      if (step.update) {
        page.apply(JSON.parse(step.update));
      }
    } catch (error) {
      return `step ${index}, ${step.update}: ${error.stack}`;
    }
    const difference = differ(root, step.page);
    if (difference) {
      return `step ${index}, ${step.update}: ${difference}`;
    }
  }
  return null;
};

/**
 * Counts how often a script was to run that updates have brought.
 *
 * @param {string} descriptor
 * @param {string} first the page's HTML
 * @param {string[]} updates
 * @param {boolean} scripts whether scripts may run
 * @returns {Promise<number>}
 */
window.runs = async (descriptor, first, updates, scripts) => {
  window.ran = 0;
  // This page's policy forbids inline scripts; that one of them was to run is told all the same.
  document.addEventListener('securitypolicyviolation', () => window.ran++);
  const root = build(first);
  document.body.replaceChildren(root);
  if (scripts) {
    runScripts();
  }
  const page = await mount(root, JSON.parse(descriptor));
  updates.forEach((update) => page.apply(JSON.parse(update)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return window.ran;
};
