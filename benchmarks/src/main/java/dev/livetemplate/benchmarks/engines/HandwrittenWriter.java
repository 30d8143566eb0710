package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.text.Numbers;
import java.util.Arrays;

/** A buffer as one would write it by hand for nothing but these pages. */
abstract class HandwrittenWriter {
  private static final int INITIAL_CAPACITY = 8 * 1024;
  private static final byte[] AMPERSAND = utf8("&amp;");
  private static final byte[] LESS = utf8("&lt;");
  private static final byte[] GREATER = utf8("&gt;");
  private static final byte[] QUOTE = utf8("&quot;");
  private static final byte[] APOSTROPHE = utf8("&#39;");

  private byte[] bytes = new byte[INITIAL_CAPACITY];
  private int size;

  static byte[] utf8(String statics) {
    return statics.getBytes(UTF_8);
  }

  final void clear() {
    size = 0;
  }

  final byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public final String toString() {
    return new String(bytes, 0, size, UTF_8);
  }

  final void statics(byte[] statics) {
    reserve(statics.length);
    System.arraycopy(statics, 0, bytes, size, statics.length);
    size += statics.length;
  }

  abstract void number(int value);

  abstract void number(double value);

  /** Copies the whole text if nothing in it is to be escaped, else goes on piece by piece. */
  @SuppressWarnings("deprecation")
  final void text(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c >= 0x80) {
        escape(text);
        return;
      }
    }
    reserve(length);
    text.getBytes(0, length, bytes, size);
    size += length;
  }

  private void escape(String text) {
    int length = text.length();
    for (int i = 0; i < length; ) {
      int codePoint = text.codePointAt(i);
      switch (codePoint) {
        case '&' -> statics(AMPERSAND);
        case '<' -> statics(LESS);
        case '>' -> statics(GREATER);
        case '"' -> statics(QUOTE);
        case '\'' -> statics(APOSTROPHE);
        default -> encode(codePoint);
      }
      i += Character.charCount(codePoint);
    }
  }

  private void encode(int codePoint) {
    reserve(4);
    if (codePoint < 0x80) {
      bytes[size++] = (byte) codePoint;
      return;
    }
    if (codePoint < 0x800) {
      bytes[size++] = (byte) (0xC0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        bytes[size++] = (byte) (0xE0 | (codePoint >> 12));
      } else {
        bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      }
      bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /** Prints numbers as LiveTemplate does. */
  static final class OwnNumbers extends HandwrittenWriter {
    @Override
    void number(int value) {
      super.reserve(Numbers.LONGEST);
      super.size = Numbers.write(value, super.bytes, super.size);
    }

    @Override
    void number(double value) {
      super.reserve(Numbers.LONGEST);
      super.size = Numbers.write(value, super.bytes, super.size);
    }
  }

  /** Prints numbers as strings of the JDK. */
  static final class JdkNumbers extends HandwrittenWriter {
    @Override
    void number(int value) {
      text(Integer.toString(value));
    }

    @Override
    void number(double value) {
      text(Double.toString(value));
    }
  }
}
