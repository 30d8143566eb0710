package dev.livetemplate.benchmarks.updates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What may happen to a list of rows. */
enum GridChange {
  NOTHING,
  CELL,
  APPEND,
  REMOVE,
  SWAP,
  SORT;

  /**
   * Returns the rows after the change.
   *
   * @param rows two at least
   * @param edited makes a row with another cell
   * @param added the row to append
   * @param key what rows are sorted by
   */
  <R> List<R> apply(List<R> rows, UnaryOperator<R> edited, R added, Function<R, String> key) {
    List<R> changed = new ArrayList<>(rows);
    int middle = rows.size() / 2;
    switch (this) {
      case NOTHING -> {}
      case CELL -> changed.set(middle, edited.apply(rows.get(middle)));
      case APPEND -> changed.add(added);
      case REMOVE -> changed.remove(middle);
      case SWAP -> {
        changed.set(0, rows.get(middle));
        changed.set(middle, rows.get(0));
      }
      case SORT -> changed.sort(Comparator.comparing(key));
    }
    return changed;
  }
}
