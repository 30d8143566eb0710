package dev.livetemplate.processor.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Lexical rules of HTML that the phase needs. */
final class HtmlText {

  private static final Pattern OPEN_REFERENCE =
      Pattern.compile("&(#[xX]?[0-9a-fA-F]*|[a-zA-Z][a-zA-Z0-9]*)?$");

  private HtmlText() {}

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  /** Returns whether the {@code <} at the index begins markup and not text. */
  static boolean opensMarkup(String text, int index) {
    if (index + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(index + 1);
    if (next == '/') {
      return index + 2 < text.length() && text.charAt(index + 2) != '<';
    }
    return isLetter(next) || next == '!' || next == '?';
  }

  /** Returns the lower-case tag name that begins at the index. */
  static String tagName(String text, int start) {
    int end = start;
    while (end < text.length()
        && !isSpace(text.charAt(end))
        && text.charAt(end) != '>'
        && text.charAt(end) != '/') {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Returns the index of the end tag of a raw text element at or behind the index, or −1. */
  static int endTag(String text, int from, String name) {
    int at = text.indexOf("</", from);
    while (at >= 0) {
      if (tagName(text, at + 2).equals(name)) {
        return at;
      }
      at = text.indexOf("</", at + 2);
    }
    return -1;
  }

  /**
   * Returns where what may be the beginning of a character reference begins at the text's end; the
   * text's length if there is none.
   */
  static int openReference(String text) {
    int at = text.lastIndexOf('&');
    return at >= 0 && OPEN_REFERENCE.matcher(text.substring(at)).matches() ? at : text.length();
  }

  /** Returns where a character reference that has begun before the text ends; −1: not in it. */
  static int endOfReference(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '#') {
        return c == ';' ? i + 1 : i;
      }
    }
    return -1;
  }

  /** Returns whether the text ends in what may be the beginning of a character reference. */
  static boolean endsInReference(CharSequence text) {
    int from = Math.max(0, text.length() - 40);
    return OPEN_REFERENCE.matcher(text.subSequence(from, text.length())).find();
  }

  static String decode(String source, boolean inAttribute) {
    return source.indexOf('&') < 0
        ? lines(source)
        : Parser.unescapeEntities(lines(source), inAttribute);
  }

  /** Returns the text with line ends as the HTML parser's input preprocessing leaves them. */
  static String lines(String source) {
    return source.indexOf('\r') < 0 ? source : source.replace("\r\n", "\n").replace('\r', '\n');
  }
}
