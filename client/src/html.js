/**
 * Makes nodes: from the static trees of a descriptor, and from HTML. This is the only place where text is parsed as HTML:
 * opaque regions and pages that are sent anew. Scripts in it do not run. And what only some lists need.
 *
 * Loaded behind the core, which does without it until something new is to be shown (`lazy.js`).
 *
 * @module
 */

/** @import { TreeNode } from './descriptor.js' */
/** @import { Container, Instance, Region } from './resolve.js' */
import { setAttribute } from './build.js';
import { morph } from './morph.js';
import { DOCUMENT, ELEMENT, TEXT, clear, elementOf, findComment, guard, need, parentOf, textUpTo } from './resolve.js';

const NAMESPACES = /** @type {Record<string, string>} */ ({ svg: '2000/svg', math: '1998/Math/MathML' });

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

/**
 * Returns an element that is counted from a container's end.
 *
 * @param {Container} container
 * @param {number} at −1: the last one
 */
export function fromEnd({ parent, first, end }, at) {
  let left = at;
  for (let node = end ? end.previousSibling : parent.lastChild; ; node = node.previousSibling) {
    node = need(node);
    if (node.nodeType === ELEMENT && !++left) {
      return node;
    }
    need(node !== first);
  }
}

/**
 * Lets the last row of a list end as all the others: whatever is done with the rows is done meanwhile.
 *
 * @param {Region} region
 * @param {[between: string, last: string, depth: number]} tail
 * @returns {() => void} lets the last row, which may be another one then, end as it should
 */
export function openRows(region, [between, last, depth]) {
  const rows = () => /** @type {Instance[]} */ (region.rows);
  const before = rows().at(-1);
  const isOpen = before && end(before, depth, last, between);
  return () => {
    const now = rows().at(-1);
    need(!before || isOpen || !rows().includes(before) || end(before, depth, between, between));
    need(!now || end(now, depth, between, last));
  };
}

/**
 * Gives the innermost last element of a row another text at its end. Returns whether it had the one that it should.
 *
 * @param {Instance} row
 * @param {number} depth
 * @param {string} from
 * @param {string} to
 */
function end(row, depth, from, to) {
  let element = /** @type {any} */ (row.last);
  while (element && element.nodeType !== ELEMENT) {
    element = element.previousSibling;
  }
  for (let left = depth; left && element?.lastElementChild; left--) {
    element = element.lastElementChild;
  }
  const { lastChild } = element ?? {};
  const text = lastChild?.nodeType === TEXT ? lastChild : from ? null : element && guard(element, null);
  const isThere = text?.data.endsWith(from);
  if (isThere) {
    text.data = text.data.slice(0, text.length - from.length) + to;
  }
  return isThere;
}

/**
 * Returns the last node of a row; null if there is none from here on.
 *
 * @param {Node} first
 * @param {Node | null} after the node behind the list
 * @param {string | (number | null)[]} ends
 * @returns {Node | null}
 */
export function endOfRow(first, after, ends) {
  if (typeof ends === 'string') {
    return findComment(first, after, ends) ?? noElements(first, after);
  }
  const [roots, trailing, leading] = /** @type {number[]} */ (ends);
  let last = first;
  for (let node = /** @type {Node | null} */ (first), left = roots; left; node = node.nextSibling) {
    if (!node || node === after) {
      return noElements(first, after);
    }
    if (node.nodeType === ELEMENT) {
      left--;
    }
    last = node;
  }
  const units = trailing ?? textBehind(last, after, leading);
  return units ? textUpTo(last.nextSibling, after, units) : last;
}

/**
 * Returns how many code units of text behind a row's last root belong to it.
 *
 * @param {Node} root
 * @param {Node | null} after
 * @param {number} leading how many begin the next row, if there is one
 */
function textBehind(root, after, leading) {
  let units = 0;
  let node = root.nextSibling;
  for (; node && node !== after && node.nodeType === TEXT; node = node.nextSibling) {
    units += /** @type {Text} */ (node).length;
  }
  return node && node !== after ? units - leading : units;
}

/**
 * Returns null; what is not enough for a row must be no part of one.
 *
 * @param {Node | null} node
 * @param {Node | null} after
 */
function noElements(node, after) {
  for (; node && node !== after; node = node.nextSibling) {
    need(node.nodeType !== ELEMENT);
  }
  return null;
}
