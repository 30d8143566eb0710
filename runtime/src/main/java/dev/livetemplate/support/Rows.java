package dev.livetemplate.support;

/**
 * The captured rows of a list, in the list's order.
 *
 * @param <R> the type of a captured row
 */
public final class Rows<R> {
  private final Object[] rows;

  Rows(Object[] rows) {
    this.rows = rows;
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.length;
  }

  /** Returns the row at an index. */
  @SuppressWarnings("unchecked") // Only rows of this type are put in.
  public R get(int index) {
    return (R) rows[index];
  }
}
