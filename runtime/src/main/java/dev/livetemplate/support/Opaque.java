package dev.livetemplate.support;

import dev.livetemplate.contract.Markers;

/**
 * Raw HTML that must not be taken for a part of the page's own structure.
 *
 * <p>The HTML parser makes comments of more than {@code <!--…-->}: {@code <!…>} and {@code </…>}
 * (before anything but a letter) become <em>bogus comments</em> (HTML standard, section 13.2.5).
 */
public final class Opaque {
  private static final String[] TEXT_ONLY = {
    "textarea", "title", "script", "style", "xmp", "iframe", "noembed", "noframes"
  };

  private Opaque() {}

  /**
   * Returns the HTML with a space put into every comment that a client could take for a marker; the
   * same string if there is none.
   *
   * <p>Only comments at the top can be taken for markers. The text of elements that hold no
   * comments is left as it is; attribute values are not told from comments, and a space more in
   * them is rare and harmless.
   */
  public static String contain(String html) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = endOfMarker(html, at);
      int behind = end < 0 ? endOfText(html, at) : end;
      if (behind > end) {
        at = behind - 1;
      } else if (end >= 0) {
        out = out == null ? new StringBuilder(html.length() + 1) : out;
        out.append(html, copied, end).append(' ');
        copied = end;
      }
    }
    return out == null ? html : out.append(html, copied, html.length()).toString();
  }

  /**
   * Returns the {@linkplain #contain contained} HTML of a region right behind the start tag of
   * {@code pre}, {@code textarea} or {@code listing}: without the line feed at its beginning that
   * the parser drops there when it reads the whole page.
   */
  public static String containBehindTag(String html) {
    int from = html.startsWith("\r\n") ? 2 : html.startsWith("\n") || html.startsWith("\r") ? 1 : 0;
    return contain(html.substring(from));
  }

  /**
   * Returns where the text ends of an element whose start tag begins here and whose content is text
   * only; -1 if that is not so.
   */
  private static int endOfText(String html, int at) {
    for (String name : TEXT_ONLY) {
      if (html.regionMatches(true, at + 1, name, 0, name.length())) {
        for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
          if (html.regionMatches(true, end + 2, name, 0, name.length())) {
            return end;
          }
        }
      }
    }
    return -1;
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
