package dev.livetemplate.support;

import dev.livetemplate.text.Utf8;

/**
 * Brings text into the form that it has in the DOM after the HTML parser read it.
 *
 * <p>CRLF and CR become LF, NUL becomes {@link #REPLACEMENT}, and half of a surrogate pair becomes
 * {@link Utf8#HALF_PAIR}, as Java's UTF-8 encoder does it.
 */
final class TextNormalizer {
  /** What stands for NUL. */
  static final char REPLACEMENT = '\uFFFD';

  private TextNormalizer() {}

  /** Returns the text in its normal form; the same string if it has it already. */
  static String normalize(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\0' || Character.isSurrogate(c)) {
        return normalize(text, i);
      }
    }
    return text;
  }

  private static String normalize(String text, int harmless) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, harmless);
    for (int i = harmless; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean halfOfCrLf = codePoint == '\r' && i < text.length() && text.charAt(i) == '\n';
      if (!halfOfCrLf) {
        out.appendCodePoint(normal(codePoint));
      }
    }
    return out.toString();
  }

  private static int normal(int codePoint) {
    if (codePoint == '\r') {
      return '\n';
    }
    if (codePoint == 0) {
      return REPLACEMENT;
    }
    boolean half = Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint);
    return half ? Utf8.HALF_PAIR : codePoint;
  }
}
