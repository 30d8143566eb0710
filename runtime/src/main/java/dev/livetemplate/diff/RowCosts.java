package dev.livetemplate.diff;

/**
 * How much an update has to say of a row: what names the row counts one, and so does each value.
 *
 * @param <R> the type of a row
 */
public interface RowCosts<R> {
  /**
   * What a row costs that is removed. It takes fewer bytes than this says: a row that stays is
   * worth something, as what a user does in it stays too.
   */
  int REMOVAL = 2;

  /** What a row costs that is inserted where it was removed elsewhere, beside its removal. */
  int MOVE = 2;

  /**
   * What it costs to take two rows for the same because of equal content that stands elsewhere as
   * well, and in another place: repeated content says nothing of which row is which.
   */
  int REPEATED = 1;

  /** Returns what it costs to turn one row into another; 0 if they show the same. */
  int edit(R from, R to);

  /** Returns what a new row costs. */
  int insertion(R row);
}
