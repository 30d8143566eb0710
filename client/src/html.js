//# allFunctionsCalledOnLoad
/**
 * Makes nodes: blocks from the static trees of a descriptor, each a clone of a prototype that is made once, in a document that
 * loads and runs nothing; and others from HTML. This is the only place where text is parsed as HTML: opaque regions and pages that
 * are sent anew. Scripts in it do not run.
 *
 * Loaded behind the core, which does without it until something new is to be shown (`lazy.js`).
 *
 * @module
 */

/** @import { Block, Prototype, TreeNode } from './descriptor.js' */
/** @import { Region } from './region.js' */
/** @import { Instance } from './resolve.js' */
import { setAttribute } from './attribute.js';
import { morph } from './morph.js';
import { clear, elementOf, parentOf } from './region.js';
import { DOCUMENT, adopt, instanceOf, placeOf } from './resolve.js';

const NAMESPACES = /** @type {Record<string, string>} */ ({ svg: '2000/svg', math: '1998/Math/MathML' });

/** So many blocks are cloned and put into the page in one go, where there are as many. */
const AT_ONCE = 25;

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
 * Makes blocks of one shape, not yet in the page and without values.
 *
 * @param {Block} shape
 * @param {Document} document
 * @param {number} count
 * @returns {Instance[]} their nodes are in fragments of their own, where those of up to `AT_ONCE` stand side by side
 */
export function instantiate(shape, document, count) {
  const prototype = (shape.prototype ??= prototypeOf(shape, document.implementation.createHTMLDocument()));
  /** @type {Instance[]} */
  const made = [];
  while (made.length < count) {
    const isMany = count - made.length >= AT_ONCE;
    let first = document.importNode(isMany ? manyOf(prototype) : prototype.fragment, true).firstChild;
    for (let left = isMany ? AT_ONCE : 1; left > 0; left--) {
      const last = ahead(first, prototype.size - 1);
      const instance = instanceOf(shape, first, last);
      for (let i = 0; i < prototype.paths.length; i++) {
        instance.places[i] = at(first, prototype.paths[i]);
      }
      made.push(instance);
      first = last && last.nextSibling;
    }
  }
  return made;
}

/**
 * Returns the fragment that many blocks are cloned from.
 *
 * @param {Prototype} prototype
 * @returns {DocumentFragment}
 */
function manyOf(prototype) {
  if (!prototype.many) {
    const { fragment } = prototype;
    prototype.many = /** @type {DocumentFragment} */ (fragment.cloneNode());
    for (let left = AT_ONCE; left > 0; left--) {
      prototype.many.append(fragment.cloneNode(true));
    }
  }
  return prototype.many;
}

/**
 * @param {Block} shape
 * @param {Document} inert
 * @returns {Prototype}
 */
function prototypeOf(shape, inert) {
  const fragment = inert.createDocumentFragment();
  shape.tree.forEach((node) => fragment.append(build(node, inert)));
  const instance = adopt(shape, fragment, fragment.firstChild, null);
  // Makes the texts that are missing, once for all clones.
  const places = shape.sites.map((site) => placeOf(instance, site));
  return { fragment, many: null, size: fragment.childNodes.length, paths: places.map((place) => (place.nodeType ? pathOf(place) : null)) };
}

/**
 * Returns how many siblings are before a node, and before each of those that it is in; the outermost first.
 *
 * @param {Node} node
 * @returns {number[]}
 */
function pathOf(node) {
  const { parentNode } = node;
  return parentNode ? [...pathOf(parentNode), Array.prototype.indexOf.call(parentNode.childNodes, node)] : [];
}

/**
 * Returns the node that a path leads to.
 *
 * @param {any} first the first node of a block
 * @param {number[] | null} path null: to something that is not a single node
 * @returns {Node | null}
 */
function at(first, path) {
  if (!path) {
    return null;
  }
  let node = ahead(first, path[0]);
  for (let i = 1; i < path.length; i++) {
    node = ahead(node.firstChild, path[i]);
  }
  return node;
}

/**
 * Returns the node so many siblings ahead.
 *
 * @param {any} node
 * @param {number} siblings
 */
function ahead(node, siblings) {
  for (let left = siblings; left > 0; left--) {
    node = node.nextSibling;
  }
  return node;
}

/**
 * Builds what a descriptor says of a block's static nodes.
 *
 * @param {TreeNode} node
 * @param {Document} inert that loads and runs nothing
 * @returns {Node}
 */
export function build(node, inert) {
  if (typeof node === 'string') {
    return inert.createTextNode(node);
  }
  const [tag, attributes, ...children] = node;
  if (tag === '!') {
    return inert.createComment(/** @type {string} */ (attributes));
  }
  const element = createElement(tag, inert);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(element, name, value);
  }
  const target = tag === 'template' ? /** @type {HTMLTemplateElement} */ (element).content : element;
  children.forEach((child) => target.append(build(child, inert)));
  return element;
}

/**
 * @param {string} tag
 * @param {Document} inert
 * @returns {Element}
 */
function createElement(tag, inert) {
  if (tag === 'script') {
    // One that was parsed as a fragment never runs, nor do its clones.
    return /** @type {Element} */ (parse('<script></script>', inert.body).firstChild);
  }
  const [, prefix, name] = /^(svg|math):(.*)/.exec(tag) ?? [];
  return prefix ? inert.createElementNS(`http://www.w3.org/${NAMESPACES[prefix]}`, name) : inert.createElement(tag);
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
 * Parses HTML as a document.
 *
 * @param {Document} document that it is meant for
 * @param {string} html
 * @returns {HTMLElement} its root element
 */
function parseDocument(document, html) {
  const parsed = new DOMParser().parseFromString(trusted(html), 'text/html');
  if (document.defaultView) {
    // That parser takes scripting for switched off, but in a page that is shown it is on.
    parsed.querySelectorAll('noscript').forEach((element) => (element.textContent = element.innerHTML));
  }
  return parsed.documentElement;
}

/**
 * Gives a document the content of another: attributes and children of its root element.
 *
 * @param {Document} document
 * @param {string} html
 */
function replaceDocument(document, html) {
  const from = parseDocument(document, html);
  const { documentElement: to } = document;
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
 * Gives a page the content that was sent anew; what the user has done in it stays.
 *
 * @param {Element | Document} root
 * @param {string} html
 * @param {boolean} isNew whether the server knows nothing of the page that was shown before
 */
export function replacePage(root, html, isNew) {
  if (root.nodeType === DOCUMENT) {
    morph(/** @type {Document} */ (root).documentElement, parseDocument(/** @type {Document} */ (root), html), isNew);
  } else {
    morph(/** @type {Element} */ (root), parse(html, /** @type {Element} */ (root)), isNew);
  }
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
