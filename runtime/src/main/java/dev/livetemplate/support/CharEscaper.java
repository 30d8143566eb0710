package dev.livetemplate.support;

/**
 * Replaces some characters of a text, one by one: some of ASCII, and the line and paragraph
 * separators of Unicode.
 */
final class CharEscaper {
  private static final int CONTROLS = ' ';
  private static final char DELETE = '\u007f';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private final boolean[] unsafe = new boolean[Escapes.ASCII];
  private final boolean separators;
  private final Writer writer;

  private CharEscaper(String characters, boolean separators, Writer writer) {
    for (int i = 0; i < characters.length(); i++) {
      unsafe[characters.charAt(i)] = true;
    }
    this.separators = separators;
    this.writer = writer;
  }

  /** Replaces the given characters of ASCII. */
  static CharEscaper of(String characters, Writer writer) {
    return new CharEscaper(characters, false, writer);
  }

  /** Replaces the given characters of ASCII, all controls, and U+2028 and U+2029 if wanted. */
  static CharEscaper withControls(String characters, boolean separators, Writer writer) {
    CharEscaper escaper = new CharEscaper(characters, separators, writer);
    for (int c = 0; c < CONTROLS; c++) {
      escaper.unsafe[c] = true;
    }
    escaper.unsafe[DELETE] = true;
    return escaper;
  }

  /** Returns the text with the characters replaced; the same string if there is none. */
  String escape(String text) {
    boolean[] table = unsafe;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < Escapes.ASCII ? table[c] : isUnsafe(c)) {
        return escapeFrom(i, text);
      }
    }
    return text;
  }

  private String escapeFrom(int start, String text) {
    StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, start);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnsafe(c)) {
        writer.write(c, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private boolean isUnsafe(char c) {
    return c < Escapes.ASCII
        ? unsafe[c]
        : separators && (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR);
  }

  /** Writes what stands for a character. */
  interface Writer {
    void write(char c, StringBuilder out);
  }
}
