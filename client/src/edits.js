/**
 * Edits of opaque regions (protocol, section 8). Loaded with pages that have such regions only.
 *
 * @module
 */

/** @import { Region } from './region.js' */
import { setAttribute } from './attribute.js';
import { parseRegion } from './html.js';
import { elementOf, parentOf, startOf } from './region.js';
import { ELEMENT, TEXT, need } from './resolve.js';

/**
 * A list of children while it is edited: Text nodes side by side are one item, empty ones none.
 *
 * @typedef {{parent: Node, context: Element, end: Node | null, items: ChildNode[][]}} List
 */

/**
 * @param {Region} region
 * @param {any[]} value [weight, path, edit, path, edit, …]
 */
export function edit(region, value) {
  try {
    editAll(region, value);
  } catch (/** @type {any} */ error) {
    error.block = []; // the region itself
    throw error;
  }
}

/**
 * @param {Region} region
 * @param {any[]} value
 */
function editAll(region, value) {
  /** @type {List} */
  const root = { parent: parentOf(region), context: elementOf(region, null), end: region.after, items: [] };
  const first = startOf(region);
  need(weightOf(first, region.after) === value[0]);
  /** @type {ChildNode[]} */
  const aside = [];
  for (let i = 1; i < value.length; i++) {
    const path = value[i++];
    const change = value[i];
    root.items = itemsOf(startOf(region), region.after);
    /** @type {ChildNode[] | undefined} */
    let found;
    let list = root;
    for (const step of path) {
      list = found ? listOf(found[0]) : list;
      found = need(list.items[step]);
    }
    if (typeof change === 'number') {
      splice(need(found), change, value[++i], value[++i]);
    } else if (Array.isArray(change)) {
      rearrange(found ? listOf(found[0]) : root, change, aside);
    } else {
      const element = elementAt(found);
      if (change) {
        Object.entries(change).forEach(([name, text]) =>
          (text === null ? element.removeAttribute(name) : setAttribute(element, name, text)));
      } else {
        // What was put aside still counts, until the list that it was in is edited.
        element.replaceWith(/** @type {Document} */ (element.ownerDocument).createComment(''));
        aside.push(element);
      }
    }
  }
}

/**
 * Returns how many elements, comments and code units of text there are: what the server takes the region to be.
 *
 * @param {Node | null} node
 * @param {Node | null} end
 */
function weightOf(node, end) {
  let weight = 0;
  for (; node !== end && node; node = node.nextSibling) {
    // What is in `noscript` is text or not, as the browser likes; what is in `template` is no child at all.
    const inner = node.nodeName === 'NOSCRIPT' ? null : node.firstChild;
    weight += node.nodeType === TEXT ? /** @type {Text} */ (node).length : 1 + weightOf(inner, null);
  }
  return weight;
}

/**
 * @param {Node | null} node
 * @param {Node | null} end
 */
function itemsOf(node, end) {
  /** @type {ChildNode[][]} */
  const items = [];
  let inText = false;
  for (; node !== end && node; node = node.nextSibling) {
    const isText = node.nodeType === TEXT;
    if (!isText || /** @type {Text} */ (node).data) {
      if (!(isText && inText)) {
        items.push([]);
      }
      items[items.length - 1].push(/** @type {ChildNode} */ (node));
      inText = isText;
    }
  }
  return items;
}

/**
 * @param {ChildNode[] | undefined} item
 * @returns {Element}
 */
function elementAt(item) {
  return need(item && item[0].nodeType === ELEMENT && /** @type {any} */ (item[0]));
}

/**
 * @param {ChildNode} node
 * @returns {List}
 */
function listOf(node) {
  const parent = elementAt([node]);
  return { parent, context: parent, end: null, items: itemsOf(parent.firstChild, null) };
}

/**
 * @param {any[]} texts the Text nodes of a run, or a comment
 * @param {number} start
 * @param {number} deleted
 * @param {string} inserted
 */
function splice([node, ...others], start, deleted, inserted) {
  const data = [node, ...others].map((text) => need(typeof text.data === 'string' && text).data).join('');
  need(start + deleted <= data.length);
  others.forEach((text) => text.remove());
  node.data = data.slice(0, start) + inserted + data.slice(start + deleted);
}

/**
 * @param {List} list
 * @param {any[]} edits index, edit, index, edit, …
 * @param {ChildNode[]} aside
 */
function rearrange({ parent, context, end, items }, edits, aside) {
  /**
   * @param {number} index
   * @param {ChildNode[][]} added
   */
  const put = (index, added) => {
    need(index <= items.length);
    const next = items[index]?.[0] ?? end;
    for (const node of added.flat()) {
      // Keeps frames, animations and the focus, where the browser can.
      const anyParent = /** @type {any} */ (parent);
      anyParent.moveBefore && node.isConnected && parent.isConnected ? anyParent.moveBefore(node, next)
        : parent.insertBefore(node, next);
    }
    items.splice(index, 0, ...added);
  };
  for (let i = 0; i < edits.length; i += 2) {
    const [index, change] = [edits[i], edits[i + 1]];
    if (typeof change === 'string') {
      put(index, itemsOf(parseRegion(change, context).firstChild, null));
    } else if (change < 0) {
      need(index - change <= items.length);
      items.splice(index, -change).flat().forEach((node) => node.remove());
    } else if (typeof change === 'number') {
      put(index, [[need(aside[change])]]);
    } else if (typeof change[0] === 'string') {
      put(index, [[/** @type {Document} */ (parent.ownerDocument).createTextNode(change[0])]]);
    } else {
      const [from, count = 1] = change;
      need(from + count <= items.length);
      put(index, items.splice(from, count));
    }
  }
}
