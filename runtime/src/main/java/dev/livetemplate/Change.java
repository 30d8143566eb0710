package dev.livetemplate;

import java.util.List;

/**
 * What an update was made from: the views of a page before and after it. Immutable.
 *
 * @param page the page that made it
 * @param epoch the page's epoch at that time; {@link #FINAL} for one that must not be merged
 * @param from the state before
 * @param to the view after
 * @param rebuilt the place of the block that was written anew; empty: none
 * @param <M> the type of the model
 * @param <V> the type of the view
 */
record Change<M, V>(PageState<M, V> page, int epoch, State<V> from, V to, List<Integer> rebuilt) {
  static final int FINAL = -1;

  Change {
    rebuilt = List.copyOf(rebuilt);
  }

  /**
   * A state that a page was in.
   *
   * @param view what the page showed
   * @param settled whether every list of the view had been settled
   * @param sequence the number of the last update
   * @param <V> the type of the view
   */
  record State<V>(V view, boolean settled, long sequence) {}
}
