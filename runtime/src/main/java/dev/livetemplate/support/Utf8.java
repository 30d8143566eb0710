package dev.livetemplate.support;

/** Encoding of single characters in UTF-8. */
final class Utf8 {
  /** The greatest number of bytes that a character takes. */
  static final int LONGEST = 4;

  private static final int TWO_BYTES = 0x80;
  private static final int THREE_BYTES = 0x800;

  private Utf8() {}

  /**
   * Writes a code point; half of a surrogate pair is written as {@code ?}.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  static int encode(int codePoint, byte[] out, int at) {
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
      out[i++] = TextNormalizer.HALF_PAIR;
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
