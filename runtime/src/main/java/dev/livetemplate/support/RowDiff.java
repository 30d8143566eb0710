package dev.livetemplate.support;

import dev.livetemplate.diff.Changed;
import dev.livetemplate.diff.KeyedMatcher;
import dev.livetemplate.diff.Matching;
import dev.livetemplate.diff.RowKeys;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one list are compared and written; generated code has one for each list.
 *
 * <p>A row is known by its key, wherever it stands. Rows with repeated keys match in their order.
 *
 * @param <R> the type of a captured row
 */
public abstract class RowDiff<R> {
  /**
   * In so many rows of a list, of all pages together, keys that are repeated are looked for before
   * anything else: enough to tell a developer at once, and no cost in the long run. Later they are
   * noticed where rows are matched that did not stay in their places.
   */
  private static final int CHECKED = 50_000;

  private final RowKeys<R> keys =
      new RowKeys<>() {
        @Override
        public boolean same(R a, R b) {
          return sameKey(a, b);
        }

        @Override
        public int hash(R row) {
          return keyHash(row);
        }

        @Override
        public void repeated(R row) {
          report(row);
        }
      };

  private final SpareArray spare = new SpareArray();

  private final String place;

  private final AtomicInteger unchecked = new AtomicInteger(CHECKED);

  /** Whether it has been said that keys are repeated: once is enough for a list of a template. */
  private final AtomicBoolean reported = new AtomicBoolean();

  /**
   * For generated subclasses.
   *
   * @param place where the list stands, to be named in a warning: {@code todo.mustache:3:1
   *     {{#todos}}}
   */
  protected RowDiff(String place) {
    this.place = place;
  }

  /** Returns the key of a row as text, to be named in a warning. */
  protected abstract String keyText(R row);

  SpareArray spare() {
    return spare;
  }

  void report(R row) {
    if (reported.compareAndSet(false, true)) {
      System.getLogger("dev.livetemplate")
          .log(
              Level.WARNING,
              "{0}: several rows of the list have the key \"{1}\"; they are matched in their order,"
                  + " so that what a user has typed may end up in another row. Make data-key (or"
                  + " id) of something that is unique in the list, or leave it out.",
              place,
              keyText(row));
    }
  }

  /** Returns whether two rows have the same key. */
  protected abstract boolean sameKey(R a, R b);

  /** Returns the hash code of a row's key, equal for equal keys. */
  protected abstract int keyHash(R row);

  /**
   * Returns whether two rows show the same, so that nothing of the one is to be written or
   * {@linkplain Rows settled} for the other. Generated for rows that are the list's items
   * themselves; any others are the same row if they show the same, unless they have lists whose
   * handles may be others.
   */
  protected boolean showsSame(R a, R b) {
    return a == b;
  }

  /** Writes a pair for every slot of the row's frame whose value differs, in rising order. */
  protected abstract void diff(R from, R to, PatchWriter out);

  /** Writes the row's mount values, one after another. */
  protected abstract void mount(R row, PatchWriter out);

  /**
   * Writes the patch that turns one list into another, nothing if a client sees no difference.
   *
   * @param slot the list's number in the frame being written
   * @param from the list as the client has it
   * @param to the list as it is now
   */
  public final void patch(int slot, Rows<R> from, Rows<R> to, PatchWriter out) {
    if (from != to) {
      out.list(slot, this, from, to);
    }
  }

  final Matching match(Rows<R> from, Rows<R> to) {
    return match(from.array(), to.array(), to.changedFrom(from), keys);
  }

  Matching match(R[] from, R[] to, Changed changed, RowKeys<R> keys) {
    if (unchecked.get() > 0) {
      unchecked.addAndGet(-from.length - to.length);
      KeyedMatcher.findRepeated(from, keys);
      KeyedMatcher.findRepeated(to, keys);
    }
    return KeyedMatcher.match(from, to, changed, keys);
  }

  /** Returns whether two lists show the same; null is no list at all. */
  public final boolean same(@Nullable Rows<R> a, @Nullable Rows<R> b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null || a.size() != b.size()) {
      return false;
    }
    PatchCounter differences = new PatchCounter();
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i) != b.get(i)) {
        diff(a.get(i), b.get(i), differences);
        if (differences.take() > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns a hash code of a list, equal for lists that show the same. */
  public final int hash(@Nullable Rows<R> rows) {
    int hash = 0;
    for (int i = 0; rows != null && i < rows.size(); i++) {
      hash = 31 * hash + keyHash(rows.get(i));
    }
    return hash;
  }

  /** Writes the mount values of all rows of a list that appears, as one value. */
  public final void mountAll(Rows<R> rows, PatchWriter out) {
    out.begin();
    for (int i = 0; i < rows.size(); i++) {
      mountOne(rows.get(i), out);
    }
    out.end();
    out.settle(rows, null);
  }

  final void mountOne(R row, PatchWriter out) {
    out.begin();
    mount(row, out);
    out.end();
  }
}
