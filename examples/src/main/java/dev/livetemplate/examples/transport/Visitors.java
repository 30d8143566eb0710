package dev.livetemplate.examples.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is known of each visitor, in memory; forgets those who were away longest when there are more
 * than 10,000. Safe for threads.
 *
 * @param <T> what is known of one; immutable
 */
public final class Visitors<T> {
  private static final int MOST = 10_000;

  private final T first;
  private final Map<String, T> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Begins without visitors.
   *
   * @param first what is known of one who has never been here
   */
  public Visitors(T first) {
    this.first = first;
  }

  /** Returns what is known of a visitor. */
  public synchronized T get(String visitor) {
    return known.getOrDefault(visitor, first);
  }

  /**
   * Changes what is known of a visitor.
   *
   * @param change takes what is known and returns what is known from now on; must not use this
   *     object
   * @return what is known from now on
   */
  public synchronized T change(String visitor, UnaryOperator<T> change) {
    T next = change.apply(get(visitor));
    known.put(visitor, next);
    return next;
  }
}
