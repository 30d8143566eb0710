package dev.livetemplate.diff;

import java.util.Arrays;

/**
 * Aligns two lists in order, so that few values, removals and insertions turn one into the other.
 *
 * <p>Short lists are aligned by {@linkplain GapAlignment dynamic programming}. In long ones rows
 * with equal content are anchors: those that kept their place if they are most of all, else a
 * longest sequence of them that kept their order; only what lies between two anchors is aligned,
 * and by place where that is long too. So a row takes part in a bounded number of comparisons.
 * Where pairing all rows by place says less, as in a table whose cells change all over, that is
 * done.
 */
final class LeastChange<R> {
  /** Up to so many pairs of rows are compared each with each. */
  private static final int MOST_PAIRS = 1_024;

  private final Middle middle;
  private final R[] from;
  private final R[] to;
  private final RowKeys<R> contents;
  private final RowCosts<R> costs;

  LeastChange(Middle middle, R[] from, R[] to, RowKeys<R> contents, RowCosts<R> costs) {
    this.middle = middle;
    this.from = from;
    this.to = to;
    this.contents = contents;
    this.costs = costs;
  }

  /** Returns the source of each row of the new middle; they rise. */
  int[] sources() {
    if (isShort(middle.fromLength(), middle.toLength())) {
      int[] none = new int[middle.toLength()];
      Arrays.fill(none, Matching.NONE);
      return new Alignment(none).sources;
    }
    int[] kept = inPlace(true);
    if (2 * count(kept) >= middle.toLength() && middle.fromLength() == middle.toLength()) {
      return new Alignment(kept).sources;
    }
    Alignment anchored = new Alignment(inOrder());
    return costInPlace() <= anchored.cost ? inPlace(false) : anchored.sources;
  }

  private static boolean isShort(int fromLength, int toLength) {
    return (long) fromLength * toLength <= MOST_PAIRS;
  }

  private int[] inPlace(boolean equalOnly) {
    int[] sources = new int[middle.toLength()];
    Arrays.fill(sources, Matching.NONE);
    for (int i = 0; i < Math.min(sources.length, middle.fromLength()); i++) {
      int index = middle.start() + i;
      if (!equalOnly || Middle.same(from[index], to[index], contents)) {
        sources[i] = index;
      }
    }
    return sources;
  }

  private static int count(int[] sources) {
    int count = 0;
    for (int source : sources) {
      count += source == Matching.NONE ? 0 : 1;
    }
    return count;
  }

  private int costInPlace() {
    int shorter = Math.min(middle.fromLength(), middle.toLength());
    return placeByPlace(middle.start(), middle.fromEnd(), 0, middle.toLength(), new int[shorter]);
  }

  /** Returns the sources of rows with equal content that kept their order. */
  private int[] inOrder() {
    int[] sources = KeyedMatcher.sources(middle, from, to, contents);
    boolean[] inOrder = LongestIncreasing.membersOf(sources);
    for (int i = 0; i < sources.length; i++) {
      if (!inOrder[i]) {
        sources[i] = Matching.NONE;
      }
    }
    return sources;
  }

  /**
   * Pairs rows from the first on.
   *
   * @param sources gets the source of each paired row, counted from 0
   * @return the cost
   */
  private int placeByPlace(int fromStart, int fromEnd, int toStart, int toEnd, int[] sources) {
    int paired = Math.min(fromEnd - fromStart, toEnd - toStart);
    int cost = (fromEnd - fromStart - paired) * RowCosts.REMOVAL;
    for (int i = 0; i < toEnd - toStart; i++) {
      R row = to[middle.start() + toStart + i];
      if (i < paired) {
        sources[i] = fromStart + i;
        cost += costs.edit(from[fromStart + i], row);
      } else {
        cost += costs.insertion(row);
      }
    }
    return cost;
  }

  /** The rows between anchors, aligned. */
  private final class Alignment {
    final int[] sources;

    /** The old row that a new one is because no other has its content. */
    final int[] unique;

    /** Which old rows are the source of such a new one. */
    final boolean[] known = new boolean[middle.fromLength()];

    int cost;

    /**
     * Aligns.
     *
     * @param anchors gets the other sources
     */
    Alignment(int[] anchors) {
      this.sources = anchors;
      this.unique = new UniqueRows<>(middle, from, to, contents, anchors).sources();
      for (int source : unique) {
        if (source != Matching.NONE) {
          known[source - middle.start()] = true;
        }
      }
      int fromStart = middle.start();
      int toStart = 0;
      for (int i = 0; i <= anchors.length; i++) {
        boolean atEnd = i == anchors.length;
        if (atEnd || anchors[i] != Matching.NONE) {
          int fromEnd = atEnd ? middle.fromEnd() : anchors[i];
          cost += gap(fromStart, fromEnd, toStart, i);
          fromStart = fromEnd + 1;
          toStart = i + 1;
        }
      }
    }

    private int gap(int fromStart, int fromEnd, int toStart, int toEnd) {
      int fromLength = fromEnd - fromStart;
      int toLength = toEnd - toStart;
      if (fromLength == 0 || toLength == 0 || !isShort(fromLength, toLength)) {
        int[] paired = new int[Math.min(fromLength, toLength)];
        int placeCost = placeByPlace(fromStart, fromEnd, toStart, toEnd, paired);
        System.arraycopy(paired, 0, sources, toStart, paired.length);
        return placeCost;
      }
      GapAlignment alignment = new GapAlignment(fromLength, toLength);
      for (int i = 0; i < fromLength; i++) {
        // Its content is wanted elsewhere: whoever edits it has to make it anew there.
        R old = from[fromStart + i];
        int waste =
            known[fromStart + i - middle.start()] ? costs.insertion(old) - RowCosts.MOVE : 0;
        for (int j = 0; j < toLength; j++) {
          int cost = costs.edit(old, to[middle.start() + toStart + j]);
          alignment.edit(i, j, cost > 0 ? cost + waste : equal(fromStart + i, toStart + j));
        }
      }
      for (int j = 0; j < toLength; j++) {
        boolean moves = unique[toStart + j] != Matching.NONE;
        R row = to[middle.start() + toStart + j];
        alignment.insert(j, moves ? RowCosts.MOVE : costs.insertion(row));
      }
      return alignment.align(fromStart, sources, toStart);
    }

    private int equal(int source, int target) {
      boolean inPlace = source == middle.start() + target;
      return inPlace || unique[target] == source ? 0 : RowCosts.REPEATED;
    }
  }
}
