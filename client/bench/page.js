/**
 * What runs in the browser: brings a page into a state, applies one message, and looks at the clock.
 *
 * @module
 */
import { engines } from './engines.js';

/** The clock of a browser ticks in steps of 5 µs at best: short operations are done several times. */
const LONG_ENOUGH = 0.4;
const MOST_TIMES = 4;

/** How often each operation is done before it is measured. */
const WARM_UP = 4;

const text = await (await fetch('/cases.json')).text();
const { descriptor, operations } = JSON.parse(text);

/**
 * @param {string} html
 * @returns {string} without what only our client needs, and without white space between elements
 */
function plain(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) {
    comments.push(walker.currentNode);
  }
  comments.forEach((comment) => comment.remove());
  for (const element of template.content.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (/^data-(phx|lvt|key)|^phx-/.test(name)) {
        element.removeAttribute(name);
      }
    }
  }
  return template.innerHTML.replace(/>\s+/g, '>').replace(/\s+</g, '<');
}

/** @returns {HTMLElement} an empty root */
function freshRoot() {
  document.body.innerHTML = '<div id="root"></div>';
  return document.getElementById('root');
}

/**
 * Applies an operation to several pages in a row.
 *
 * @returns {Promise<{script: number, layout: number}>} milliseconds for one page
 */
async function sample(engine, operation, times) {
  const root = freshRoot();
  const pages = [];
  for (let i = 0; i < times; i++) {
    const element = root.appendChild(document.createElement('div'));
    pages.push(await engine.begin(element, operation, descriptor));
  }
  root.offsetHeight;
  globalThis.gc?.();
  const start = performance.now();
  for (const page of pages) {
    page.apply();
  }
  const applied = performance.now();
  root.offsetHeight;
  const laidOut = performance.now();
  for (const [i, page] of pages.entries()) {
    const shown = plain((page.root ?? root.children[i]).innerHTML);
    if (shown !== plain(operation.to.html)) {
      throw new Error(`${operation.name}: ${shown.slice(0, 300)}\nexpected ${plain(operation.to.html).slice(0, 300)}`);
    }
    page.end?.();
  }
  return { script: (applied - start) / times, layout: (laidOut - start) / times };
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

/**
 * @param {string} name of the engine
 * @param {number} samples
 * @returns {Promise<Record<string, {script: number, layout: number}>>} microseconds by operation
 */
window.measure = async (name, samples) => {
  const results = {};
  for (const operation of operations) {
    const engine = engines[name];
    const first = await sample(engine, operation, 1);
    const times = engine.single || first.script > LONG_ENOUGH ? 1 : MOST_TIMES;
    for (let i = 0; i < WARM_UP; i++) {
      await sample(engine, operation, times);
    }
    const script = [];
    const layout = [];
    for (let i = 0; i < samples; i++) {
      const taken = await sample(engine, operation, times);
      script.push(taken.script * 1000);
      layout.push(taken.layout * 1000);
    }
    results[operation.name] = { script: median(script), layout: median(layout) };
  }
  return results;
};
