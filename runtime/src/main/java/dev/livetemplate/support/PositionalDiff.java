package dev.livetemplate.support;

import dev.livetemplate.diff.Matching;
import dev.livetemplate.diff.PositionalMatcher;
import dev.livetemplate.diff.RowKeys;

/**
 * How the rows of a list without keys are compared and written.
 *
 * <p>{@link #sameKey} compares the whole content of two rows, and {@link #keyHash} is its hash
 * code. Such rows are edited, inserted and removed, but never moved.
 *
 * @param <R> the type of a captured row
 */
public abstract class PositionalDiff<R> extends RowDiff<R> {
  /** For generated subclasses. */
  protected PositionalDiff() {}

  @Override
  final Matching match(R[] from, R[] to, RowKeys<R> keys) {
    return PositionalMatcher.match(from, to, keys);
  }
}
