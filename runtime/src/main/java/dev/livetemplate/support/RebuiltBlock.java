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
   * @param around what the comparison is in
   */
  boolean isRegion(Nesting around, int slot) {
    int depth = around.depth();
    boolean here = place.length == depth + 1 && place[depth] == slot && around.leadsTo(place);
    found |= here;
    return here;
  }

  /** Returns the handle of the row that it is in the list at a slot; {@link #NONE} if none. */
  int row(Nesting around, int slot) {
    int depth = around.depth();
    boolean here = place.length == depth + 2 && place[depth] == slot && around.leadsTo(place);
    return here ? place[depth + 1] : NONE;
  }

  /** Notes that it is a row and has been found. */
  void foundRow() {
    found = true;
  }

  /** Returns whether it is inside of a row of the list that was entered last. */
  boolean isInside(Nesting around, int handle) {
    int depth = around.depth();
    return place.length > depth && place[depth] == handle && around.leadsTo(place);
  }
}
