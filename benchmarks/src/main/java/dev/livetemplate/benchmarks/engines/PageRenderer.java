package dev.livetemplate.benchmarks.engines;

import java.io.IOException;

/**
 * A page as one engine renders it, with its template loaded and its data at hand.
 *
 * <p>Not for several threads at a time: the sink is kept.
 */
public interface PageRenderer {
  /** Renders to a string. */
  String string() throws IOException;

  /** Renders to an array of its own, in UTF-8. */
  byte[] bytes() throws IOException;

  /**
   * Renders to a sink that is emptied and used again: of bytes for engines that write bytes, else
   * of characters.
   *
   * @return the sink; its {@code toString} gives the HTML
   */
  Object sink() throws IOException;
}
