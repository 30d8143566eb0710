//# allFunctionsCalledOnLoad
/**
 * Texts made of parts: put together from values, or with one part replaced (protocol, sections 4 and 6).
 *
 * @module
 */

/** @import { Part, Site } from './descriptor.js' */
import { need } from './resolve.js';

/**
 * @param {Part[]} parts
 * @param {any[]} values one for each dynamic part
 */
export function compose(parts, values) {
  if (parts.length !== 1) {
    return join(parts, (part, i) => textOf(part, values[i]));
  }
  return typeof parts[0] === 'string' ? parts[0] : textOf(parts[0], values[0]) ?? '';
}

/**
 * @param {Part[]} parts
 * @param {(part: Part, i: number) => string | null} dynamic gives the text of the dynamic part with that number
 */
function join(parts, dynamic) {
  let next = 0;
  return parts.map((part) => (typeof part === 'string' ? part : dynamic(part, next++))).join('');
}

/**
 * Returns the text of a dynamic part; null: nothing is shown, not even an empty text.
 *
 * @param {any} part
 * @param {any} value
 * @returns {string | null}
 */
export function textOf(part, value) {
  if (typeof part !== 'object') {
    return String(value);
  }
  if (part[0] === '*') {
    return value.map((/** @type {any[]} */ row) => compose(part[1], row)).join('');
  }
  const [branch, values] = branchOf(value);
  const parts = branch && part[branch];
  return parts ? compose(parts, values) : null;
}

/**
 * Takes a branch value apart.
 *
 * @param {number | [number, ...any[]]} value
 * @returns {[branch: number, values: any[]]} 0: nothing is shown
 */
export function branchOf(value) {
  return typeof value === 'number' ? [value, []] : [value[0], value.slice(1)];
}

/**
 * Returns a text with one dynamic part replaced; the others are read from it.
 *
 * @param {Site} site
 * @param {string | null} text
 * @param {number} wanted number of the dynamic part; −1: the only one
 * @param {any} value
 */
export function replacePart(site, text, wanted, value) {
  // Each part runs to the first occurrence of the static behind it, the last one to the static at the end.
  const pattern = () => (site.pattern ??= new RegExp(`^${site.parts.map((part) =>
    (typeof part === 'string' ? part.replace(/\W/g, '\\$&') : '([^]*?)')).join('')}$`));
  const found = need(site.parts.length < 2 ? [text, text ?? ''] : pattern().exec(text ?? ''));
  return join(site.parts, (part, i) => {
    const present = /** @type {string} */ (found[i + 1]);
    if (wanted >= 0 && i !== wanted) {
      return present;
    }
    if (part || !value.map) {
      return textOf(part, value);
    }
    const [at, deleted, inserted, length] = value;
    need(present.length === length);
    return present.slice(0, at) + inserted + present.slice(at + deleted);
  });
}
