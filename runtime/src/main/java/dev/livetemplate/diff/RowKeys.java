package dev.livetemplate.diff;

/**
 * What makes two rows the same row.
 *
 * @param <R> the type of a row
 */
public interface RowKeys<R> {
  /** Returns whether two rows are the same; an equivalence relation. */
  boolean same(R a, R b);

  /** Returns the hash code of a row, equal for rows that are the same. */
  int hash(R row);

  /** Takes note of a row that is the same as one further down. */
  default void repeated(R row) {}
}
