/**
 * A page that shows what its updates say.
 *
 * @module
 */

/** @import { Block } from './descriptor.js' */
/** @import { Instance } from './resolve.js' */
import { prepare } from './descriptor.js';
import { parse, replaceDocument } from './html.js';
import { patch } from './patch.js';
import { DOCUMENT, Mismatch } from './resolve.js';

/**
 * Binds a descriptor to the page that a server rendered from the same template. Nothing in the page is touched yet.
 *
 * @param {Element | Document} root the element that holds the page, or the document
 * @param {any} descriptor
 */
export function mount(root, descriptor) {
  return new Page(root, prepare(descriptor));
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
    return { shape: this.shape, root: this.root, first: null, last: null, places: null };
  }

  /**
   * Applies an update.
   *
   * @param {any[]} update [sequence, slot, value, …]
   * @returns {boolean} whether it was new
   * @throws {Mismatch} if updates are missing before it or the page is not what it expects; the page must then be reset
   */
  apply(update) {
    if (update[0] <= this.seq) {
      return false;
    }
    if (update[0] !== this.seq + 1) {
      throw new Mismatch(`update ${update[0]} came after ${this.seq}`);
    }
    const active = activeElement(this.root);
    patch(this.instance, update, 1);
    this.seq = update[0];
    // Without moveBefore an element that was moved loses the focus.
    if (active !== activeElement(this.root) && active?.isConnected) {
      active.focus({ preventScroll: true });
    }
    return true;
  }

  /**
   * Replaces the whole page; what the user has typed into the field with the focus stays.
   *
   * @param {string} html
   * @param {number} seq the number of the last update that is in the HTML
   */
  reset(html, seq) {
    const { root } = this;
    const restore = rememberField(root);
    if (root.nodeType === DOCUMENT) {
      replaceDocument(/** @type {Document} */ (root), html);
    } else {
      root.replaceChildren(parse(html, /** @type {Element} */ (root)));
    }
    this.instance = this.#instance();
    this.seq = seq;
    restore();
  }
}

/**
 * Returns the element of the page that has the focus.
 *
 * @param {Element | Document} root
 * @returns {HTMLElement | null}
 */
function activeElement(root) {
  const active = /** @type {Document} */ (root.getRootNode()).activeElement;
  return active && root.contains(active) ? /** @type {HTMLElement} */ (active) : null;
}

/**
 * @param {Element | Document} root
 * @returns {() => void} gives the field with the same id or name the focus, the text and the selection again
 */
function rememberField(root) {
  const old = /** @type {HTMLInputElement | null} */ (activeElement(root));
  if (!old || old === root) {
    return () => {};
  }
  const { id, localName, value, defaultValue, selectionStart, selectionEnd, selectionDirection } = old;
  const name = old.getAttribute('name');
  return () => {
    const fields = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll(localName)]);
    const field = fields.find((one) => (id ? one.id === id : name !== null && one.getAttribute('name') === name));
    if (!field) {
      return;
    }
    field.focus({ preventScroll: true });
    if (typeof defaultValue === 'string' && value !== defaultValue) {
      field.value = value;
    }
    if (typeof selectionStart === 'number') {
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    }
  };
}
