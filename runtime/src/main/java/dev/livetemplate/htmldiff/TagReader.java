package dev.livetemplate.htmldiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags that no parser can read in two ways: attributes have usual names, none twice, and
 * their values are well quoted.
 */
final class TagReader {
  private static final int MOST_ATTRIBUTES = 64;

  private final String html;

  /** Where the tag's name ends. */
  int nameEnd;

  /** How many attributes the tag has. */
  int attributes;

  boolean selfClosing;

  /** Of each attribute: where its name and its value begin and end; no value: −1. */
  private int[] spans = new int[32];

  TagReader(String html) {
    this.html = html;
  }

  /**
   * Reads a start tag.
   *
   * @param at where its name begins, a letter
   * @return the place behind it; −1 if it is not as it should be
   */
  int start(int at, int limit) {
    attributes = 0;
    selfClosing = false;
    nameEnd = endOfName(at, limit);
    int i = nameEnd;
    while (true) {
      int space = i;
      i = skipSpace(i, limit);
      if (i >= limit) {
        return -1;
      }
      char c = html.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '/') {
        selfClosing = true;
        return i + 1 < limit && html.charAt(i + 1) == '>' ? i + 2 : -1;
      }
      i = i == space ? -1 : attribute(i, limit);
      if (i < 0) {
        return -1;
      }
    }
  }

  /** Reads the end tag behind {@code </}; returns the place behind it, or −1. */
  int end(int at, int limit) {
    nameEnd = endOfName(at, limit);
    int close = skipSpace(nameEnd, limit);
    return close < limit && html.charAt(close) == '>' ? close + 1 : -1;
  }

  /** Names of elements: letters, digits and hyphens. */
  private int endOfName(int at, int limit) {
    int i = at;
    while (i < limit && isNameChar(html.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameChar(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f';
  }

  private int skipSpace(int at, int limit) {
    int i = at;
    while (i < limit && isSpace(html.charAt(i))) {
      i++;
    }
    return i;
  }

  private int attribute(int at, int limit) {
    int i = at;
    while (i < limit && isAttributeChar(html.charAt(i))) {
      i++;
    }
    if (i == at || attributes == MOST_ATTRIBUTES || isRepeated(at, i)) {
      return -1;
    }
    if (4 * attributes == spans.length) {
      spans = Arrays.copyOf(spans, 2 * spans.length);
    }
    int behind = skipSpace(i, limit);
    if (behind >= limit || html.charAt(behind) != '=') {
      add(at, i, -1, -1);
      return i;
    }
    return value(at, i, skipSpace(behind + 1, limit), limit);
  }

  static boolean isAttributeName(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> isAttributeChar((char) c));
  }

  private static boolean isAttributeChar(char c) {
    return isNameChar(c) || c == ':' || c == '_' || c == '.' || c == '@';
  }

  private boolean isRepeated(int start, int end) {
    for (int k = 0; k < attributes; k++) {
      if (spans[4 * k + 1] - spans[4 * k] == end - start
          && html.regionMatches(true, start, html, spans[4 * k], end - start)) {
        return true;
      }
    }
    return false;
  }

  private int value(int name, int nameEnd, int at, int limit) {
    if (at >= limit) {
      return -1;
    }
    char quote = html.charAt(at);
    if (quote != '"' && quote != '\'') {
      int end = endOfUnquoted(at, limit);
      return end < 0 || !isReadable(at, end) ? -1 : add(name, nameEnd, at, end);
    }
    int end = html.indexOf(quote, at + 1);
    if (end < 0 || end >= limit || !isReadable(at + 1, end)) {
      return -1;
    }
    add(name, nameEnd, at + 1, end);
    return end + 1;
  }

  private int endOfUnquoted(int at, int limit) {
    for (int i = at; i < limit; i++) {
      char c = html.charAt(i);
      if (c == '>' || isSpace(c)) {
        return i == at ? -1 : i;
      }
      if (c == '"' || c == '\'' || c == '<' || c == '=' || c == '`') {
        return -1;
      }
    }
    return -1;
  }

  private boolean isReadable(int start, int end) {
    int i = start;
    while (i < end) {
      if (html.charAt(i) == '&') {
        i = PlainText.endOfReference(html, i, end, true);
        if (i < 0) {
          return false;
        }
      } else {
        i++;
      }
    }
    return true;
  }

  private int add(int name, int nameEnd, int value, int valueEnd) {
    int k = 4 * attributes++;
    spans[k] = name;
    spans[k + 1] = nameEnd;
    spans[k + 2] = value;
    spans[k + 3] = valueEnd;
    return valueEnd;
  }

  /** Returns the name of an attribute, in lower case. */
  String attributeName(int k) {
    return lower(html.substring(spans[4 * k], spans[4 * k + 1]));
  }

  /** Returns the value of an attribute. */
  String attributeValue(int k) {
    int start = spans[4 * k + 2];
    return start < 0 ? "" : PlainText.decode(html, start, spans[4 * k + 3], true);
  }

  /** Returns the value of an attribute, which is empty if it has none; null: it is not there. */
  @Nullable String value(String lowerName) {
    for (int k = 0; k < attributes; k++) {
      int start = spans[4 * k];
      int length = spans[4 * k + 1] - start;
      if (length == lowerName.length() && html.regionMatches(true, start, lowerName, 0, length)) {
        return attributeValue(k);
      }
    }
    return null;
  }

  /** Returns whether an attribute's name begins with {@code prefix}, in whatever case. */
  boolean hasAttributeLike(String prefix) {
    for (int k = 0; k < attributes; k++) {
      if (html.regionMatches(true, spans[4 * k], prefix, 0, prefix.length())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the attributes as name, value, name, value, …; null if there are none. */
  String @Nullable [] copy() {
    if (attributes == 0) {
      return null;
    }
    String[] copy = new String[2 * attributes];
    for (int k = 0; k < attributes; k++) {
      copy[2 * k] = attributeName(k);
      copy[2 * k + 1] = attributeValue(k);
    }
    return copy;
  }

  /** Returns ASCII letters in lower case; the same string if there is nothing to do. */
  static String lower(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
        return name.toLowerCase(java.util.Locale.ROOT);
      }
    }
    return name;
  }
}
