//# allFunctionsCalledOnLoad
/**
 * Finds in the DOM what a site stands for (protocol, section 3), and remembers it.
 *
 * Only elements, and comments with given data, are counted. Text nodes may be split or empty anywhere, and a
 * browser extension may add nodes of its own.
 *
 * @module
 */

/** @import { Block, Site } from './descriptor.js' */
/** @import { Region } from './region.js' */
import { rows } from './lazy.js';
import { anchor } from './region.js';

/** Thrown where the page is not what an update expects. The client never guesses: it asks for what is lost anew. */
export class Mismatch extends Error {
  /**
   * @param {number[]} [block] the innermost block that holds all that is lost, while everything else has been done:
   *   the slot of a list and the handle of its row by turns, down to a row or a region; empty: the whole frame
   */
  constructor(block) {
    super('mismatch');
    this.block = block;
  }
}

/**
 * Returns the innermost block that two lost ones are in.
 *
 * @param {number[] | undefined} lost undefined: nothing so far
 * @param {number[]} block
 */
export function around(lost, block) {
  lost ??= block;
  const end = lost.findIndex((step, i) => step !== block[i]);
  return end < 0 ? lost : lost.slice(0, end);
}

/** @param {number[] | undefined} lost undefined: nothing */
export function report(lost) {
  if (lost) {
    throw new Mismatch(lost);
  }
}

/**
 * Returns what must be there; the trace of the error tells what was not.
 *
 * @template T
 * @param {T | null | undefined | false} found
 * @returns {T}
 */
export function need(found) {
  if (!found) {
    throw new Mismatch();
  }
  return found;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

/**
 * A block as it stands in the DOM. Its first and last node stay while it lives; where its shape does not promise
 * that, they are guards: empty Text nodes. The page has a root instead.
 *
 * @typedef {object} Instance
 * @property {Block} shape
 * @property {Node | null} root
 * @property {Node | null} first
 * @property {Node | null} last
 * @property {any[]} places what was found so far, by the sites' index
 */

/**
 * @param {Block} shape
 * @param {Node | null} first
 * @param {Node | null} last
 * @param {Node | null} [root]
 * @returns {Instance}
 */
export function instanceOf(shape, first, last, root = null) {
  return { shape, root, first, last, places: [] };
}

/**
 * The child nodes of an element, or the nodes of a block.
 *
 * @typedef {{parent: Node, first: Node | null, end: Node | null, instance: Instance | null}} Container
 */

/**
 * Returns what a site stands for: an Element, a Text, a Comment or a Region.
 *
 * @param {Instance} instance
 * @param {Site} site
 * @returns {any}
 */
export function placeOf(instance, site) {
  const known = instance.places[site.index];
  if (known && (site.range ? anchor(known) : known).isConnected) {
    return known;
  }
  // A script may have replaced a text; whatever else is gone was taken away with what is around it.
  need(!known || known.data !== undefined && !known.parentNode);
  return (instance.places[site.index] = locate(instance, site));
}

/** The names of the elements that have been counted on the way to a place, each with a space behind it. */
let names = '';

/**
 * @param {Instance} instance
 * @param {Site} site
 * @returns {Node | Region}
 */
function locate(instance, site) {
  names = '';
  let container = containerOf(instance);
  for (const [marker, element] of site.steps) {
    container = inside(/** @type {Node} */ (element < 0
      ? count(rows.fromEnd(container, element)) : pass(container, marker, element + 1, 0)));
  }
  const landmark = site.point && pass(container, ...site.point);
  if (names !== site.names) {
    need(!site.check || site.check === sumOf(names));
    site.names = names;
    site.isField = container.parent.nodeName === 'TEXTAREA';
  }
  if (!site.point) {
    return container.parent;
  }
  if (site.range) {
    return regionBehind(container, landmark, site.range);
  }
  return site.kind === 't' ? textBehind(container, landmark)
    : need(findComment(behind(container, landmark), container.end));
}

/** @param {any} element */
function count(element) {
  names += `${element.localName} `;
  return element;
}

/** @param {string} text */
function sumOf(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum = (sum * 31 + text.charCodeAt(i)) % 65_536;
  }
  return sum.toString(36);
}

/**
 * @param {Instance} instance
 * @returns {Container}
 */
function containerOf(instance) {
  const { root, first, last } = instance;
  if (root) {
    return inside(root);
  }
  return { parent: need(first && first.parentNode), first, end: /** @type {Node} */ (last).nextSibling, instance };
}

/**
 * @param {Node} parent
 * @returns {Container}
 */
function inside(parent) {
  return { parent, first: parent.firstChild, end: null, instance: null };
}

/**
 * Returns the last node that was counted on the way to a point; null: the container's start.
 *
 * @param {Container} container
 * @param {string | null} marker
 * @param {number} elements
 * @param {number} comments
 */
function pass(container, marker, elements, comments) {
  let passed = marker === null ? null : need(findComment(container.first, container.end, marker));
  for (let node = behind(container, passed); elements + comments > 0; node = node.nextSibling) {
    node = need(node !== container.end && node);
    if (elements > 0 ? node.nodeType === ELEMENT : node.nodeType === COMMENT) {
      passed = node;
      if (elements > 0) {
        elements--;
        count(node);
      } else {
        comments--;
      }
    }
  }
  return passed;
}

/**
 * @param {Container} container
 * @param {Node | null} node null: its start
 */
function behind(container, node) {
  return node ? node.nextSibling : container.first;
}

/**
 * Returns the first comment, with that data if given, from a node on.
 *
 * @param {Node | null} node
 * @param {Node | null} end
 * @param {string} [data]
 */
export function findComment(node, end, data) {
  for (; node && node !== end; node = node.nextSibling) {
    if (node.nodeType === COMMENT && (data === undefined || node.nodeValue === data)) {
      return node;
    }
  }
  return null;
}

/**
 * Returns the Text of the run behind a landmark. Parsers cut long texts into several nodes; they are joined.
 *
 * @param {Container} container
 * @param {Node | null} landmark
 */
function textBehind(container, landmark) {
  const texts = textsBehind(container, landmark);
  const found = texts.find((text) => text.data) ?? texts[0] ?? guard(container.parent, behind(container, landmark));
  for (const text of texts) {
    if (text !== found && text.data) {
      found.appendData(text.data);
      text.data = '';
    }
  }
  return found;
}

/**
 * @param {Container} container
 * @param {Node | null} landmark
 */
function textsBehind(container, landmark) {
  const texts = [];
  let node = behind(container, landmark);
  for (; node !== container.end && node?.nodeType === TEXT; node = node.nextSibling) {
    texts.push(/** @type {Text} */ (node));
  }
  return texts;
}

/**
 * Puts an empty Text into the page.
 *
 * @param {Node} parent
 * @param {Node | null} next
 */
export function guard(parent, next) {
  return parent.insertBefore(/** @type {Document} */ (parent.ownerDocument).createTextNode(''), next);
}

/**
 * @param {Container} container
 * @param {Node | null} landmark
 * @param {[string | number, string | number]} range
 * @returns {Region}
 */
function regionBehind(container, landmark, [start, end]) {
  const { parent, instance } = container;
  const from = behind(container, landmark);
  /** @type {Node | null} */
  let before = landmark ?? instance?.first ?? null;
  if (typeof start === 'string') {
    before = need(findComment(from, container.end, start));
  } else if (start > 0) {
    before = textUpTo(from, container.end, start);
  } else if (start < 0) {
    before = textsBehind(container, landmark).pop() ?? guard(parent, from);
  }
  let after = instance?.last ?? null;
  if (typeof end === 'string') {
    after = need(findComment(behind(container, before), container.end, end));
  } else if (end) {
    after = end < 0 ? rows.fromEnd(container, end) : rows.textBefore(after ?? parent.lastChild, end);
  }
  return { parent, before, after, shown: undefined, rows: null, handles: new Map(), next: 0 };
}

/**
 * Takes nodes for an instance of a block, and puts guards around them where the outermost might go.
 *
 * @param {Block} shape
 * @param {Node} parent
 * @param {Node | null} first the same as `end` if there is none
 * @param {Node | null} end the node behind the last one
 * @returns {Instance}
 */
export function adopt(shape, parent, first, end) {
  return shape.guarded ? instanceOf(shape, guard(parent, first), guard(parent, end))
    : instanceOf(shape, first, end ? end.previousSibling : parent.lastChild);
}

/**
 * @param {Node | null | false} node must be a Text
 * @returns {Text}
 */
export function textAt(node) {
  return need(node && node.nodeType === TEXT && /** @type {Text} */ (node));
}

/**
 * Returns the Text that ends so many code units of text behind a place; splits one if need be.
 *
 * @param {Node | null} node the first behind the place
 * @param {Node | null} end
 * @param {number} units more than 0
 */
export function textUpTo(node, end, units) {
  let text = textAt(node !== end && node);
  while (text.length < units) {
    units -= text.length;
    text = textAt(text.nextSibling !== end && text.nextSibling);
  }
  if (text.length > units) {
    text.splitText(units);
  }
  return text;
}
