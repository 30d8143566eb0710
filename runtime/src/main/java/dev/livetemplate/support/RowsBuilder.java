package dev.livetemplate.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of a list, and keeps the last rows if nothing changed.
 *
 * <p>As long as every row that is added is the very row at its place in the last rows, nothing is
 * allocated: not even the builder, once compiled, as its methods are small and what is rare is
 * static, so that the builder does not escape.
 *
 * @param <R> the type of a captured row
 */
public final class RowsBuilder<R> {
  private static final int INITIAL_CAPACITY = 8;

  private final @Nullable Rows<R> last;
  private int count;

  /** The rows so far; null while they are the first {@link #count} of {@link #last}. */
  private R @Nullable [] rows;

  /**
   * Begins a list.
   *
   * @param last the rows that were captured before; null if there were none
   */
  public RowsBuilder(@Nullable Rows<R> last) {
    this.last = last;
  }

  /** Returns the last row at the place of the row to be added next; null if there was none. */
  public @Nullable R previous() {
    return last != null && count < last.size() ? last.get(count) : null;
  }

  /** Adds a row. */
  public void add(R row) {
    if (rows == null && row != previous()) {
      rows = copyOf(last, count);
    }
    if (rows != null) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, 2 * count);
      }
      rows[count] = row;
    }
    count++;
  }

  /** Returns the rows; the last rows themselves if they are the same. */
  public Rows<R> build() {
    return built(last, rows, count);
  }

  private static <R> Rows<R> built(@Nullable Rows<R> last, R @Nullable [] rows, int count) {
    if (rows != null) {
      return new Rows<>(count == rows.length ? rows : Arrays.copyOf(rows, count));
    }
    if (last != null && count == last.size()) {
      return last;
    }
    return new Rows<>(Arrays.copyOf(copyOf(last, count), count));
  }

  @SuppressWarnings("unchecked") // The array does not leave Rows, where its type is erased.
  private static <R> R[] copyOf(@Nullable Rows<R> last, int count) {
    int capacity = last == null ? 0 : last.size();
    R[] copy = (R[]) new Object[Math.max(capacity, Math.max(INITIAL_CAPACITY, count + 1))];
    if (last != null) {
      System.arraycopy(last.array(), 0, copy, 0, count);
    }
    return copy;
  }
}
