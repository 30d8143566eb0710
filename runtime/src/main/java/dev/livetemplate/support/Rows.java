package dev.livetemplate.support;

import dev.livetemplate.diff.Changed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The captured rows of a list, in the list's order.
 *
 * <p>What the rows show does not change. With them go the <em>handles</em> by which a client knows
 * them. Rows that were captured from scratch have the handles 0 to n − 1, as in a page's first
 * HTML; {@linkplain RowDiff#patch patch} works out what they are after a change. They are
 * <em>settled</em> once only: the view that an update starts from must be as good as before if the
 * update fails.
 *
 * <p>A capture shares what did not change with the last view, and a row is captured against the
 * last row <em>at its index</em>. So where rows of an outer list moved, a row can come to share the
 * inner rows of another one, whose handles need not be its own. {@link PatchWriter#settle} notices,
 * and the update is made again from a capture that shares nothing. That takes moved rows with lists
 * in them whose content is equal but whose history is not, which is rare.
 *
 * @param <R> the type of a captured row
 */
public final class Rows<R> {
  private final R[] rows;
  private @Nullable Handles handles;
  private boolean settled;

  /** What these rows were captured against; null once they are settled. */
  private @Nullable Origin<R> origin;

  /**
   * The rows before these.
   *
   * @param changed where these are others
   */
  private record Origin<R>(Rows<R> last, Changed changed) {}

  Rows(R[] rows) {
    this.rows = rows;
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.length;
  }

  /** Returns the row at an index. */
  public R get(int index) {
    return rows[index];
  }

  /** Returns the row at an index; null if there is none. */
  public static <R> @Nullable R at(@Nullable Rows<R> rows, int index) {
    return rows != null && index < rows.rows.length ? rows.rows[index] : null;
  }

  /** Returns whether a row is the one at an index. */
  static boolean has(Object row, int index, @Nullable Rows<?> rows) {
    return rows != null && index < rows.rows.length && rows.rows[index] == row;
  }

  /**
   * Returns the rows themselves, not a copy; read only.
   *
   * <p>The array's own type is {@code Object[]}: for code only that knows no more of R.
   */
  R[] array() {
    return rows;
  }

  /**
   * Puts a row in the place of one that shows the same, in all views that have these rows. A page
   * may be rendered meanwhile: whichever of the two it meets, the HTML is the same.
   */
  void replace(int index, R row) {
    rows[index] = row;
  }

  /**
   * Takes note of what these rows were captured against. The update that is made of them asks for
   * it; the last rows' own note has served its purpose.
   */
  void follow(Rows<R> last, Changed changed) {
    last.origin = null;
    origin = new Origin<>(last, changed);
  }

  /** Returns where these rows are known to be others than those of a list at the same indexes. */
  Changed changedFrom(Rows<R> from) {
    return origin != null && origin.last() == from ? origin.changed() : Changed.all(rows.length);
  }

  int handle(int index) {
    return handles == null ? index : handles.at(index);
  }

  /** Returns the index of the row with a handle; −1 if there is none. */
  int indexOf(int handle) {
    for (int i = 0; i < rows.length; i++) {
      if (handle(i) == handle) {
        return i;
      }
    }
    return -1;
  }

  int nextHandle() {
    return handles == null ? rows.length : handles.next();
  }

  @Nullable Handles handles() {
    return handles;
  }

  boolean isSettled() {
    return settled;
  }

  void settle(@Nullable Handles handles) {
    this.handles = handles;
    this.settled = true;
    this.origin = null;
  }

  /**
   * Returns whether two lists of rows of text only show the same. Such rows have an equality of
   * their own; {@link RowDiff#same} compares others.
   */
  public static boolean same(@Nullable Rows<?> a, @Nullable Rows<?> b) {
    return a == b || (a != null && b != null && Arrays.equals(a.rows, b.rows));
  }

  /** Returns the hash code of rows of text only, equal for those that show the same. */
  public static int hash(@Nullable Rows<?> rows) {
    return rows == null ? 0 : Arrays.hashCode(rows.rows);
  }
}
