package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** What stands in HTML for the ASCII characters that cannot stand for themselves. */
final class Escapes {
  /** The number of ASCII characters. */
  static final int ASCII = 128;

  /** For text in element content and in quoted attribute values. */
  static final Escapes TEXT =
      new Escapes()
          .replace('&', "&amp;")
          .replace('<', "&lt;")
          .replace('>', "&gt;")
          .replace('"', "&quot;")
          .replace('\'', "&#39;");

  /** For attribute values without quotes. */
  static final Escapes UNQUOTED =
      new Escapes()
          .replace('&', "&amp;")
          .replace('<', "&lt;")
          .replace('>', "&gt;")
          .replace('"', "&quot;")
          .replace('\'', "&#39;")
          .replace('=', "&#61;")
          .replace('`', "&#96;")
          .replace(' ', "&#32;")
          .replace('\t', "&#9;")
          .replace('\n', "&#10;")
          .replace('\f', "&#12;")
          .replace('\r', "&#10;")
          .dropCrBeforeLf();

  /** For HTML that is put in as it is. */
  static final Escapes RAW = new Escapes();

  private final byte[][] replacements = new byte[ASCII][];
  private final boolean[] harmless = new boolean[ASCII];
  private byte[] crBeforeLf = {'\r'};

  private Escapes() {
    Arrays.fill(harmless, true);
    replace('\r', "\n");
    replace('\0', String.valueOf(TextNormalizer.REPLACEMENT));
  }

  private Escapes replace(char c, String replacement) {
    replacements[c] = replacement.getBytes(UTF_8);
    harmless[c] = false;
    return this;
  }

  private Escapes dropCrBeforeLf() {
    crBeforeLf = new byte[0];
    return this;
  }

  /** Returns a text with its ASCII characters replaced; CR is left as it is before LF. */
  String escape(String text) {
    int harmlessEnd = 0;
    while (harmlessEnd < text.length() && isKept(text.charAt(harmlessEnd))) {
      harmlessEnd++;
    }
    if (harmlessEnd == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, harmlessEnd);
    for (int i = harmlessEnd; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean beforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (beforeLf) {
        out.append(new String(crBeforeLf, UTF_8));
      } else if (isKept(c)) {
        out.append(c);
      } else {
        out.append(new String(replacements[c], UTF_8));
      }
    }
    return out.toString();
  }

  private boolean isKept(char c) {
    return c >= ASCII || harmless[c];
  }

  /**
   * Returns the index of the first character from one on that is not ASCII, or does not stand for
   * itself; the text's length if there is none.
   */
  int harmlessEnd(String text, int from) {
    boolean[] table = harmless;
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ASCII || !table[c]) {
        return i;
      }
    }
    return length;
  }

  /** Returns what stands for an ASCII character that is not harmless, in UTF-8. */
  byte[] replacement(char c) {
    return replacements[c];
  }

  /** Returns what stands for CR right before LF; the parser reads both as one LF. */
  byte[] crBeforeLf() {
    return crBeforeLf;
  }
}
