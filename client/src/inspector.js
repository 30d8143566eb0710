/**
 * An overlay that lists the updates of a page while they come, and outlines what each has touched. Alt + Shift + L shows
 * and hides it; the attribute `data-lvt-inspect` on a page's root shows it from the beginning. It keeps to the strictest
 * policies: no inline style, no parsing of HTML.
 *
 * @module
 */

/** @import { Patch } from './debug.js' */

/** How many updates are listed. */
const MOST = 50;
/** How many outlines are drawn at once. */
const MOST_OUTLINES = 100;
/** How long they stay. */
const OUTLINED = 1200;

const STYLE = `
  :host { all: initial; }
  * { box-sizing: border-box; }
  section { position: fixed; z-index: 2147483647; right: 12px; bottom: 12px; width: min(460px, calc(100vw - 24px));
    max-height: min(60vh, 520px); display: flex; flex-direction: column; overflow: hidden; border-radius: 10px;
    border: 1px solid #445; background: #171a21; color: #e8ebf3; font: 12px/1.45 ui-monospace, monospace;
    box-shadow: 0 8px 30px rgb(0 0 0 / .4); }
  header { display: flex; gap: 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid #334; }
  h2 { flex: 1; margin: 0; font: 600 13px system-ui, sans-serif; }
  button { font: inherit; color: inherit; background: none; border: 1px solid #445; border-radius: 6px; padding: 2px 8px; cursor: pointer; }
  :focus-visible { outline: 2px solid #8fa8ff; outline-offset: -2px; }
  ol { list-style: none; margin: 0; padding: 0; overflow-y: auto; }
  li { border-bottom: 1px solid #262b36; }
  summary { padding: 6px 12px; cursor: pointer; }
  summary:hover { background: #20242e; }
  b { color: #8fa8ff; font-weight: 600; }
  i { font-style: normal; margin-left: 6px; padding: 0 5px; border-radius: 4px; background: #2c3444; }
  dl { margin: 0; padding: 0 12px 8px 24px; }
  dt { color: #5fd6a5; overflow-wrap: anywhere; }
  dd { margin: 0 0 4px; color: #b9c1d1; overflow-wrap: anywhere; }
  p { margin: 0; padding: 12px; color: #b9c1d1; }
  .outline { position: fixed; z-index: 2147483646; pointer-events: none; border: 2px solid #e8489b; border-radius: 3px;
    background: rgb(232 72 155 / .12); }
  @media (prefers-reduced-motion: no-preference) { .outline { animation: fade ${OUTLINED}ms ease-in forwards; } }
  @keyframes fade { 60% { opacity: 1; } to { opacity: 0; } }
`;

/**
 * @param {string} tag
 * @param {(string | Node)[]} content
 */
function make(tag, ...content) {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

export class Inspector {
  /** Outside of every page, so that no update meets it. */
  #host = make('lvt-inspector');
  #shadow = this.#host.attachShadow({ mode: 'open' });
  #list = make('ol');
  #outlines = make('div');
  #observer = new MutationObserver(() => {});
  /** The latest update, until it is explained. @type {HTMLElement | null} */
  #latest = null;

  /** Listens to all pages of the document from now on. */
  constructor() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [sheet];
    const close = make('button', 'Close');
    close.addEventListener('click', () => this.#host.remove());
    const clear = make('button', 'Clear');
    clear.addEventListener('click', () => this.#list.replaceChildren());
    const panel = make('section', make('header', make('h2', 'LiveTemplate updates'), clear, close), this.#list);
    panel.setAttribute('aria-label', 'LiveTemplate updates');
    this.#shadow.append(panel, this.#outlines);
    this.#observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    // Before the page's own scripts can change anything in answer.
    addEventListener('lvt:updated', (event) => this.#add(/** @type {CustomEvent} */ (event).detail), { capture: true });
    addEventListener('keydown', (event) => {
      if (event.altKey && event.shiftKey && event.code === 'KeyL') {
        event.preventDefault();
        this.#toggle();
      }
    });
    document.querySelector('[data-lvt-inspect]') && this.#toggle();
  }

  #toggle() {
    this.#host.isConnected ? this.#host.remove() : document.documentElement.append(this.#host);
  }

  /** @param {{bytes: number, ms: number}} update that was just applied */
  #add({ bytes, ms }) {
    const touched = this.#touched();
    const summary = make('summary', make('b', `${bytes} bytes`), ` in ${ms.toFixed(2)} ms`);
    const item = make('li', make('details', summary));
    summary.addEventListener('click', () => this.#outline(touched));
    this.#list.prepend(item);
    this.#list.children[MOST]?.remove();
    this.#latest = item;
    this.#outline(touched);
  }

  /** @returns {Set<Node>} what has changed since the scripts of the page that ran before */
  #touched() {
    const touched = new Set();
    for (const { type, target, addedNodes, attributeName } of this.#observer.takeRecords()) {
      if (type === 'childList') {
        addedNodes.forEach((node) => touched.add(node));
        addedNodes.length || touched.add(target);
      } else if (!attributeName?.startsWith('data-lvt-')) {
        touched.add(target);
      }
    }
    return touched;
  }

  /** @param {Set<Node>} nodes */
  #outline(nodes) {
    const boxes = [...nodes].filter((node) => node.isConnected && !this.#host.contains(node)).slice(0, MOST_OUTLINES).map((node) => {
      const range = document.createRange();
      range.selectNode(node);
      const { left, top, width, height } = range.getBoundingClientRect();
      const box = make('div');
      box.className = 'outline';
      // The style object is open to scripts under every policy; the attribute is not.
      Object.assign(box.style, { left: `${left - 3}px`, top: `${top - 3}px`, width: `${width + 6}px`, height: `${height + 6}px` });
      return box;
    });
    this.#outlines.replaceChildren(...boxes);
    setTimeout(() => boxes.forEach((box) => box.remove()), OUTLINED);
  }

  /**
   * Tells of the latest update what the server says of it.
   *
   * @param {number} seq
   * @param {Patch[]} patches
   */
  explain(seq, patches) {
    const details = this.#latest?.querySelector('details');
    this.#latest = null;
    if (!details) {
      return; // It came before this module.
    }
    const summary = /** @type {HTMLElement} */ (details.querySelector('summary'));
    summary.prepend(`${seq}: `);
    summary.append(...[...new Set(patches.map(([, strategy]) => strategy))].map((strategy) => make('i', strategy)));
    details.append(make('dl', ...patches.flatMap(([bytes, strategy, slot, at, kind, path, from, to]) => [
      make('dt', `${at}  ${path}`),
      make('dd', `${kind}, slot ${slot}, ${strategy}, ${bytes} bytes: ${from} → ${to}`),
    ])));
  }
}
