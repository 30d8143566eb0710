package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The white space that begins each line of the partials being rendered, the outermost partial's
 * first.
 */
final class Indentation {
  private static final int DEPTH = 8;

  private byte[] bytes = new byte[0];
  private int length;
  private int[] outerLengths = new int[DEPTH];
  private int depth;

  /** Returns the bytes of the indentation, the first {@link #length} of this array. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /**
   * Begins a partial.
   *
   * @param nested whether its indentation is appended to the current one, else it takes its place
   */
  void enter(String indent, boolean nested) {
    if (depth == outerLengths.length) {
      outerLengths = Arrays.copyOf(outerLengths, 2 * depth);
    }
    outerLengths[depth++] = length;
    byte[] more = indent.getBytes(UTF_8);
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  void leave() {
    length = outerLengths[--depth];
  }

  void clear() {
    length = 0;
    depth = 0;
  }
}
