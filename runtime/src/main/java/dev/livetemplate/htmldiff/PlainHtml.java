package dev.livetemplate.htmldiff;

import org.jspecify.annotations.Nullable;

/**
 * HTML that {@link PlainScanner} has accepted.
 *
 * @param weight how many elements, comments and UTF-16 code units of text its tree has
 */
record PlainHtml(String html, int weight) {

  /** Returns the text, if it is plain; else plain HTML of the same tree; null if there is none. */
  static @Nullable PlainHtml of(String html, HtmlContext context) {
    PlainHtml plain = ifPlain(html, context);
    return plain == null ? PlainWriter.rewrite(html, context) : plain;
  }

  /** Returns the text, if it is plain. */
  static @Nullable PlainHtml ifPlain(String html, HtmlContext context) {
    PlainScanner scanner = new PlainScanner(html, context);
    return scanner.readAll() ? new PlainHtml(html, scanner.weight) : null;
  }

  /** Browsers read CRLF and CR as LF, and take NUL for an error. */
  static String normalize(String html) {
    String lines = html.indexOf('\r') < 0 ? html : html.replace("\r\n", "\n").replace('\r', '\n');
    return lines.indexOf('\0') < 0 ? lines : lines.replace('\0', '\uFFFD');
  }
}
