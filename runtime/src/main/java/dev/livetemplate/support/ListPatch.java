package dev.livetemplate.support;

import dev.livetemplate.diff.Changed;
import dev.livetemplate.diff.Matching;
import dev.livetemplate.text.Numbers;

/**
 * The patch of one list, as section 6 of the protocol defines it.
 *
 * <p>{@code [updates, removed, moved, inserted]}: groups at the end may be missing, an empty one is
 * 0.
 *
 * @param <R> the type of a captured row
 */
final class ListPatch<R> {
  private static final int NOTHING = 0;
  private static final int ALL = 1;

  private final RowDiff<R> rowDiff;
  private final Rows<R> from;
  private final Rows<R> to;
  private final Matching matching;
  private final PatchWriter out;

  ListPatch(RowDiff<R> rowDiff, Rows<R> from, Rows<R> to, Matching matching, PatchWriter out) {
    this.rowDiff = rowDiff;
    this.from = from;
    this.to = to;
    this.matching = matching;
    this.out = out;
  }

  void write(int slot) {
    boolean sameRows = matching.isIdentity();
    out.beginList(slot);
    writeUpdates();
    if (sameRows) {
      out.endList();
      out.settle(to, from.handles());
    } else {
      out.rows(slot, from, to);
      out.endUpdates();
      writeStructure();
      out.end();
      out.settle(to, Handles.after(from, matching));
    }
  }

  /** Most rows of a long list have not changed, so that finding those that have is what counts. */
  private void writeUpdates() {
    boolean rebuilding = out.isRebuilding();
    R[] before = from.array();
    R[] after = to.array();
    Changed changed = rebuilding ? Changed.all(after.length) : to.changedFrom(from);
    int prefix = Math.min(matching.prefix(), changed.end());
    for (int i = changed.start(); i < prefix; i++) {
      if (before[i] != after[i] || rebuilding) {
        writeUpdate(i, i);
      }
    }
    for (int i = prefix; i < changed.end(); i++) {
      int source = matching.source(i);
      if (source != Matching.NONE && (before[source] != after[i] || rebuilding)) {
        writeUpdate(source, i);
      }
    }
  }

  private void writeUpdate(int source, int i) {
    int handle = from.handle(source);
    if (!rowDiff.showsSame(from.get(source), to.get(i)) || out.rebuildsInside(handle)) {
      out.beginRow(handle, i);
      out.settlement().enterRow(source != i);
      rowDiff.diff(from.get(source), to.get(i), out);
      out.settlement().leaveRow(source != i);
      out.endRow();
    }
  }

  private void writeStructure() {
    int kept = matching.kept();
    int[] moved = matching.moved();
    boolean inserts = kept < to.size();
    if (kept < from.size()) {
      writeRemoved(kept);
    } else if (moved.length > 0 || inserts) {
      out.value(NOTHING);
    }
    if (moved.length > 0) {
      writeMoved(moved, kept);
    } else if (inserts) {
      out.value(NOTHING);
    }
    if (inserts) {
      writeInserted();
    }
  }

  private void writeRemoved(int kept) {
    if (kept == 0) {
      out.value(ALL);
      return;
    }
    out.begin();
    for (int index : matching.removed()) {
      out.value(from.handle(index));
    }
    out.end();
  }

  private void writeMoved(int[] moved, int kept) {
    out.begin();
    if (lengthOfPairs(moved) <= lengthOfOrder(kept)) {
      for (int index : moved) {
        out.value(handleAt(index));
        out.value(index);
      }
    } else {
      writeOrder();
    }
    out.end();
  }

  private void writeOrder() {
    out.begin();
    for (int i = 0; i < to.size(); i++) {
      if (matching.source(i) != Matching.NONE) {
        out.value(handleAt(i));
      }
    }
    out.end();
  }

  /** Returns the number of bytes of {@code handle,index,handle,index}. */
  private int lengthOfPairs(int[] moved) {
    int length = 0;
    for (int index : moved) {
      length += Numbers.length(handleAt(index)) + Numbers.length(index);
    }
    return length + 2 * moved.length - 1;
  }

  /** Returns the number of bytes of {@code [handle,handle]}. */
  private int lengthOfOrder(int kept) {
    int length = 0;
    for (int i = 0; i < to.size(); i++) {
      if (matching.source(i) != Matching.NONE) {
        length += Numbers.length(handleAt(i));
      }
    }
    return length + kept + 1;
  }

  private int handleAt(int index) {
    return from.handle(matching.source(index));
  }

  private void writeInserted() {
    out.begin();
    boolean follows = false;
    for (int i = 0; i < to.size(); i++) {
      boolean inserted = matching.source(i) == Matching.NONE;
      if (inserted) {
        if (!follows) {
          out.value(i);
        }
        rowDiff.mountOne(to.get(i), out);
      }
      follows = inserted;
    }
    out.end();
  }
}
