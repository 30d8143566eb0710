/**
 * The escape phase: decides for every slot what must be done to its value so that it stays data,
 * whatever language it stands in.
 *
 * <p>The method is that of Go's html/template ("Using type inference to make web applications
 * robust against XSS", Samuel, Saxena, Song, 2011): a template is read as the browser reads the
 * page, with one state for HTML and one for the language inside; both sides of a section must agree
 * on the state behind it, at least if a slot follows that depends on it.
 */
@org.jspecify.annotations.NullMarked
package dev.livetemplate.processor.escape;
