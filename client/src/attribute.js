//# allFunctionsCalledOnLoad
/**
 * Attributes in their namespaces.
 *
 * @module
 */

const HTML = 'http://www.w3.org/1999/xhtml';
const NAMESPACES = /** @type {Record<string, string>} */ ({
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
});

/**
 * Sets an attribute, with its namespace where HTML gives it one.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
export function setAttribute(element, name, value) {
  const prefix = name.startsWith('x') && /^(xlink|xml|xmlns)(?=:|$)/.exec(name)?.[0];
  if (prefix && element.namespaceURI !== HTML) {
    element.setAttributeNS(NAMESPACES[prefix], name, value);
  } else {
    element.setAttribute(name, value);
  }
}
