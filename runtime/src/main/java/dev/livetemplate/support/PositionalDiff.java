package dev.livetemplate.support;

/**
 * How the rows of a list without keys are compared: a row is known by its content.
 *
 * @param <R> the type of a captured row
 */
public abstract class PositionalDiff<R> extends RowDiff<R> {
  /** For generated subclasses. */
  protected PositionalDiff() {}
}
