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

  /** Where the current indentation begins; what stands before belongs to partials around. */
  private int start;

  private int end;

  /** For each partial around, where its indentation begins and ends. */
  private int[] outer = new int[2 * DEPTH];

  private int depth;

  /**
   * Returns the bytes that hold the indentation, {@link #length} of them from {@link #start} on.
   */
  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  /**
   * Begins a partial.
   *
   * @param nested whether its indentation is appended to the current one, else it takes its place
   */
  void enter(String indent, boolean nested) {
    if (2 * depth == outer.length) {
      outer = Arrays.copyOf(outer, 4 * depth);
    }
    outer[2 * depth] = start;
    outer[2 * depth + 1] = end;
    depth++;
    start = nested ? start : end;
    byte[] more = indent.getBytes(UTF_8);
    if (end + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (end + more.length));
    }
    System.arraycopy(more, 0, bytes, end, more.length);
    end += more.length;
  }

  void leave() {
    depth--;
    start = outer[2 * depth];
    end = outer[2 * depth + 1];
  }

  void clear() {
    start = 0;
    end = 0;
    depth = 0;
  }
}
