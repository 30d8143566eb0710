package dev.livetemplate.support;

import dev.livetemplate.diff.Changed;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list while they are captured, from the first one on that is not the very row at its
 * place in the last rows.
 *
 * <p>As long as there is none, there is no builder, and nothing is allocated. It then begins with a
 * copy of all last rows, made in bulk: those that did not change need not be stored one by one,
 * which costs more than looking at them.
 *
 * <pre>{@code
 * RowsBuilder<TodosRow> rows = null;
 * int index = 0;
 * for (Todo todo : todos) {
 *   rows = RowsBuilder.add(captureTodosRow(todo, Rows.at(last, index)), index++, last, rows);
 * }
 * return RowsBuilder.build(rows, index, last);
 * }</pre>
 *
 * @param <R> the type of a captured row
 */
public final class RowsBuilder<R> {
  private static final int INITIAL_CAPACITY = 8;

  private R[] rows;

  /** The first row that is not the last one at its place, and the index behind the latest. */
  private final int changedStart;

  private int changedEnd;

  private RowsBuilder(R[] rows, int changedStart) {
    this.rows = rows;
    this.changedStart = changedStart;
  }

  /**
   * Adds a row.
   *
   * @param index how many have been added before
   * @param last the rows that were captured before; null if there were none
   * @param rows what was returned for the row before; null for the first one
   * @return the builder; null as long as all rows are those at their places in {@code last}
   */
  public static <R> @Nullable RowsBuilder<R> add(
      R row, int index, @Nullable Rows<R> last, @Nullable RowsBuilder<R> rows) {
    return Rows.has(row, index, last) ? rows : set(row, index, last, rows);
  }

  /**
   * Adds a row that is the list's item itself.
   *
   * @param diff compares the rows of the list
   */
  public static <R> @Nullable RowsBuilder<R> add(
      R item, int index, @Nullable Rows<R> last, @Nullable RowsBuilder<R> rows, RowDiff<R> diff) {
    if (!keeps(item, index, last, diff)) {
      return set(item, index, last, rows);
    }
    if (rows != null) {
      rows.rows[index] = item;
    }
    return rows;
  }

  /**
   * Returns whether an item that is a row itself shows the same as the row at its index in the last
   * rows. It then takes that one's place there: nothing changed, and no page holds on to an item of
   * a model that is gone.
   *
   * @param diff compares the rows of the list
   */
  public static <R> boolean keeps(R item, int index, @Nullable Rows<R> last, RowDiff<R> diff) {
    if (Rows.has(item, index, last)) {
      return true;
    }
    R before = Rows.at(last, index);
    if (last == null || before == null || !diff.showsSame(before, item)) {
      return false;
    }
    last.replace(index, item);
    return true;
  }

  /**
   * Returns whether a list that has its items as rows is to be taken in bulk at once: it is so long
   * that this costs less than to look at its items one by one, even if nothing changed.
   */
  public static boolean takesAll(Collection<?> items) {
    return SpareArray.suits(items);
  }

  /**
   * Returns rows that are the items of a list themselves, all taken in bulk: of a long list at
   * once, of any other when a row has turned out to be another. That costs less than to go on one
   * by one.
   *
   * <p>Nothing is taken over from a look before: a list that other threads change may have other
   * items by now, also where the last rows were kept.
   *
   * <pre>{@code
   * if (RowsBuilder.takesAll(todos)) {
   *   return RowsBuilder.ofItems(todos, last, TODOS_ROW);
   * }
   * int index = 0;
   * for (Todo todo : todos) {
   *   if (!RowsBuilder.keeps(todo, index, last, TODOS_ROW)) {
   *     return RowsBuilder.ofItems(todos, last, TODOS_ROW);
   *   }
   *   index++;
   * }
   * return RowsBuilder.build(null, index, last);
   * }</pre>
   *
   * @param diff compares the rows of the list
   * @return {@code last} itself if its rows are the same
   */
  @SuppressWarnings("unchecked") // The array does not leave Rows, where its type is erased.
  public static <R> Rows<R> ofItems(
      Collection<? extends R> items, @Nullable Rows<R> last, RowDiff<R> diff) {
    SpareArray spare = diff.spare();
    R[] rows = (R[]) spare.take(items, last == null ? 0 : last.size());
    if (last == null) {
      return new Rows<>(rows);
    }
    Changed changed = changed(rows, last, diff);
    if (changed == null) {
      spare.giveBack(rows);
      return last;
    }
    Rows<R> built = new Rows<>(rows);
    built.follow(last, changed);
    return built;
  }

  /**
   * Returns where rows are others; null if they are all the same: then nothing is allocated. In a
   * list of another size the rows behind the first other one have moved, so that nothing is learned
   * from what stood at their places.
   */
  private static <R> @Nullable Changed changed(R[] rows, Rows<R> last, RowDiff<R> diff) {
    boolean sameSize = rows.length == last.size();
    int shared = Math.min(rows.length, last.size());
    int start = shared;
    int end = shared;
    int i = 0;
    while (i < shared) {
      if (Rows.has(rows[i], i, last)) {
        i = firstOther(rows, last, i + 1, shared);
      } else if (keeps(rows[i], i, last, diff)) {
        i++;
      } else if (sameSize) {
        start = Math.min(start, i);
        end = ++i;
      } else {
        return new Changed(i, rows.length);
      }
    }
    if (sameSize) {
      return start == shared ? null : new Changed(start, end);
    }
    return new Changed(shared, rows.length);
  }

  /**
   * Returns the first index from one on where rows are not the very same; {@code end} if there is
   * none. This loop does nothing else, as most rows of a long list are.
   */
  private static int firstOther(Object[] rows, Rows<?> last, int from, int end) {
    Object[] before = last.array();
    int index = from;
    while (index < end && rows[index] == before[index]) {
      index++;
    }
    return index;
  }

  private static <R> RowsBuilder<R> set(
      R row, int index, @Nullable Rows<R> last, @Nullable RowsBuilder<R> builder) {
    RowsBuilder<R> to = builder == null ? new RowsBuilder<>(copyOf(last, index), index) : builder;
    if (index == to.rows.length) {
      to.rows = Arrays.copyOf(to.rows, 2 * index);
    }
    to.rows[index] = row;
    to.changedEnd = index + 1;
    return to;
  }

  /**
   * Returns the rows that have been added; {@code last} itself if they are the same.
   *
   * @param rows the builder; null if there is none
   * @param count how many rows have been added
   */
  public static <R> Rows<R> build(
      @Nullable RowsBuilder<R> rows, int count, @Nullable Rows<R> last) {
    Rows<R> built = buildTexts(rows, count, last);
    if (last != null && built != last) {
      int start = rows == null ? count : rows.changedStart;
      int end = rows == null || count != last.size() ? count : rows.changedEnd;
      built.follow(last, new Changed(start, end));
    }
    return built;
  }

  /** Returns a list of one row; {@code last} itself if that has just this row. */
  public static <R> Rows<R> single(R row, @Nullable Rows<R> last) {
    return build(add(row, 0, last, null), 1, last);
  }

  /** Returns rows of text only, as {@link #build} does. Nobody matches these with the last ones. */
  public static <R> Rows<R> buildTexts(
      @Nullable RowsBuilder<R> rows, int count, @Nullable Rows<R> last) {
    if (rows == null && last != null && count == last.size()) {
      return last;
    }
    R[] all = rows == null ? copyOf(last, count) : rows.rows;
    return new Rows<>(count == all.length ? all : Arrays.copyOf(all, count));
  }

  /** Returns an array that has the last rows, and room for one behind {@code count}. */
  @SuppressWarnings("unchecked") // The array does not leave Rows, where its type is erased.
  private static <R> R[] copyOf(@Nullable Rows<R> last, int count) {
    if (last != null && count < last.size()) {
      return last.array().clone();
    }
    R[] copy = (R[]) new Object[Math.max(INITIAL_CAPACITY, count + 1)];
    if (last != null) {
      System.arraycopy(last.array(), 0, copy, 0, count);
    }
    return copy;
  }
}
