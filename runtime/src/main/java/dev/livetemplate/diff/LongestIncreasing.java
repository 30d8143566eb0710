package dev.livetemplate.diff;

/**
 * The longest increasing subsequence of distinct numbers.
 *
 * <p>Rows whose old indexes form it keep their order; every other row must move, so this is what
 * makes moves fewest. The algorithm is Fredman's ("On computing the length of longest increasing
 * subsequences", 1975), n log n, with links back to recover the subsequence.
 */
public final class LongestIncreasing {
  private static final int NONE = -1;

  private final int[] values;

  /** For each length, the index of the smallest value that ends a subsequence of that length. */
  private final int[] ends;

  /** For each index, the index of the value before it in the best subsequence that it ends. */
  private final int[] before;

  private int length;

  private LongestIncreasing(int[] values) {
    this.values = values;
    this.ends = new int[values.length];
    this.before = new int[values.length];
  }

  /**
   * Finds a longest increasing subsequence.
   *
   * @param values distinct numbers; negative ones are left out
   * @return for each index, whether its value belongs to the subsequence
   */
  public static boolean[] membersOf(int[] values) {
    LongestIncreasing search = new LongestIncreasing(values);
    for (int i = 0; i < values.length; i++) {
      if (values[i] >= 0) {
        search.add(i);
      }
    }
    return search.members();
  }

  private void add(int index) {
    int at = position(values[index]);
    before[index] = at == 0 ? NONE : ends[at - 1];
    ends[at] = index;
    length = Math.max(length, at + 1);
  }

  /** Returns the length of the longest subsequence so far that a value can follow. */
  private int position(int value) {
    // Rows mostly keep their order, so that most values go to the end.
    if (length == 0 || values[ends[length - 1]] < value) {
      return length;
    }
    int low = 0;
    int high = length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[ends[middle]] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean[] members() {
    boolean[] members = new boolean[values.length];
    for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = before[i]) {
      members[i] = true;
    }
    return members;
  }
}
