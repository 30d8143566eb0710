package dev.livetemplate.support;

/**
 * The block that an update writes anew though it may be the same, because the client has lost it.
 *
 * <p>Its place is {@code slot, handle, slot, …}: the slot of a list and the handle of its row by
 * turns, down to a row, or to the slot of a section, a list or an opaque region.
 */
final class RebuiltBlock {
  /** No row. */
  static final int NONE = -1;

  private final int[] place;
  private boolean found;

  RebuiltBlock(int[] place) {
    this.place = place.clone();
  }

  /** Returns whether the comparison has come to it. */
  boolean isFound() {
    return found;
  }

  /**
   * Returns whether it is the region at a slot.
   *
   * @param open the lists and rows that the comparison is in, see {@link PatchWriter}
   * @param depth how many of them count
   */
  boolean isRegion(int[] open, int depth, int slot) {
    boolean here = place.length == depth + 1 && place[depth] == slot && isIn(open, depth);
    found |= here;
    return here;
  }

  /** Returns the handle of the row that it is in the list at a slot; {@link #NONE} if none. */
  int row(int[] open, int depth, int slot) {
    boolean here = place.length == depth + 2 && place[depth] == slot && isIn(open, depth);
    return here ? place[depth + 1] : NONE;
  }

  /** Notes that it is a row and has been found. */
  void foundRow() {
    found = true;
  }

  /** Returns whether it is inside of a row of the list that was opened last. */
  boolean isInside(int[] open, int depth, int handle) {
    return place.length > depth && place[depth] == handle && isIn(open, depth);
  }

  private boolean isIn(int[] open, int depth) {
    for (int i = 0; i < depth; i++) {
      if (place[i] != PatchWriter.level(open[i])) {
        return false;
      }
    }
    return true;
  }
}
