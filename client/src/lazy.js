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

/** Loads what has not been loaded; after a failure it may be tried again. */
export async function load() {
  html ??= await import('./html.js');
}
