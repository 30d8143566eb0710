package dev.livetemplate.examples.transport;

import dev.livetemplate.LiveTemplate;

/** A model whose getter throws for some values. */
@LiveTemplate(template = "<p>{{number}}</p><p>{{half}}</p>")
public record FragilePage(int number) {
  /** A secret that must not reach a browser. */
  static final String SECRET = "jdbc:secret";

  /** Throws for odd numbers. */
  public int half() {
    if (number % 2 != 0) {
      throw new IllegalStateException(SECRET);
    }
    return number / 2;
  }
}
