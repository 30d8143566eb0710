package dev.livetemplate.htmldiff;

import dev.livetemplate.contract.Markers;
import dev.livetemplate.htmldiff.PlainScanner.Token;
import org.jspecify.annotations.Nullable;

/**
 * Comments of raw HTML that a client could take for markers of the page.
 *
 * <p>The HTML parser makes comments of more than {@code <!--…-->}: {@code <!…>} and {@code </…>}
 * (before anything but a letter) become <em>bogus comments</em> (HTML standard, section 13.2.5).
 */
final class MarkerLookalikes {
  private MarkerLookalikes() {}

  /**
   * Returns the HTML with a space put into every comment that a client could take for a marker; the
   * same string if there is none.
   *
   * <p>In HTML that is not plain, what only looks like such a comment (in an attribute or a script)
   * gets a space too.
   */
  static String disguise(String html, HtmlContext context) {
    int first = next(html, 0);
    if (first < 0) {
      return html;
    }
    String disguised = inPlain(html, context);
    return disguised == null ? everywhere(html, first) : disguised;
  }

  private static int next(String html, int from) {
    int at = html.indexOf('<', from);
    while (at >= 0 && endOfMarker(html, at) < 0) {
      at = html.indexOf('<', at + 1);
    }
    return at;
  }

  private static @Nullable String inPlain(String html, HtmlContext context) {
    StringBuilder out = new StringBuilder(html.length() + 1);
    PlainScanner scanner = new PlainScanner(html, context);
    int copied = 0;
    Token token = scanner.next();
    while (token != Token.END && token != Token.REFUSED) {
      if (token == Token.COMMENT && endOfMarker(html, scanner.start) >= 0) {
        out.append(html, copied, scanner.dataEnd).append(' ');
        copied = scanner.dataEnd;
      }
      token = scanner.next();
    }
    return token == Token.REFUSED ? null : out.append(html, copied, html.length()).toString();
  }

  private static String everywhere(String html, int first) {
    StringBuilder out = new StringBuilder(html.length() + 1);
    int copied = 0;
    for (int at = first; at >= 0; at = next(html, copied)) {
      int end = endOfMarker(html, at);
      out.append(html, copied, end).append(' ');
      copied = end;
    }
    return out.append(html, copied, html.length()).toString();
  }

  /** Returns where the data end of a comment that could be a marker; -1 if none begins here. */
  private static int endOfMarker(String html, int at) {
    boolean comment = html.startsWith("<!--", at);
    boolean bogus = !comment && (html.startsWith("<!", at) || isBogusEndTag(html, at));
    if (!comment && !bogus) {
      return -1;
    }
    int start = at + (comment ? 4 : 2);
    int length = Markers.markerLength(html, start);
    int end = start + length;
    return length > 0 && (comment ? endsComment(html, end) : endsBogusComment(html, end))
        ? end
        : -1;
  }

  /** Returns whether what looks like an end tag has no name, which makes it a comment. */
  private static boolean isBogusEndTag(String html, int at) {
    if (!html.startsWith("</", at) || at + 2 >= html.length()) {
      return false;
    }
    char next = Character.toLowerCase(html.charAt(at + 2));
    return next < 'a' || next > 'z';
  }

  /** Returns whether a comment ends here, or would if the HTML that follows ended it at once. */
  private static boolean endsComment(String html, int at) {
    return html.startsWith("-->", at)
        || html.startsWith("--!>", at)
        || "--!".startsWith(html.substring(at, Math.min(at + 4, html.length())));
  }

  private static boolean endsBogusComment(String html, int at) {
    return at == html.length() || html.charAt(at) == '>';
  }
}
