package dev.livetemplate.support;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.htmldiff.HtmlRegion;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an update would say, in place of writing it: each value, and each row that it would
 * remove or insert.
 *
 * <p>Rows in rows are compared by place, and no more than some thousands of them, so that the cost
 * of counting is bounded; the count is an estimate there. Views are left as they are.
 */
final class PatchCounter extends PatchWriter {
  private static final int MOST_INNER_ROWS = 8_192;

  private int count;
  private int innerRows;

  PatchCounter() {
    super(true);
  }

  /** Returns the count, and begins anew. */
  int take() {
    int taken = count;
    count = 0;
    return taken;
  }

  @Override
  public void pair(int slot, Strategy strategy) {}

  @Override
  public void value(@Nullable String text) {
    count++;
  }

  @Override
  public void value(int number) {
    count++;
  }

  @Override
  public void value(long number) {
    count++;
  }

  @Override
  void change(@Nullable String from, @Nullable String to) {
    count++;
  }

  @Override
  public void value(HtmlRegion region, boolean behindTag) {
    count++;
  }

  @Override
  public void opaque(int slot, HtmlRegion from, HtmlRegion to, boolean behindTag) {
    count++;
  }

  @Override
  public void begin() {}

  @Override
  public void end() {}

  @Override
  void settle(Rows<?> rows, @Nullable Handles handles) {}

  @Override
  <R> void list(int slot, RowDiff<R> rowDiff, Rows<R> from, Rows<R> to) {
    int shared = Math.min(from.size(), to.size());
    count += from.size() - shared;
    for (int i = 0; i < to.size(); i++) {
      if (i < shared && from.get(i) == to.get(i)) {
        continue;
      }
      if (innerRows++ >= MOST_INNER_ROWS) {
        count++;
      } else if (i < shared) {
        rowDiff.diff(from.get(i), to.get(i), this);
      } else {
        count++;
        rowDiff.mountOne(to.get(i), this);
      }
    }
  }
}
