package dev.livetemplate.diff;

/**
 * Rows of two lists whose content tells them apart: it stands once in the old list, and once in the
 * new one.
 *
 * <p>Such a row is taken for the same one wherever it stands, so that it can be moved. Content that
 * is repeated says nothing (Cohen, "Patience diff").
 */
final class UniqueRows<R> {
  private final Middle middle;
  private final R[] to;
  private final int[] anchors;
  private final RowTable<R> before;
  private final RowTable<R> behind;

  /**
   * Looks at the rows that are no anchors.
   *
   * @param anchors the sources of rows that have been matched
   */
  UniqueRows(Middle middle, R[] from, R[] to, RowKeys<R> contents, int[] anchors) {
    this.middle = middle;
    this.to = to;
    this.anchors = anchors;
    boolean[] used = new boolean[middle.fromLength()];
    int matched = 0;
    for (int source : anchors) {
      if (source != Matching.NONE) {
        used[source - middle.start()] = true;
        matched++;
      }
    }
    this.before =
        new RowTable<>(from, middle.start(), middle.fromEnd(), used.length - matched, contents);
    this.behind =
        new RowTable<>(to, middle.start(), middle.toEnd(), anchors.length - matched, contents);
    for (int i = used.length - 1; i >= 0; i--) {
      if (!used[i]) {
        before.add(middle.start() + i);
      }
    }
    for (int i = anchors.length - 1; i >= 0; i--) {
      if (anchors[i] == Matching.NONE) {
        behind.add(middle.start() + i);
      }
    }
  }

  /** Returns for each row of the new middle the old row that it is; {@link Matching#NONE}: none. */
  int[] sources() {
    int[] sources = new int[anchors.length];
    for (int i = 0; i < sources.length; i++) {
      R row = to[middle.start() + i];
      boolean once = anchors[i] == Matching.NONE && behind.only(row) != Matching.NONE;
      sources[i] = once ? before.only(row) : Matching.NONE;
    }
    return sources;
  }
}
