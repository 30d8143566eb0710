//# allFunctionsCalledOnLoad
/**
 * Applies slot–value pairs to a block in the page, and the first values to a new one.
 *
 * @module
 */

/** @import { Block, Site, Slot } from './descriptor.js' */
/** @import { Region } from './region.js' */
/** @import { Instance } from './resolve.js' */
import { setAttribute } from './attribute.js';
import { edits, html, selection } from './lazy.js';
import { patchList } from './list.js';
import { branchOf, compose, replacePart, textOf } from './text.js';
import { clear, elementOf, parentOf, startOf } from './region.js';
import { adopt, around, need, placeOf, report } from './resolve.js';

/**
 * @param {Instance} instance of the main block of a frame
 * @param {any[]} update the number of the update or the handle of the row, then slot, value, slot, value, …
 * @throws {Error} a Mismatch that names the block that is lost, when all else has been applied
 */
export function patch(instance, update) {
  /** @type {number[] | undefined} */
  let lost;
  for (let i = 1; i < update.length; i += 2) {
    const slot = instance.shape.slots[update[i]];
    const { block } = slot.site;
    try {
      patchSlot(holderOf(instance, block), slot, update[i + 1]);
    } catch (/** @type {any} */ error) {
      lost = around(lost, error.block ? [update[i], ...error.block] : block.within ? [block.within.slot] : []);
    }
  }
  report(lost);
}

/**
 * Returns the instance of a block: a frame's own, or the branch that is shown of a section in it.
 *
 * @param {Instance} instance
 * @param {Block} block
 * @returns {Instance}
 */
function holderOf(instance, block) {
  if (!block.within) {
    return instance;
  }
  /** @type {Region} */
  const region = placeOf(holderOf(instance, block.within.block), block.within);
  if (region.shown === undefined) {
    // In the page as it came, what is shown is the branch that the server speaks of.
    region.shown = adopt(block, parentOf(region), startOf(region), region.after);
  }
  return need(region.shown?.shape === block && region.shown);
}

/**
 * @param {Instance} instance
 * @param {Slot} slot
 * @param {any} value as for `set`, or that of one part, or what to change in it
 */
function patchSlot(instance, { site, part }, value) {
  const place = placeOf(instance, site);
  const isOne = site.dynamics === 1;
  // The value of a site that is one value says what to change in it if it is an array.
  const isEdit = part >= 0 || isOne && value.map && site.parts.includes(0);
  if (isEdit && site.kind === 't' && site.parts.length < 2 && !site.isField) {
    const [at, deleted, inserted, length] = value;
    need(place.length === length);
    selection.replaceText(place, at, deleted, inserted);
  } else if (isEdit) {
    write(site, place, replacePart(site, read(site, place), part, value), null);
  } else {
    set(site, place, value, null);
  }
}

/**
 * Gives a new block, not yet in the page, its values.
 *
 * @param {Instance} instance
 * @param {any[]} values its mount values
 * @param {Element} parent the one that it will stand in
 * @returns {Instance} the same
 */
function fill(instance, values, parent) {
  let next = 0;
  for (const site of instance.shape.sites) {
    const value = site.dynamics === 1 ? values[next++] : values.slice(next, (next += site.dynamics));
    set(site, instance.places[site.index] ?? placeOf(instance, site), value, parent);
  }
  return instance;
}

/**
 * Sets a whole site.
 *
 * @param {Site} site
 * @param {any} place
 * @param {any} value an array of those of its dynamic parts if it has several
 * @param {Element | null} parent in which the site's block will stand; null: it is in the page
 */
function set(site, place, value, parent) {
  switch (site.kind) {
    case 'c':
      return write(site, place, textOf(site.choice, value), parent);
    case 's':
      return show(site, place, value, parent);
    case 'l':
      return patchList(place, site, parent ? [0, 0, 0, [0, ...value]] : value, patch,
        (rows) => make(site.row, place, rows, parent));
    case 'o':
      keepFocus(parent);
      return Array.isArray(value) ? edits.edit(place, value) : html.replaceRegion(place, value, parent);
    default:
      return write(site, place, compose(site.parts, site.dynamics === 1 ? [value] : value), parent);
  }
}

/**
 * Makes blocks.
 *
 * @param {Block} shape
 * @param {Region} region where they will be
 * @param {any[][]} values of each
 * @param {Element | null} parent of the block that the region is in, while that is being made
 */
function make(shape, region, values, parent) {
  const element = elementOf(region, parent);
  return html.instantiate(shape, element.ownerDocument, values.length).map((block, i) => fill(block, values[i], element));
}

/**
 * Shows one branch of a section instead of what is there.
 *
 * @param {Site} site
 * @param {Region} region
 * @param {any} value
 * @param {Element | null} parent as for `make`
 */
function show(site, region, value, parent) {
  const [branch, values] = branchOf(value);
  const [made] = branch ? make(site.branches[branch - 1], region, [values], parent) : [null];
  clear(region);
  if (made) {
    parentOf(region).insertBefore(/** @type {any} */ (made.first).parentNode, region.after);
  }
  region.shown = made;
}

/**
 * Looks at what has the focus, but for a block that is being made.
 *
 * @param {Element | null} parent of that block
 */
function keepFocus(parent) {
  parent || selection.keepFocus();
}

/**
 * @param {Site} site
 * @param {any} place
 * @returns {string | null}
 */
function read(site, place) {
  return site.name ? place.getAttribute(site.name) : place.data;
}

/**
 * @param {Site} site
 * @param {any} place the Element of an attribute, else a Text or Comment
 * @param {any} text null: the attribute is missing
 * @param {Element | null} parent of the block that the place is in, while that is being made
 */
function write(site, place, text, parent) {
  if (site.name) {
    writeAttribute(site, place, text, parent);
    return;
  }
  const shown = site.dropsLineFeed ? text.replace(/^\n/, '') : text;
  if (site.isField) {
    const { parentNode } = place;
    keepFocus(parent);
    const isKept = isEdited(parentNode, parentNode.defaultValue);
    place.data = shown;
    if (!isKept) {
      parentNode.value = parentNode.defaultValue;
    }
  } else if (parent) {
    place.data = shown;
  } else {
    selection.setText(place, shown);
  }
}

/**
 * @param {Site} site
 * @param {any} element
 * @param {string | null} text
 * @param {Element | null} parent as for `write`
 */
function writeAttribute({ name, property }, element, text, parent) {
  property && keepFocus(parent);
  const isKept = name === 'value' && isEdited(element, element.getAttribute(name) ?? '');
  if (text === null) {
    element.removeAttribute(name);
  } else {
    setAttribute(element, name, text);
  }
  if (property && !isKept) {
    element[name] = name === 'value' ? text ?? '' : text !== null;
  }
}

/**
 * Returns whether the user is at a field and its text is no longer what the server last said.
 *
 * @param {any} field
 * @param {string} said
 */
function isEdited(field, said) {
  return field.getRootNode().activeElement === field && field.value !== said;
}
