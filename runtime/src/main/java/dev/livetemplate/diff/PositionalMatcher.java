package dev.livetemplate.diff;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Matches rows that have no key, so that the change is small.
 *
 * <p>Nothing but what it shows says which row is which. The two lists are aligned <em>in order</em>
 * with the {@linkplain LeastChange least change}: a row that keeps most of its values is the same
 * row. What is left over on both sides with equal content has moved.
 */
public final class PositionalMatcher {
  private PositionalMatcher() {}

  /**
   * Returns which row of one list each row of another is.
   *
   * @param changed where the lists may differ
   * @param contents compares all that rows show
   * @param costs asked for if there is a choice
   */
  public static <R> Matching match(
      R[] from, R[] to, Changed changed, RowKeys<R> contents, Supplier<RowCosts<R>> costs) {
    Middle middle = Middle.of(from, to, changed, contents);
    int[] sources = new int[middle.toLength()];
    Arrays.fill(sources, Matching.NONE);
    if (middle.fromLength() == 1 && middle.toLength() == 1) {
      sources[0] = middle.start();
    } else if (middle.fromLength() > 0 && middle.toLength() > 0) {
      sources = new LeastChange<>(middle, from, to, contents, costs.get()).sources();
      moveEqualRows(middle, from, to, contents, sources);
    }
    return new Matching(middle, sources);
  }

  private static <R> void moveEqualRows(
      Middle middle, R[] from, R[] to, RowKeys<R> contents, int[] sources) {
    boolean[] used = new boolean[middle.fromLength()];
    int left = used.length;
    for (int source : sources) {
      if (source != Matching.NONE) {
        used[source - middle.start()] = true;
        left--;
      }
    }
    if (left == 0 || left == used.length - sources.length) {
      return;
    }
    RowTable<R> table = new RowTable<>(from, middle.start(), middle.fromEnd(), left, contents);
    for (int i = used.length - 1; i >= 0; i--) {
      if (!used[i]) {
        table.add(middle.start() + i);
      }
    }
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] == Matching.NONE) {
        sources[i] = table.take(to[middle.start() + i]);
      }
    }
  }
}
