package dev.livetemplate.support;

/**
 * How the rows of one list are compared and written; generated code has one for each list.
 *
 * @param <R> the type of a captured row
 */
@SuppressWarnings("DoNotCallSuggester")
public abstract class RowDiff<R> {
  /** For generated subclasses. */
  protected RowDiff() {}

  /** Returns whether two rows have the same key. */
  protected abstract boolean sameKey(R a, R b);

  /** Returns the hash code of a row's key; equal for equal keys. */
  protected abstract int keyHash(R row);

  /** Writes a pair for every slot of the row's frame whose value differs, in rising order. */
  protected abstract void diff(R from, R to, PatchWriter out);

  /** Writes the row's mount values, one after another. */
  protected abstract void mount(R row, PatchWriter out);

  /** Writes the patch that turns one list into another; nothing if they do not differ. */
  public final void patch(int slot, Rows<R> from, Rows<R> to, PatchWriter out) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Writes the mount values of all rows of a list that appears, as one value. */
  public final void mountAll(Rows<R> rows, PatchWriter out) {
    throw new UnsupportedOperationException("not yet");
  }
}
