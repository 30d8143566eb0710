/**
 * Connects the pages of a document: include it with `<script type="module" src="/livetemplate/auto.js">`.
 *
 * An element with `data-lvt-page` holds a page. On `<html>` or a script element the attribute says that the document
 * is one.
 *
 * @module
 */

import { connect } from './livetemplate.js';

/** The connections of the pages of this document, in document order. */
export const connections = Array.from(document.querySelectorAll('[data-lvt-page]'), (element) => {
  const isWhole = element.matches('html, script');
  return connect(isWhole ? document : element, { page: /** @type {string} */ (element.getAttribute('data-lvt-page')) });
});
