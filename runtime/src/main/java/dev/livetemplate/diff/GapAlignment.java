package dev.livetemplate.diff;

/**
 * The alignment of two short lists in order with the least cost.
 *
 * <p>The algorithm is Wagner and Fischer's ("The string-to-string correction problem", 1974), with
 * the table of costs filled from the end, so that it can be read from the beginning.
 */
final class GapAlignment {
  private final int fromLength;
  private final int toLength;
  private final int[] edits;
  private final int[] insertions;

  /** For each pair of places the least cost of all that follows. */
  private final int[] rest;

  GapAlignment(int fromLength, int toLength) {
    this.fromLength = fromLength;
    this.toLength = toLength;
    this.edits = new int[fromLength * toLength];
    this.insertions = new int[toLength];
    this.rest = new int[(fromLength + 1) * (toLength + 1)];
  }

  /** Says what it costs to turn a row into another. */
  void edit(int from, int to, int cost) {
    edits[from * toLength + to] = cost;
  }

  /** Says what it costs to insert a row. */
  void insert(int to, int cost) {
    insertions[to] = cost;
  }

  /**
   * Aligns.
   *
   * @param fromStart the number of the first row of the old list
   * @param sources gets the numbers of the rows that rows of the new list are
   * @param toStart where in {@code sources} the first row of the new list stands
   * @return the cost
   */
  int align(int fromStart, int[] sources, int toStart) {
    fill();
    int i = 0;
    int j = 0;
    while (i < fromLength && j < toLength) {
      int cost = rest(i, j);
      if (cost == rest(i + 1, j + 1) + edits[i * toLength + j]) {
        sources[toStart + j++] = fromStart + i++;
      } else if (cost == rest(i + 1, j) + RowCosts.REMOVAL) {
        i++;
      } else {
        j++;
      }
    }
    return rest[0];
  }

  private void fill() {
    for (int i = fromLength; i >= 0; i--) {
      for (int j = toLength; j >= 0; j--) {
        rest[i * (toLength + 1) + j] = least(i, j);
      }
    }
  }

  private int least(int i, int j) {
    if (i == fromLength) {
      return j == toLength ? 0 : rest(i, j + 1) + insertions[j];
    }
    int removed = rest(i + 1, j) + RowCosts.REMOVAL;
    if (j == toLength) {
      return removed;
    }
    int inserted = rest(i, j + 1) + insertions[j];
    int edited = rest(i + 1, j + 1) + edits[i * toLength + j];
    return Math.min(edited, Math.min(removed, inserted));
  }

  private int rest(int i, int j) {
    return rest[i * (toLength + 1) + j];
  }
}
