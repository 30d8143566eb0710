package dev.livetemplate.diff;

/**
 * Matches rows by key, wherever they stand.
 *
 * <p>Rows at both ends are compared in place first, as most changes touch few rows. Rows with
 * repeated keys match in their order; those of them that are left over are new or removed.
 */
public final class KeyedMatcher {
  private KeyedMatcher() {}

  /**
   * Returns which row of one list each row of another is.
   *
   * @param changed where the lists may differ
   */
  public static <R> Matching match(R[] from, R[] to, Changed changed, RowKeys<R> keys) {
    Middle middle = Middle.of(from, to, changed, keys);
    return new Matching(middle, sources(middle, from, to, keys));
  }

  /** {@linkplain RowKeys#repeated Notes} the rows whose keys are repeated further down. */
  public static <R> void findRepeated(R[] rows, RowKeys<R> keys) {
    RowTable<R> table = new RowTable<>(rows, 0, rows.length, rows.length, keys);
    for (int i = rows.length - 1; i >= 0; i--) {
      if (table.add(i)) {
        keys.repeated(rows[i]);
      }
    }
  }

  /** Returns the source of each row of the new middle. */
  static <R> int[] sources(Middle middle, R[] from, R[] to, RowKeys<R> keys) {
    int[] sources = new int[middle.toLength()];
    int unmatched = matchInPlace(middle, from, to, sources);
    if (unmatched == 0 || middle.fromLength() == 0) {
      return sources;
    }
    RowTable<R> table = tableOfUnmatched(middle, from, sources, unmatched, keys);
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] == Matching.NONE) {
        sources[i] = table.take(to[middle.start() + i]);
      }
    }
    return sources;
  }

  /** Returns a table of the old rows that were not matched in place. */
  private static <R> RowTable<R> tableOfUnmatched(
      Middle middle, R[] from, int[] sources, int unmatched, RowKeys<R> keys) {
    boolean sameLength = middle.fromLength() == middle.toLength();
    int count = sameLength ? unmatched : middle.fromLength();
    RowTable<R> table = new RowTable<>(from, middle.start(), middle.fromEnd(), count, keys);
    for (int i = middle.fromLength() - 1; i >= 0; i--) {
      int index = middle.start() + i;
      boolean left = !sameLength || sources[i] == Matching.NONE;
      if (left && table.add(index)) {
        keys.repeated(from[index]);
      }
    }
    return table;
  }

  /**
   * Matches the very rows that kept their places, if no row was inserted or removed, so that a swap
   * in a long list computes few hashes. Returns the number of rows that are left.
   */
  private static <R> int matchInPlace(Middle middle, R[] from, R[] to, int[] sources) {
    boolean sameLength = middle.fromLength() == middle.toLength();
    int unmatched = 0;
    for (int i = 0; i < sources.length; i++) {
      int index = middle.start() + i;
      if (sameLength && from[index] == to[index]) {
        sources[i] = index;
      } else {
        sources[i] = Matching.NONE;
        unmatched++;
      }
    }
    return unmatched;
  }
}
