/**
 * The descriptor of a template, prepared once: every site an object, every slot of a frame an entry of an array.
 *
 * @module
 */

import { need } from './resolve.js';

/**
 * Static text, a value (0), a section of text (["?", parts or null of each branch …]) or a list of text
 * (["*", parts]).
 *
 * @typedef {string | 0 | ["?" | "*", ...any[]]} Part
 */

/**
 * A way from a container: behind the marker (null: from its start), then so many elements, then so many comments.
 *
 * @typedef {[marker: string | null, elements: number, comments: number]} Step
 */

/** @typedef {string | ["!", string] | [tag: string, attributes: Record<string, string> | 0, ...any[]]} TreeNode */

/**
 * A run of sibling nodes with one shape.
 *
 * @typedef {object} Block
 * @property {Site[]} sites
 * @property {TreeNode[]} tree
 * @property {Site | null} within the section that it is a branch of; null: it is the main block of its frame
 * @property {Slot[]} slots those of its frame
 * @property {boolean} guarded whether its first and last node might go, so that guards must stand around it
 * @property {Prototype | null} prototype made when the first one is inserted
 */

/**
 * What new blocks of one shape are cloned from.
 *
 * @typedef {object} Prototype
 * @property {DocumentFragment} fragment
 * @property {DocumentFragment | null} many the same many times over; made when so many are inserted
 * @property {number} size how many nodes one has at its top
 * @property {(number[] | null)[]} paths to the sites' places, by their index: how many siblings to go on at each level; null: a region
 */

/**
 * A place that depends on the model. Fields that its kind does not have mean nothing.
 *
 * @typedef {object} Site
 * @property {string} kind one of t, a, c, !, s, l, o
 * @property {number} index its number in its block
 * @property {number} slot that of the whole site
 * @property {Block} block
 * @property {string | 0} check what the names of the elements counted on the way come to; 0: the descriptor does not tell
 * @property {string} names those that were last found to be right
 * @property {boolean} isField whether it is the text of a textarea
 * @property {Step[]} steps to its container; for a and c to the element itself
 * @property {Step | null} point where in the container it is; null for a and c
 * @property {string} name of the attribute
 * @property {boolean} property whether the property of that name is kept in step
 * @property {Part[]} parts
 * @property {RegExp | null} pattern the parts' texts, made when one of several is patched
 * @property {number} dynamics how many values it has; 1 for c and regions
 * @property {boolean} dropsLineFeed whether the HTML parser drops a line feed at the beginning of the text
 * @property {any[]} choice the value of a c site, as a part
 * @property {[start: string | number, end: string | number] | null} range null: it is no region
 * @property {Block[]} branches of a section
 * @property {Block} row of a list
 * @property {string | (number | null)[]} rowEnds how the rows of a list are told apart
 * @property {string | undefined} gap the text between the rows of a list, which belongs to none
 * @property {[between: string, last: string, depth: number] | undefined} tail how a list's rows end, and its last one
 */

/**
 * What a slot number stands for: a whole site (part −1), or one dynamic part of it.
 *
 * @typedef {{site: Site, part: number}} Slot
 */

/**
 * Prepares a descriptor.
 *
 * @param {{v: number, frames: any[]}} descriptor as it was sent
 * @returns {Block} the page's block
 */
export function prepare({ v, frames }) {
  need(v === 1);
  // All of them before any is filled: a list may have rows of a later frame.
  const blocks = frames.map(() => /** @type {Block} */ ({}));
  frames.forEach((json, i) => fill(blocks[i], json, null, blocks, []));
  return blocks[0];
}

/**
 * Fills a block and numbers its slots, in the order of the text.
 *
 * @param {Block} block
 * @param {{sites?: any[], tree?: TreeNode[]}} json
 * @param {Site | null} within
 * @param {Block[]} frames
 * @param {Slot[]} slots those of the frame so far
 */
function fill(block, { sites = [], tree = [] }, within, frames, slots) {
  Object.assign(block, { tree, within, slots, prototype: null });
  block.sites = sites.map((json, index) => {
    const site = prepareSite(json, index, block, frames);
    site.slot = slots.push({ site, part: -1 }) - 1;
    for (let part = 0; site.dynamics > 1 && part < site.dynamics; part++) {
      slots.push({ site, part });
    }
    site.branches = json[0] !== 's' ? [] : json[3].map((/** @type {any} */ branch) =>
      fill(/** @type {Block} */ ({}), branch, site, frames, slots));
    return site;
  });
  block.guarded ||= !tree[0] || block.sites.some((site) => site.point && !site.steps.length);
  return block;
}

/**
 * @param {any} json
 * @param {number} index
 * @param {Block} block
 * @param {Block[]} frames
 * @returns {Site} without its slot and its branches
 */
function prepareSite([kind, place, x, y, rowEnds, gap, tail], index, block, frames) {
  const check = place[0]?.trim ? place[0] : 0;
  const steps = place.slice(check ? 1 : 0).map(step);
  const onElement = kind === 'a' || kind === 'c';
  const isRegion = 'slo'.includes(kind);
  if (gap) {
    // The guard before a row holds it. Such rows have a later frame.
    frames[y].guarded = true;
  }
  const isOne = isRegion || kind === 'c';
  const parts = isOne ? [] : (kind === 'a' ? y : x) ?? [0];
  return {
    kind, index, slot: 0, block, check, names: '', isField: false, steps, parts, rowEnds, gap, tail,
    point: onElement ? null : steps.pop(),
    name: onElement ? x.replace('.', '') : '',
    property: onElement && x[0] === '.',
    pattern: null,
    dynamics: isOne ? 1 : parts.filter((/** @type {Part} */ part) => typeof part !== 'string').length,
    dropsLineFeed: kind === 't' && y === 1,
    choice: ['?'].concat(y),
    range: isRegion ? x : null,
    branches: [],
    row: frames[y],
  };
}

/**
 * @param {any} json
 * @returns {Step}
 */
function step(json) {
  return typeof json === 'number' ? [null, json, 0] : [json[0], json[1], json[2] ?? 0];
}
