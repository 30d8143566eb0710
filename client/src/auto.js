/**
 * Connects the pages of a document: include it with `<script type="module" src="/livetemplate/auto.js">`.
 *
 * An element with `data-lvt-page` holds a page. On `<html>` or a script element the attribute says that the document
 * is one.
 *
 * @module
 */

import { connect } from './livetemplate.js';

for (const element of document.querySelectorAll('[data-lvt-page]')) {
  const isWhole = element.matches('html, script');
  connect(isWhole ? document : element, { page: /** @type {string} */ (element.getAttribute('data-lvt-page')) });
}
