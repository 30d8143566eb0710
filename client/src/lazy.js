/**
 * What is loaded behind the core.
 *
 * @module
 */

/**
 * Parses HTML; undefined until it has been loaded.
 *
 * @type {typeof import('./html.js')}
 */
export let html;

/**
 * Edits opaque regions; undefined until it has been loaded.
 *
 * @type {typeof import('./edits.js')}
 */
export let edits;

/**
 * Loads what has not been loaded; after a failure it may be tried again.
 *
 * @param {boolean} [all] also what only pages with opaque regions need
 */
export async function load(all) {
  html ??= await import('./html.js');
  if (all) {
    edits ??= await import('./edits.js');
  }
}
