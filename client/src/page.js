/**
 * A page that shows what its updates say.
 *
 * @module
 */

/** @import { Block } from './descriptor.js' */
/** @import { Instance } from './resolve.js' */
import { prepare } from './descriptor.js';
import { html, load } from './lazy.js';
import { patch } from './patch.js';
import { instanceOf, need } from './resolve.js';

/** What the JSON of a descriptor holds if updates cannot be applied without parsing HTML. */
const NEEDS_HTML = /\["(o|script)"/;

/**
 * Binds a descriptor to the page that a server rendered from the same template. Nothing in the page is touched yet.
 *
 * @param {Element | Document} root the element that holds the page, or the document
 * @param {any} descriptor
 * @returns {Promise<Page>} fails if a module that this page needs cannot be loaded
 */
export async function mount(root, descriptor) {
  const page = new Page(root, prepare(descriptor));
  // For a reset, which must not fail because the network does; it tries again if this was too early.
  const loading = load().catch((error) => error);
  need(!NEEDS_HTML.test(JSON.stringify(descriptor)) || !(await loading));
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
    keepFocus(this.root, () => patch(this.instance, update, 1), () => null);
    return true;
  }

  /**
   * Replaces the whole page; what the user has typed into the field with the focus stays.
   *
   * @param {string} text its HTML
   * @param {number} seq the number of the last update that is in the HTML
   */
  async reset(text, seq) {
    const { root } = this;
    await load();
    keepFocus(root, () => html.replacePage(root, text), (old) => html.successorOf(root, old));
    this.instance = this.#instance();
    this.seq = seq;
  }
}

/**
 * Makes a change that may take the focus away, and gives it back: to the same field, or to the one that stands for it
 * now, with what the user has typed.
 *
 * @param {Element | Document} root
 * @param {() => void} change
 * @param {(old: Element) => Element | null} successor of a field that is gone; null if it was removed on purpose
 */
function keepFocus(root, change, successor) {
  const scope = /** @type {Document} */ (root.getRootNode());
  const old = /** @type {HTMLInputElement | null} */ (root.contains(scope.activeElement) ? scope.activeElement : null);
  const { value, defaultValue, selectionStart, selectionEnd } = old ?? /** @type {any} */ ({});
  change();
  if (!old || old === scope.activeElement) {
    return;
  }
  const field = old.isConnected ? old : /** @type {HTMLInputElement | null} */ (successor(old));
  field?.focus({ preventScroll: true });
  // Only text fields have a default value of their own.
  if (field && defaultValue !== undefined && value !== defaultValue) {
    field.value = value;
    if (selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd);
    }
  }
}
