package dev.livetemplate.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Encoding of single characters in UTF-8, and decoding of what is mostly ASCII; stateless. */
public final class Utf8 {
  /** The greatest number of bytes that a character takes. */
  public static final int LONGEST = 4;

  /** What stands for half of a surrogate pair, as in Java's own encoder. */
  public static final char HALF_PAIR = '?';

  private static final int TWO_BYTES = 0x80;
  private static final int THREE_BYTES = 0x800;

  /** The highest bit of each of eight bytes, which no ASCII character has. */
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /**
   * From so many characters on a run of ASCII is faster copied by the JDK, which makes two copies.
   */
  private static final int LONG_RUN = 24;

  private Utf8() {}

  /**
   * Decodes a page. The JDK copies in bulk only up to the first character that is not ASCII; this
   * does so between them as well, which takes two thirds of the time.
   *
   * @param bytes valid UTF-8 up to {@code size}
   */
  @SuppressWarnings("deprecation") // Is deprecated for what it makes of high bytes; there are none.
  public static String decode(byte[] bytes, int size) {
    int ascii = asciiEnd(bytes, 0, size);
    if (ascii == size) {
      return new String(bytes, 0, 0, size);
    }
    char[] out = new char[size];
    int length = copyAscii(bytes, 0, ascii, out, 0);
    for (int i = ascii; i < size; ) {
      int b = bytes[i];
      if (b >= 0) {
        int end = asciiEnd(bytes, i, size);
        length = copyAscii(bytes, i, end, out, length);
        i = end;
      } else if (b < (byte) 0xE0) {
        out[length++] = (char) ((b & 0x1F) << 6 | bits(bytes[i + 1]));
        i += 2;
      } else if (b < (byte) 0xF0) {
        out[length++] = (char) ((b & 0xF) << 12 | bits(bytes[i + 1]) << 6 | bits(bytes[i + 2]));
        i += 3;
      } else {
        int low = bits(bytes[i + 2]) << 6 | bits(bytes[i + 3]);
        length += Character.toChars((b & 0x7) << 18 | bits(bytes[i + 1]) << 12 | low, out, length);
        i += LONGEST;
      }
    }
    return new String(out, 0, length);
  }

  private static int bits(byte continuation) {
    return continuation & 0x3F;
  }

  private static int asciiEnd(byte[] bytes, int start, int end) {
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    int i = start;
    while (i + 4 * Long.BYTES <= end && (fourWords(words, i) & HIGH_BITS) == 0) {
      i += 4 * Long.BYTES;
    }
    while (i + Long.BYTES <= end && (words.getLong(i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private static long fourWords(ByteBuffer words, int at) {
    return words.getLong(at)
        | words.getLong(at + Long.BYTES)
        | words.getLong(at + 2 * Long.BYTES)
        | words.getLong(at + 3 * Long.BYTES);
  }

  @SuppressWarnings("deprecation") // As above.
  private static int copyAscii(byte[] bytes, int start, int end, char[] out, int at) {
    int length = end - start;
    if (length >= LONG_RUN) {
      new String(bytes, 0, start, length).getChars(0, length, out, at);
    } else {
      for (int i = 0; i < length; i++) {
        out[at + i] = (char) bytes[start + i];
      }
    }
    return at + length;
  }

  /**
   * Writes a code point; half of a surrogate pair is written as {@code ?}.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int encode(int codePoint, byte[] out, int at) {
    int i = at;
    if (codePoint < TWO_BYTES) {
      out[i++] = (byte) codePoint;
    } else if (codePoint < THREE_BYTES) {
      out[i++] = (byte) (0xC0 | (codePoint >> 6));
      out[i++] = continuation(codePoint);
    } else if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return encodeThree(codePoint, out, at);
    } else {
      out[i++] = (byte) (0xF0 | (codePoint >> 18));
      out[i++] = continuation(codePoint >> 12);
      out[i++] = continuation(codePoint >> 6);
      out[i++] = continuation(codePoint);
    }
    return i;
  }

  private static int encodeThree(int codePoint, byte[] out, int at) {
    int i = at;
    if (Character.isSurrogate((char) codePoint)) {
      out[i++] = HALF_PAIR;
    } else {
      out[i++] = (byte) (0xE0 | (codePoint >> 12));
      out[i++] = continuation(codePoint >> 6);
      out[i++] = continuation(codePoint);
    }
    return i;
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }
}
