package dev.livetemplate.htmldiff;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Text with character references that no parser can read in two ways. */
final class PlainText {
  /** The longest name of a reference is shorter. */
  private static final int LONGEST = 40;

  private static final int LONGEST_LEGACY = 6;

  private PlainText() {}

  /**
   * Returns where the reference or the lone ampersand that begins at a place ends; −1 if it is
   * written in a way that this package does not read.
   */
  static int endOfReference(String html, int at, int limit, boolean attribute) {
    int next = at + 1;
    if (next >= limit) {
      // What follows the whole text could complete a reference.
      return limit == html.length() ? -1 : next;
    }
    char c = html.charAt(next);
    if (c == '#') {
      int end = html.indexOf(';', next);
      return end < 0 || end >= limit || end - next > 9 || codePoint(html, next + 1, end) < 0
          ? -1
          : end + 1;
    }
    if (!isAlphanumeric(c)) {
      return next;
    }
    int end = next;
    while (end < limit && end - next < LONGEST && isAlphanumeric(html.charAt(end))) {
      end++;
    }
    if (end == html.length()) {
      return -1;
    }
    boolean closed = end < limit && html.charAt(end) == ';';
    if (closed && named(html.substring(next, end)) != null) {
      return end + 1;
    }
    // In attributes, what an equals sign follows is never a reference.
    boolean parameter = attribute && end < limit && html.charAt(end) == '=';
    return parameter || !beginsLegacyName(html, next, end) ? end : -1;
  }

  /** Returns whether a name begins with one that is known without a semicolon too. */
  private static boolean beginsLegacyName(String html, int start, int end) {
    int longest = Math.min(end - start, LONGEST_LEGACY);
    for (int length = 2; length <= longest; length++) {
      if (Entities.isBaseNamedEntity(html.substring(start, start + length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Returns a code point that parsers take as it is; −1 if there is none. */
  private static int codePoint(String html, int start, int end) {
    boolean hex = start < end && (html.charAt(start) | 0x20) == 'x';
    int from = hex ? start + 1 : start;
    int point = 0;
    for (int i = from; i < end; i++) {
      int digit = Character.digit(html.charAt(i), hex ? 16 : 10);
      if (digit < 0 || html.charAt(i) > 'f') {
        return -1;
      }
      point = point * (hex ? 16 : 10) + digit;
      if (point > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    boolean taken =
        point == '\t'
            || point == '\n'
            || (point >= 0x20 && point < 0x7F)
            || (point >= 0xA0 && point < 0xD800)
            || (point >= 0xE000 && !isNoncharacter(point));
    return from < end && taken ? point : -1;
  }

  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }

  private static @Nullable String named(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> "\u00a0";
      default -> {
        String found = Entities.getByName(name);
        yield found.isEmpty() ? null : found;
      }
    };
  }

  /** Returns a text that has been accepted with its references resolved. */
  static String decode(String html, int start, int end, boolean attribute) {
    int amp = html.indexOf('&', start);
    if (amp < 0 || amp >= end) {
      return html.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start);
    int from = start;
    for (; amp >= 0 && amp < end; amp = html.indexOf('&', from)) {
      out.append(html, from, amp);
      from = endOfReference(html, amp, end, attribute);
      append(html, amp, from, out);
    }
    return out.append(html, from, end).toString();
  }

  /** Returns by how many UTF-16 code units a reference is longer than what it stands for. */
  static int surplus(String html, int amp, int end) {
    if (html.charAt(end - 1) != ';') {
      return 0;
    }
    int units =
        html.charAt(amp + 1) == '#'
            ? Character.charCount(codePoint(html, amp + 2, end - 1))
            : String.valueOf(named(html.substring(amp + 1, end - 1))).length();
    return end - amp - units;
  }

  private static void append(String html, int amp, int end, StringBuilder out) {
    if (html.charAt(end - 1) != ';') {
      out.append(html, amp, end);
    } else if (html.charAt(amp + 1) == '#') {
      out.appendCodePoint(codePoint(html, amp + 2, end - 1));
    } else {
      out.append(named(html.substring(amp + 1, end - 1)));
    }
  }
}
