/**
 * What runs in the browser: brings a page into a state, applies one message, and looks at the clock.
 *
 * @module
 */
import { engines } from './engines.js';

/** The clock of a browser ticks in steps of 5 µs at best: short operations are done on several pages in a row. */
const LONG_ENOUGH = 0.4;
const MOST_TIMES = 4;

/** How often each operation is done before it is measured, and the part of its time that this may take. */
const WARM_UP = 8;
const WARM_UP_SHARE = 0.3;

/** How often each operation is measured, however long it takes. */
const FEWEST = 3;

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

/** By operation: what has been found to be the right page, as it was and without what differs between clients. */
const right = new Map();

/**
 * Fails if a page is not what it should be.
 *
 * @param {{name: string, to: {html: string}}} operation
 * @param {Element} root
 */
function check({ name, to }, root) {
  const known = right.get(name) ?? new Set([plain(to.html)]);
  right.set(name, known);
  const shown = root.innerHTML;
  if (!known.has(shown) && !known.has(plain(shown))) {
    throw new Error(`${name}: ${shown.slice(0, 300)}\nexpected ${to.html.slice(0, 300)}`);
  }
  known.add(shown); // to read it again takes longer than most operations
}

/**
 * Applies an operation to several pages in a row.
 *
 * @returns {Promise<{script: number, layout: number}>} milliseconds for one page
 */
async function sample(engine, operation, times) {
  document.body.innerHTML = '<p>waiting</p><div id="root"></div>';
  const [other, root] = document.body.children;
  const pages = [];
  for (let i = 0; i < times; i++) {
    const element = root.appendChild(document.createElement('div'));
    pages.push(await engine.begin(element, operation, descriptor));
  }
  root.offsetHeight;
  globalThis.gc?.();
  // The first change of a document that is laid out costs some 200 µs by itself, whoever makes it.
  other.firstChild.data = 'measuring';
  const start = performance.now();
  for (const page of pages) {
    page.apply();
  }
  const applied = performance.now();
  root.offsetHeight;
  const laidOut = performance.now();
  for (const [i, page] of pages.entries()) {
    check(operation, page.root ?? root.children[i]);
    page.end?.();
  }
  return { script: (applied - start) / times, layout: (laidOut - start) / times };
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

window.operations = operations.map(({ name }) => name);

/**
 * Measures an operation as often as there is time.
 *
 * @param {string} name of the engine
 * @param {string} operationName
 * @param {number} most samples
 * @param {number} budget milliseconds, with all that is done around what is measured
 * @returns {Promise<{script: number, layout: number, samples: number}>} medians in microseconds
 */
window.measure = async (name, operationName, most, budget) => {
  const begun = performance.now();
  const spent = () => performance.now() - begun;
  const engine = engines[name];
  const operation = operations.find((other) => other.name === operationName);
  const first = await sample(engine, operation, 1);
  const times = engine.single || first.script > LONG_ENOUGH ? 1 : MOST_TIMES;
  for (let i = 0; i < WARM_UP && spent() < budget * WARM_UP_SHARE; i++) {
    await sample(engine, operation, times);
  }
  const samples = [];
  while (samples.length < FEWEST || (samples.length < most && spent() < budget)) {
    samples.push(await sample(engine, operation, times));
  }
  const of = (kind) => median(samples.map((taken) => taken[kind] * 1000));
  return { script: of('script'), layout: of('layout'), samples: samples.length };
};

/**
 * Applies an operation once, as the very first thing that this document does.
 *
 * @returns {Promise<number>} milliseconds
 */
window.first = async (operationName) =>
  (await sample(engines['livetemplate, first'], operations.find(({ name }) => name === operationName), 1)).script;
