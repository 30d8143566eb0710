package dev.livetemplate.diff;

import java.util.Arrays;

/**
 * Which row of the old list each row of the new list is.
 *
 * <p>Rows at the start and at the end that kept their places are not held one by one, so a small
 * change of a long list makes a small matching.
 */
public final class Matching {
  /** Stands for the source of a row that is new. */
  public static final int NONE = -1;

  private final int prefix;
  private final int fromEnd;
  private final int toEnd;
  private final int toSize;
  private final int[] sources;

  /**
   * Takes the matching of the rows between two ends that match one to one.
   *
   * @param sources for each row of the new middle its index in the whole old list, or {@link #NONE}
   */
  Matching(Middle middle, int[] sources) {
    this.prefix = middle.start();
    this.fromEnd = middle.fromEnd();
    this.toEnd = middle.toEnd();
    this.toSize = middle.toSize();
    this.sources = sources;
  }

  /** Returns the matching in which no row is in both lists. */
  public static Matching none(int fromSize, int toSize) {
    int[] sources = new int[toSize];
    Arrays.fill(sources, NONE);
    return new Matching(new Middle(0, fromSize, toSize, toSize), sources);
  }

  /**
   * Returns the same but for one row of the old list, which is not in the new one.
   *
   * @param from the row's index
   * @param fromSize the number of rows of the old list
   */
  public Matching without(int from, int fromSize) {
    int[] all = new int[toSize];
    for (int i = 0; i < toSize; i++) {
      int source = source(i);
      all[i] = source == from ? NONE : source;
    }
    return new Matching(new Middle(0, fromSize, toSize, toSize), all);
  }

  /** Returns the number of rows of the new list. */
  public int size() {
    return toSize;
  }

  /** Returns how many rows from the first on are known to have kept their places. */
  public int prefix() {
    return prefix;
  }

  /** Returns the old index of the row at a new index; {@link #NONE} for a new row. */
  public int source(int to) {
    if (to < prefix) {
      return to;
    }
    return to < toEnd ? sources[to - prefix] : to - toEnd + fromEnd;
  }

  /** Returns whether no row was inserted, removed or moved. */
  public boolean isIdentity() {
    if (fromEnd != toEnd) {
      return false;
    }
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] != prefix + i) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of rows that are in both lists. */
  public int kept() {
    return toSize - countNew();
  }

  private int countNew() {
    int count = 0;
    for (int source : sources) {
      if (source == NONE) {
        count++;
      }
    }
    return count;
  }

  /** Returns the old indexes of the rows that are not in the new list, in rising order. */
  public int[] removed() {
    boolean[] kept = new boolean[fromEnd - prefix];
    int count = kept.length;
    for (int source : sources) {
      if (source != NONE) {
        kept[source - prefix] = true;
        count--;
      }
    }
    int[] removed = new int[count];
    for (int i = kept.length - 1; i >= 0; i--) {
      if (!kept[i]) {
        removed[--count] = prefix + i;
      }
    }
    return removed;
  }

  /** Returns the new indexes of the rows that must move, as few as possible, in rising order. */
  public int[] moved() {
    boolean[] staying = LongestIncreasing.membersOf(sources);
    int[] moved = new int[sources.length];
    int count = 0;
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] != NONE && !staying[i]) {
        moved[count++] = prefix + i;
      }
    }
    return Arrays.copyOf(moved, count);
  }
}
