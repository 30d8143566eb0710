//# allFunctionsCalledOnLoad
/**
 * A page that shows what its updates say.
 *
 * @module
 */

/** @import { Block } from './descriptor.js' */
/** @import { Instance } from './resolve.js' */
import { prepare } from './descriptor.js';
import { html, load, rows, selection } from './lazy.js';
import { patch } from './patch.js';
import { instanceOf, need } from './resolve.js';

/** What the JSON of a descriptor holds if there are opaque regions. */
const HAS_OPAQUE = /\["o"/;

/**
 * Binds a descriptor to the page that a server rendered from the same template. Nothing that it shows is
 * touched yet.
 *
 * @param {Element | Document} root the element that holds the page, or the document
 * @param {any} descriptor
 * @returns {Promise<Page>} fails if a module cannot be loaded
 */
export async function mount(root, descriptor) {
  const page = new Page(root, prepare(descriptor));
  // Whatever comes later must not fail because the network does.
  await load(HAS_OPAQUE.test(JSON.stringify(descriptor)));
  selection.watch(root);
  rows.findAhead(page.instance);
  return page;
}

class Page {
  /**
   * @param {Element | Document} root
   * @param {Block} shape
   */
  constructor(root, shape) {
    this.root = root;
    this.shape = shape;
    /** The number of the last update that the page shows. */
    this.seq = 0;
    this.instance = this.#instance();
  }

  /** @returns {Instance} */
  #instance() {
    return instanceOf(this.shape, null, null, this.root);
  }

  /**
   * Applies an update.
   *
   * @param {any[]} update [sequence, slot, value, …]
   * @returns {boolean} whether it was new
   * @throws {Error} if an update before it is missing, or the page is not what it expects; the page must then be reset.
   *   A Mismatch whose `block` is not empty has lost only that: it is enough to have the block sent anew
   */
  apply(update) {
    if (update[0] <= this.seq) {
      return false;
    }
    need(update[0] === this.seq + 1);
    this.seq = update[0];
    selection.begin(this.root);
    try {
      patch(this.instance, update);
    } finally {
      selection.restore();
    }
    return true;
  }

  /**
   * Replaces the whole page; what the user has done in it stays. Number 0 is that of a page that the server has opened anew.
   *
   * @param {string} text its HTML
   * @param {number} seq the number of the last update that is in the HTML
   */
  async reset(text, seq) {
    selection.begin(this.root);
    selection.keepFocus();
    html.replacePage(this.root, text, !seq);
    selection.restore();
    this.instance = this.#instance();
    this.seq = seq;
  }
}
