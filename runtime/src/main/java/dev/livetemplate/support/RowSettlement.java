package dev.livetemplate.support;

import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of one update's new view their handles, and notices where they would need two.
 *
 * <p>See {@link Rows} for how rows come to stand in two places. Used by one thread, for one update.
 */
final class RowSettlement {
  private final boolean lastIsSettled;

  /**
   * How many of the rows around stand at another index than the last row they are captured from.
   */
  private int misplaced;

  private boolean ambiguous;

  /**
   * Begins an update.
   *
   * @param lastIsSettled whether all {@link Rows} of the last view have been settled, so that those
   *     which have not are new
   */
  RowSettlement(boolean lastIsSettled) {
    this.lastIsSettled = lastIsSettled;
  }

  /**
   * Enters a row.
   *
   * @param displaced whether the row is not the one that the last view had at its index, and may
   *     share inner rows with that one
   */
  void enterRow(boolean displaced) {
    if (displaced) {
      misplaced++;
    }
  }

  /** Leaves the row that was entered last; takes the same argument. */
  void leaveRow(boolean displaced) {
    if (displaced) {
      misplaced--;
    }
  }

  /**
   * Gives rows the handles that their place asks for, or notes that they stand in two places.
   *
   * @param handles null for 0 to n − 1
   */
  void settle(Rows<?> rows, @Nullable Handles handles) {
    if (rows.isSettled()) {
      ambiguous |= !Handles.same(rows.handles(), handles);
    } else if (handles != null && misplaced > 0 && !lastIsSettled) {
      // They may be the rows of another place in the last view, where they have 0 to n − 1.
      ambiguous = true;
    } else {
      rows.settle(handles);
    }
  }

  /** Returns whether rows stand in two places that ask for other handles. */
  boolean isAmbiguous() {
    return ambiguous;
  }
}
