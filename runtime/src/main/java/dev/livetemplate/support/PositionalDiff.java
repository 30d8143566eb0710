package dev.livetemplate.support;

import dev.livetemplate.diff.Changed;
import dev.livetemplate.diff.Matching;
import dev.livetemplate.diff.PositionalMatcher;
import dev.livetemplate.diff.RowCosts;
import dev.livetemplate.diff.RowKeys;

/**
 * How the rows of a list without keys are compared and written.
 *
 * <p>{@link #sameKey} compares all that two rows show, and {@link #keyHash} is its hash code.
 *
 * @param <R> the type of a captured row
 */
public abstract class PositionalDiff<R> extends RowDiff<R> {
  /** For generated subclasses. */
  protected PositionalDiff() {
    super("");
  }

  /** Rows without keys may well show the same. */
  @Override
  final void report(R row) {}

  @Override
  protected final String keyText(R row) {
    return "";
  }

  @Override
  final Matching match(R[] from, R[] to, Changed changed, RowKeys<R> keys) {
    return PositionalMatcher.match(from, to, changed, keys, this::costs);
  }

  private RowCosts<R> costs() {
    PatchCounter counter = new PatchCounter();
    return new RowCosts<>() {
      @Override
      public int edit(R from, R to) {
        diff(from, to, counter);
        int values = counter.take();
        return values == 0 ? 0 : 1 + values;
      }

      @Override
      public int insertion(R row) {
        mount(row, counter);
        return 1 + counter.take();
      }
    };
  }
}
