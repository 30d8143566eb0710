package dev.livetemplate.examples.transport;

import dev.livetemplate.CompiledTemplate;

/**
 * One kind of live page: what it shows first, and what it shows after each event.
 *
 * <p>Models are values: {@link #handle} returns a new one and changes nothing. One handler serves
 * all pages of its kind, so it must be safe for threads.
 *
 * @param <M> the type of the model
 */
public interface LiveHandler<M> {
  /** Returns the template that renders the models. */
  CompiledTemplate<M> template();

  /**
   * Returns the model that a new page begins with.
   *
   * @param visitor who opens it: the same text for all pages of a browser
   */
  M open(String visitor);

  /**
   * Returns the model when a browser has connected, for the first time or again; the same one if
   * nothing happened since the page was opened or the connection was lost.
   *
   * @param model the page's present model
   */
  default M connected(M model) {
    return model;
  }

  /**
   * Returns the model after an event; the same one to leave the page as it is.
   *
   * <p>If this throws, the page stays as it was, and the browser is told that the event failed.
   *
   * @param model the page's present model
   * @throws RefusedException to refuse the event with a message for the browser
   */
  M handle(M model, Event event);
}
