//# allFunctionsCalledOnLoad
/**
 * The rows of a list: found where they came as HTML, removed, brought into another order (protocol, sections 3 and 6); and what
 * stands behind rows that leave elements open. Loaded behind the core, before the first update.
 *
 * @module
 */

/** @import { Site } from './descriptor.js' */
/** @import { Region } from './region.js' */
/** @import { Container, Instance } from './resolve.js' */
import { selection } from './lazy.js';
import { add, rowOf } from './list.js';
import { clear, parentOf, startOf } from './region.js';
import { ELEMENT, FRAGMENT, TEXT, adopt, findComment, guard, need, placeOf, textAt, textUpTo } from './resolve.js';

/** So few rows are taken out of an array, or put into it, one by one: those behind move in one go. */
const FEW = 40;

/** In so many rows of each list all is found ahead: by then the code that does so is fast. */
const AHEAD = 50;

/**
 * Finds the rows of a list. They get the first handles.
 *
 * @param {Region} region
 * @param {Site} site
 */
export function findRows(region, site) {
  const parent = parentOf(region);
  const names = rootNames(site);
  for (let first = startOf(region); first && first !== region.after; ) {
    const last = endOfRow(first, region.after, site.rowEnds, names);
    if (!last) {
      break;
    }
    const row = add(region, adopt(site.row, parent, first, last.nextSibling));
    first = /** @type {Node} */ (row.last).nextSibling;
    if (site.gap && first !== region.after) {
      textUpTo(first, region.after, site.gap.length).data = '';
    }
  }
  return [...region.handles.values()];
}

/**
 * Finds the rows of the lists that a page always has, and what is in the first of them, so that its first update need not: for
 * code that has never run that is most of the work. What is not as it should be is left to the update that needs it.
 *
 * @param {Instance} instance of the page's block
 */
export function findAhead(instance) {
  for (const site of instance.shape.sites.filter(({ kind }) => kind === 'l')) {
    tryToFind(instance, site, (region) => {
      region.rows = findRows(region, site);
      const first = /** @type {Instance[]} */ (region.rows).slice(0, AHEAD);
      first.forEach((row) => row.shape.sites.forEach((inside) => tryToFind(row, inside)));
    });
  }
}

/**
 * @param {Instance} instance
 * @param {Site} site
 * @param {(place: any) => void} [then]
 */
function tryToFind(instance, site, then) {
  try {
    const place = placeOf(instance, site);
    then?.(place);
  } catch {
    instance.places[site.index] = null;
  }
}

/**
 * Returns the names of the elements that each row has at its top, as its static tree says.
 *
 * @param {Site} site
 * @returns {string[]}
 */
function rootNames({ row }) {
  const roots = row.tree.filter((node) => Array.isArray(node) && node[0] !== '!');
  return roots.map(([tag]) => tag.replace(/^(svg|math):/, ''));
}

/**
 * Returns the last node of a row; null if there is none from here on.
 *
 * @param {Node} first
 * @param {Node | null} after the node behind the list
 * @param {string | (number | null)[]} ends
 * @param {string[]} names of a row's roots
 * @returns {Node | null}
 */
function endOfRow(first, after, ends, names) {
  if (typeof ends === 'string') {
    return findComment(first, after, ends) ?? noRow(first, after);
  }
  const [roots, trailing, leading] = /** @type {number[]} */ (ends);
  let last = first;
  for (let node = /** @type {any} */ (first), found = 0; found < roots; node = node.nextSibling) {
    if (!node || node === after || node.nodeType === ELEMENT && node.localName !== (names[found++] ?? node.localName)) {
      return noRow(first, after, leading ? undefined : names[0]);
    }
    last = node;
  }
  const units = trailing ?? textBehind(last, after, leading);
  return units ? textUpTo(last.nextSibling, after, units) : last;
}

/**
 * Returns null; what is not enough for a row must be no part of one. Elements that cannot begin a row may have been added
 * behind the last one.
 *
 * @param {any} node
 * @param {Node | null} after
 * @param {string} [name] of the elements that begin rows; missing: any may
 */
function noRow(node, after, name) {
  for (; node && node !== after; node = node.nextSibling) {
    need(node.nodeType !== ELEMENT || name && node.localName !== name);
  }
  return null;
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
    text.replaceData(text.length - from.length, from.length, to);
  }
  return isThere;
}

/**
 * Returns the Text that begins so many code units of text before a place; splits one if need be.
 *
 * @param {Node | null} node the last before the place
 * @param {number} units more than 0
 */
export function textBefore(node, units) {
  let text = textAt(node);
  for (; text.length < units; text = textAt(text.previousSibling)) {
    units -= text.length;
  }
  return text.length > units ? text.splitText(text.length - units) : text;
}

/**
 * Removes rows.
 *
 * @param {Region} region
 * @param {1 | number[]} handles 1: all
 */
export function remove(region, handles) {
  if (handles === 1) {
    clear(region);
    region.rows = [];
    region.handles.clear();
    region.next = 0;
    return;
  }
  const gone = new Set(handles.map((handle) => rowOf(region, handle)));
  region.rows = without(region, gone);
  gone.forEach((row) => nodesOf(row).forEach((node) => node.remove()));
  handles.forEach((handle) => region.handles.delete(handle));
}

/**
 * Returns the rows without some of them.
 *
 * @param {Region} region its own rows may be changed
 * @param {Set<Instance>} gone
 */
function without(region, gone) {
  const rows = /** @type {Instance[]} */ (region.rows);
  if (gone.size > FEW) {
    return rows.filter((row) => !gone.has(row));
  }
  gone.forEach((row) => rows.splice(rows.indexOf(row), 1));
  return rows;
}

/**
 * @param {any} row
 * @returns {ChildNode[]}
 */
function nodesOf({ first, last }) {
  const nodes = [];
  for (let node = first; node; node = node !== last && node.nextSibling) {
    nodes.push(/** @type {ChildNode} */ (node));
  }
  return nodes;
}

/**
 * Brings the rows into their new order, the inserted ones among them; these get handles in the order of the text.
 *
 * @param {Region} region
 * @param {any[]} moved
 * @param {any[]} inserted
 * @param {(values: any[][]) => Instance[]} makeRows
 */
export function order(region, moved, inserted, makeRows) {
  moved.length && selection.keepFocus();
  const all = Array.isArray(moved[0]) && moved[0];
  const rows = (all || moved.filter((_, i) => i % 2 < 1)).map((/** @type {number} */ handle) => rowOf(region, handle));
  const moving = new Set(rows);
  need(moving.size === rows.length);
  const rest = all ? rows : without(region, moving);
  /** @type {[index: number, row: Instance][]} */
  const placed = all ? [] : rows.map((/** @type {Instance} */ row, /** @type {number} */ i) => [moved[i * 2 + 1], row]);
  for (let i = 0; i < inserted.length; ) {
    const from = i + 1;
    for (i = from; Array.isArray(inserted[i]); ) {
      i++;
    }
    makeRows(inserted.slice(from, i)).forEach((row, n) => placed.push([inserted[from - 1] + n, add(region, row)]));
  }
  placed.sort(([a], [b]) => a - b);
  region.rows = merge(rest, placed);
  need(region.rows.length === region.handles.size);
  arrange(region, region.rows, all ? [...region.rows.keys()] : placed.map(([at]) => at));
}

/**
 * Puts rows at their indexes among others, which fill the places that are left.
 *
 * @param {Instance[]} rest may be changed
 * @param {[index: number, row: Instance][]} placed by index
 * @returns {Instance[]}
 */
function merge(rest, placed) {
  const result = placed.length > FEW ? [] : rest;
  let next = 0;
  let end = 0;
  for (const [at, row] of placed) {
    for (; result !== rest && result.length < at; next++) {
      result.push(rest[next]);
    }
    need(at >= end && at <= result.length);
    end = at + 1;
    result.splice(at, 0, row);
  }
  return result === rest ? rest : result.concat(rest.slice(next));
}

/**
 * Brings the nodes into the order of the rows, from the end to the start; touches only what was moved or inserted.
 *
 * @param {Region} region
 * @param {any[]} rows
 * @param {number[]} touched indexes
 */
function arrange(region, rows, touched) {
  const parent = parentOf(region);
  for (const i of touched.reverse()) {
    const next = rows[i + 1]?.first ?? region.after;
    const { first, last } = rows[i];
    if (first.parentNode.nodeType === FRAGMENT) {
      parent.insertBefore(first.parentNode, next);
    } else if (last.nextSibling !== next || last.parentNode !== parent) {
      nodesOf(rows[i]).forEach((node) => move(parent, node, next));
    }
  }
}

/**
 * @param {any} parent
 * @param {Node} node
 * @param {Node | null} next
 */
function move(parent, node, next) {
  // Where there is moveBefore, frames, animations and focus survive.
  parent[parent.moveBefore && node.isConnected ? 'moveBefore' : 'insertBefore'](node, next);
}
