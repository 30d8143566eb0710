package dev.livetemplate.support;

import dev.livetemplate.wire.JsonWriter;
import java.util.Arrays;

/**
 * What the comparison is inside of: the slot of a list and the handle of its row by turns.
 *
 * <p>The outermost of them have been written, the others are pending until there is something to
 * say inside of them.
 */
final class Nesting {
  private static final int DEPTH = 8;
  private static final int[] NONE = {};

  /** The slot of a list, or the complement of a row's handle. */
  private int[] open = NONE;

  private int depth;
  private int written;

  void enterList(int slot) {
    push(slot);
  }

  void enterRow(int handle) {
    push(~handle);
  }

  private void push(int level) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, Math.max(DEPTH, 2 * depth));
    }
    open[depth++] = level;
  }

  /** Leaves what was entered last, and returns whether it has been written. */
  boolean leave() {
    depth--;
    boolean wasWritten = written > depth;
    written = Math.min(written, depth);
    return wasWritten;
  }

  /** Returns the slot of the list that was left just now. */
  int listLeft() {
    return open[depth];
  }

  /** Writes what is pending: lists up to the first group of their patch, the updates. */
  void writeTo(JsonWriter out) {
    for (; written < depth; written++) {
      int level = open[written];
      if (level >= 0) {
        out.number(level);
        out.beginArray();
        out.beginArray();
      } else {
        out.beginArray();
        out.number(~level);
      }
    }
  }

  int depth() {
    return depth;
  }

  /** Returns whether a place, slots and handles by turns, begins with what was entered. */
  boolean leadsTo(int[] place) {
    boolean leads = place.length >= depth;
    for (int i = 0; leads && i < depth; i++) {
      leads = place[i] == (open[i] < 0 ? ~open[i] : open[i]);
    }
    return leads;
  }
}
