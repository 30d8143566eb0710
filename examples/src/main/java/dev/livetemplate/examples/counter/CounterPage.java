package dev.livetemplate.examples.counter;

import dev.livetemplate.LiveTemplate;

/** What the counter page shows. */
@LiveTemplate(path = "counter.mustache")
public record CounterPage(int count) {
  /** Returns whether there is nothing to set back. */
  public boolean zero() {
    return count == 0;
  }

  /** Returns whether the count is below zero. */
  public boolean negative() {
    return count < 0;
  }
}
