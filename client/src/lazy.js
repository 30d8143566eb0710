/**
 * What is loaded behind the core.
 *
 * @module
 */

/**
 * Makes nodes; undefined until it has been loaded.
 *
 * @type {typeof import('./html.js')}
 */
export let html;

/**
 * Finds, removes and orders rows; undefined until it has been loaded.
 *
 * @type {typeof import('./rows.js')}
 */
export let rows;

/**
 * Keeps what is selected; undefined until it has been loaded.
 *
 * @type {typeof import('./selection.js')}
 */
export let selection;

/**
 * Edits opaque regions; undefined until it has been loaded.
 *
 * @type {typeof import('./edits.js')}
 */
export let edits;

/**
 * Loads what has not been loaded; after a failure it may be tried again.
 *
 * @param {boolean} [opaque] also what only pages with opaque regions need
 */
export async function load(opaque) {
  [html, rows, selection] = await Promise.all([import('./html.js'), import('./rows.js'), import('./selection.js')]);
  if (opaque) {
    edits ??= await import('./edits.js');
  }
}
