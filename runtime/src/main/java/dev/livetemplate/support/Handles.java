package dev.livetemplate.support;

import dev.livetemplate.diff.Matching;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The handles of a list's rows, and the handle that the next inserted row gets.
 *
 * <p>Null stands for the handles of a list that has just appeared: 0 to n − 1, the next one n. Most
 * lists never have others, so they need no memory.
 */
final class Handles {
  private final int[] order;
  private final int next;

  private Handles(int[] order, int next) {
    this.order = order;
    this.next = next;
  }

  /** Returns the handles of a list whose old rows were matched with its new ones. */
  static @Nullable Handles after(Rows<?> from, Matching matching) {
    if (from.size() > 0 && matching.kept() == 0) {
      return null; // All rows were removed at once, and the counting begins anew.
    }
    int[] order = new int[matching.size()];
    int next = from.nextHandle();
    boolean counted = true;
    for (int i = 0; i < order.length; i++) {
      int source = matching.source(i);
      order[i] = source == Matching.NONE ? next : from.handle(source);
      if (source == Matching.NONE) {
        // A wrapped number would name another row; after 2³¹ insertions the page needs a resync.
        next = Math.addExact(next, 1);
      }
      counted &= order[i] == i;
    }
    return counted && next == order.length ? null : new Handles(order, next);
  }

  static boolean same(@Nullable Handles a, @Nullable Handles b) {
    return a == b
        || (a != null && b != null && a.next == b.next && Arrays.equals(a.order, b.order));
  }

  int at(int index) {
    return order[index];
  }

  int next() {
    return next;
  }
}
