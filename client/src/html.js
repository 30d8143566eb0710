/**
 * The only place where text is parsed as HTML: opaque regions and pages that are sent anew. Scripts in it do not run.
 * Loaded behind the core, which does without it (`lazy.js`).
 *
 * @module
 */

/** @import { Region } from './resolve.js' */
import { DOCUMENT, clear, elementOf, parentOf } from './resolve.js';

/** @type {any} */
let policy;

/** Whether scripts in opaque regions run. */
let scriptsRun = false;

/**
 * Returns what the DOM takes as HTML or as script; pages may demand that it went through a Trusted Types policy.
 *
 * @param {string} text
 * @param {'createHTML' | 'createScript' | 'createScriptURL'} [create]
 * @returns {any}
 */
function trusted(text, create = 'createHTML') {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  if (!factory) {
    return text;
  }
  const same = (/** @type {string} */ value) => value;
  policy ??= factory.createPolicy('livetemplate', { createHTML: same, createScript: same, createScriptURL: same });
  return policy[create](text);
}

/** Lets scripts run that updates bring in opaque regions. Called by apps that want it. */
export function runScripts() {
  scriptsRun = true;
}

/**
 * Parses HTML as the content of an opaque region.
 *
 * @param {string} html
 * @param {Element} parent
 */
export function parseRegion(html, parent) {
  const content = parse(html, parent);
  if (scriptsRun) {
    for (const old of content.querySelectorAll('script')) {
      const script = parent.ownerDocument.createElement('script');
      for (const { name, value } of old.attributes) {
        script.setAttribute(name, name === 'src' ? trusted(value, 'createScriptURL') : value);
      }
      script.text = trusted(old.text ?? old.textContent, 'createScript');
      old.replaceWith(script);
    }
  }
  return content;
}

/**
 * Parses HTML as the content of an element.
 *
 * @param {string} html
 * @param {Element} parent its name and namespace decide how the text is read; it is not changed
 * @returns {DocumentFragment}
 */
export function parse(html, parent) {
  const document = parent.ownerDocument;
  // An element of a custom name would run the page's code; to the parser it is as good as a div.
  const name = parent.localName.includes('-') ? 'div' : parent.localName;
  const context = document.createElementNS(parent.namespaceURI, name);
  context.innerHTML = trusted(html);
  const range = document.createRange();
  range.selectNodeContents(context);
  return range.extractContents();
}

/**
 * Gives a document the content of another: attributes and children of its root element.
 *
 * @param {Document} document
 * @param {string} html
 */
function replaceDocument(document, html) {
  const parsed = new DOMParser().parseFromString(trusted(html), 'text/html');
  if (document.defaultView) {
    // That parser takes scripting for switched off, but in a page that is shown it is on.
    parsed.querySelectorAll('noscript').forEach((element) => (element.textContent = element.innerHTML));
  }
  const { documentElement: to } = document;
  const { documentElement: from } = parsed;
  for (const { name } of [...to.attributes]) {
    if (!name.startsWith('data-lvt-')) {
      to.removeAttribute(name);
    }
  }
  for (const { name, value } of from.attributes) {
    to.setAttribute(name, value);
  }
  to.replaceChildren(...from.childNodes);
}

/**
 * Gives a page the content that was sent anew, and the focus to the field that stands for the one that had it, with what
 * the user has typed.
 *
 * @param {Element | Document} root
 * @param {string} html
 */
export function replacePage(root, html) {
  const { activeElement } = /** @type {Document} */ (root.getRootNode());
  const old = /** @type {any} */ (root.contains(activeElement) ? activeElement : null);
  const { value, defaultValue, selectionStart, selectionEnd } = old ?? {};
  if (root.nodeType === DOCUMENT) {
    replaceDocument(/** @type {Document} */ (root), html);
  } else {
    root.replaceChildren(parse(html, /** @type {Element} */ (root)));
  }
  const field = old && successorOf(root, old);
  field?.focus({ preventScroll: true });
  // Only text fields have a default value of their own.
  if (field && defaultValue !== undefined && value !== defaultValue) {
    field.value = value;
    if (selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd);
    }
  }
}

/**
 * Returns the field that stands for one of the page before: it has its id or name.
 *
 * @param {Element | Document} root
 * @param {any} old
 * @returns {any} null if there is none
 */
function successorOf(root, { id, name, localName }) {
  return root.querySelector(id ? `#${CSS.escape(id)}` : `${localName}[name="${CSS.escape(name)}"]`);
}

/**
 * Replaces what is in an opaque region.
 *
 * @param {Region} region
 * @param {string} html
 * @param {Element | null} parent of the block that the region is in, while that is being made
 */
export function replaceRegion(region, html, parent) {
  const node = parentOf(region);
  if (node.nodeType === DOCUMENT) {
    replaceDocument(/** @type {Document} */ (node), html);
    return;
  }
  clear(region);
  node.insertBefore(parseRegion(html, elementOf(region, parent)), region.after);
}
