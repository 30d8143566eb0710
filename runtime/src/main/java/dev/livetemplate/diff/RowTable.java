package dev.livetemplate.diff;

/**
 * Finds rows of a list by key: a hash table with open addressing, so that nothing is boxed.
 *
 * <p>Rows with the same key are found in their order, each one once.
 *
 * @param <R> the type of a row
 */
final class RowTable<R> {
  private static final int FREE = 0;
  private static final int USED_UP = -1;

  /** The golden ratio's bits, which spread hash codes that differ in few bits (Knuth). */
  private static final int SPREAD = 0x9E3779B9;

  /**
   * How many others a row is compared with at most. Where more rows than that have one hash code,
   * as rows whose values differ in what is not always shown, those beyond it are not found: they
   * count as new, which is right if not the least change.
   */
  private static final int MOST_PROBES = 128;

  private final R[] rows;
  private final RowKeys<R> keys;
  private final int start;

  /** {@link #FREE}, {@link #USED_UP}, or one more than the index of the first row with its key. */
  private final int[] slots;

  /** For each row from {@link #start} on the next one with its key, in the form of a slot. */
  private final int[] next;

  private final int shift;

  /**
   * Makes an empty table.
   *
   * @param start the index of the first row that may be added
   * @param end the index behind the last row that may be added
   * @param count how many rows will be added, at most
   */
  RowTable(R[] rows, int start, int end, int count, RowKeys<R> keys) {
    this.rows = rows;
    this.keys = keys;
    this.start = start;
    // At most half full, so that probes stay short, and at least two slots, so that a shift works.
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count));
    this.slots = new int[1 << (bits + 1)];
    this.shift = Integer.SIZE - (bits + 1);
    this.next = new int[end - start];
  }

  /**
   * Adds a row; rows must be added from the last to the first.
   *
   * @return whether there is one with its key already
   */
  boolean add(int index) {
    int at = firstSlot(rows[index]);
    int probes = 0;
    while (slots[at] != FREE && !Middle.same(rows[slots[at] - 1], rows[index], keys)) {
      if (++probes == MOST_PROBES) {
        return false;
      }
      at = slotAfter(at);
    }
    boolean repeated = slots[at] != FREE;
    next[index - start] = slots[at];
    slots[at] = index + 1;
    return repeated;
  }

  /** Takes the first row with the key of the given one; {@link Matching#NONE} if none is left. */
  int take(R row) {
    int at = firstSlot(row);
    for (int probes = 0; slots[at] != FREE && probes < MOST_PROBES; probes++) {
      int index = slots[at] - 1;
      if (slots[at] != USED_UP && Middle.same(rows[index], row, keys)) {
        int following = next[index - start];
        slots[at] = following == FREE ? USED_UP : following;
        return index;
      }
      at = slotAfter(at);
    }
    return Matching.NONE;
  }

  /** Returns the only row with the key of the given one; {@link Matching#NONE}: none or several. */
  int only(R row) {
    int at = firstSlot(row);
    for (int probes = 0; slots[at] != FREE && probes < MOST_PROBES; probes++) {
      int index = slots[at] - 1;
      if (slots[at] != USED_UP && Middle.same(rows[index], row, keys)) {
        return next[index - start] == FREE ? index : Matching.NONE;
      }
      at = slotAfter(at);
    }
    return Matching.NONE;
  }

  private int firstSlot(R row) {
    return (keys.hash(row) * SPREAD) >>> shift;
  }

  private int slotAfter(int at) {
    return (at + 1) & (slots.length - 1);
  }
}
