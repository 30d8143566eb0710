/**
 * What runs in the browser: brings pages into a state, takes each to and fro between two, and looks at the clock.
 *
 * @module
 */
import { engines } from './engines.js';

/**
 * The clock of a browser ticks in steps of 5 µs at best: short operations are done on several pages in a row, and only the
 * mean of many samples tells what takes less than a step.
 */
const SHORT = 0.4;
const PAGES = 4;
const BATCH = 20;

/** The parts of the time in which an operation is done unmeasured, so that its code is compiled, and measured without layout. */
const WARM_UP = 0.4;
const SCRIPT = 0.7;

/** How often each operation is measured, however long it takes. */
const FEWEST = 3;

/** A look at the whole page takes longer than most operations: so often the page must be the right one. */
const CHECKED = 20;

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
    // Some write an attribute that is gone as an empty one.
    if (element.getAttribute('class') === '') {
      element.removeAttribute('class');
    }
  }
  return template.innerHTML.replace(/>\s+/g, '>').replace(/\s+</g, '<');
}

/** By the right page: what has been found to be the same but for what differs between clients. */
const right = new Map();

/**
 * Fails if a page is not what it should be.
 *
 * @param {string} name of the operation
 * @param {string} html of the right page
 * @param {Element} root
 */
function check(name, html, root) {
  const known = right.get(html) ?? new Set([plain(html)]);
  right.set(html, known);
  const shown = root.innerHTML;
  if (!known.has(shown) && !known.has(plain(shown))) {
    throw new Error(`${name}: ${plain(shown).slice(0, 600)}\nexpected ${plain(html).slice(0, 600)}`);
  }
  known.add(shown); // to read it again takes longer than most operations
}

/** Pages of one client in the first state of an operation. */
class Pages {
  #operation;
  #pages;
  #root;
  #swings = 0;

  /**
   * @param {boolean} hidden whether they are not displayed, so that there is nothing to lay out
   * @returns {Promise<Pages>}
   */
  static async begin(engine, operation, count, hidden) {
    document.body.innerHTML = '<p>waiting</p><div id="root"></div>';
    const root = document.body.lastChild;
    root.hidden = hidden;
    const pages = [];
    for (let i = 0; i < count; i++) {
      const element = root.appendChild(document.createElement('div'));
      pages.push({ element, ...(await engine.begin(element, operation, descriptor)) });
    }
    return new Pages(operation, pages, root);
  }

  constructor(operation, pages, root) {
    this.#operation = operation;
    this.#pages = pages;
    this.#root = root;
  }

  /** @returns {number} how many more swings there are messages for */
  get left() {
    return this.#operation.messages.length / 2 - this.#swings;
  }

  /**
   * Takes all pages there and back, and measures the way there.
   *
   * @returns {{script: number, layout: number}} milliseconds for one page
   */
  swing() {
    const pages = this.#pages;
    this.#root.offsetHeight;
    // The first change of a document that is laid out costs some 200 µs by itself, whoever makes it.
    document.body.firstChild.firstChild.data = 'measuring';
    const start = performance.now();
    for (let i = 0; i < pages.length; i++) {
      pages[i].there();
    }
    const applied = performance.now();
    this.#root.offsetHeight;
    const laidOut = performance.now();
    const checked = this.#swings++ % CHECKED === 0;
    if (checked) {
      this.#check('to');
    }
    for (let i = 0; i < pages.length; i++) {
      pages[i].back();
    }
    if (checked) {
      this.#check('from');
    }
    return { script: (applied - start) / pages.length, layout: (laidOut - start) / pages.length };
  }

  #check(state) {
    const { name, [state]: { html } } = this.#operation;
    for (const { element, root } of this.#pages) {
      check(name, html, root ?? element);
    }
  }

  end() {
    this.#pages.forEach((page) => page.end?.());
  }
}

/**
 * @param {number[]} values
 * @returns {number} the mean of the middle half of them, or of the means of batches if there are many
 */
function middle(values) {
  const sorted = batches(values).sort((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return mean(sorted.slice(quarter, sorted.length - quarter));
}

/**
 * @param {number[]} values
 * @returns {number[]} the means of so many that follow one another; the same values if they are few
 */
function batches(values) {
  if (values.length < BATCH * BATCH) {
    return [...values];
  }
  const means = [];
  for (let i = 0; i + BATCH <= values.length; i += BATCH) {
    means.push(mean(values.slice(i, i + BATCH)));
  }
  return means;
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

window.operations = operations.map(({ name }) => name);

/** @returns {number[]} microseconds, as many as there are messages and time for */
function sample(pages, kind, isTime) {
  const samples = [];
  while (pages.left > 0 && (samples.length < FEWEST || isTime())) {
    samples.push(pages.swing()[kind] * 1000);
  }
  pages.end();
  return samples;
}

/**
 * Measures an operation as often as there is time, and as there are messages for: on pages that are not displayed, and
 * then on one that is laid out after each change.
 *
 * @param {string} name of the engine
 * @param {string} operationName
 * @param {number} budget milliseconds, with all that is done around what is measured
 * @returns {Promise<{script: number, layout: number, samples: number, layouts: number}>} in microseconds
 */
window.measure = async (name, operationName, budget) => {
  const begun = performance.now();
  const within = (share) => performance.now() - begun < budget * share;
  const engine = engines[name];
  const operation = operations.find((other) => other.name === operationName);
  let pages = await Pages.begin(engine, operation, 1, true);
  pages.swing();
  if (!engine.single && pages.swing().script < SHORT) {
    pages.end();
    pages = await Pages.begin(engine, operation, PAGES, true);
  }
  for (let rest = pages.left / 2; rest > 0 && within(WARM_UP); rest--) {
    pages.swing();
  }
  globalThis.gc?.();
  const script = sample(pages, 'script', () => within(SCRIPT));
  const layout = sample(await Pages.begin(engine, operation, 1, false), 'layout', () => within(1));
  return { script: middle(script), layout: middle(layout), samples: script.length, layouts: layout.length };
};

/**
 * Applies an operation once, as the very first thing that this document does, half a second after it was loaded.
 *
 * @returns {Promise<number>} milliseconds
 */
window.first = async (engine, operationName) => {
  const operation = operations.find(({ name }) => name === operationName);
  const pages = await Pages.begin(engines[engine], operation, 1, false);
  globalThis.gc?.(); // of all the messages that were read
  await new Promise((done) => setTimeout(done, 500));
  return pages.swing().script;
};
