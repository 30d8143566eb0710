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
import { DOCUMENT, instanceOf, need } from './resolve.js';

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
    return instanceOf(this.shape, null, null, this.root);
  }

  /**
   * Applies an update.
   *
   * @param {any[]} update [sequence, slot, value, …]
   * @returns {boolean} whether it was new
   * @throws {Error} if an update before it is missing, or the page is not what it expects; the page must then be reset
   */
  apply(update) {
    if (update[0] <= this.seq) {
      return false;
    }
    need(update[0] === this.seq + 1);
    keepFocus(this.root, () => patch(this.instance, update, 1), false);
    this.seq = update[0];
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
    keepFocus(root, () => (root.nodeType === DOCUMENT ? replaceDocument(/** @type {Document} */ (root), html)
      : root.replaceChildren(parse(html, /** @type {Element} */ (root)))), true);
    this.instance = this.#instance();
    this.seq = seq;
  }
}

/**
 * Makes a change that may take the focus away, and gives it back: to the same field; if all is new, to the one that
 * has its id or name now, with what the user has typed.
 *
 * @param {Element | Document} root
 * @param {() => void} change
 * @param {boolean} allIsNew otherwise a field that is gone was removed on purpose, and one of its name is another
 */
function keepFocus(root, change, allIsNew) {
  const scope = /** @type {Document} */ (root.getRootNode());
  const old = /** @type {HTMLInputElement | null} */ (root.contains(scope.activeElement) ? scope.activeElement : null);
  const { id, name, localName, value, defaultValue, selectionStart, selectionEnd } = old ?? /** @type {any} */ ({});
  change();
  if (!old || old === scope.activeElement || !(allIsNew || old.isConnected)) {
    return;
  }
  const field = old.isConnected ? old : /** @type {HTMLInputElement | null} */ (root.querySelector(
    id ? `#${CSS.escape(id)}` : `${localName}[name="${CSS.escape(name)}"]`));
  field?.focus({ preventScroll: true });
  // Only text fields have a default value of their own.
  if (field && defaultValue !== undefined && value !== defaultValue) {
    field.value = value;
    if (selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd);
    }
  }
}
