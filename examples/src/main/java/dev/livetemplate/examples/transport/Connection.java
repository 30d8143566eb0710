package dev.livetemplate.examples.transport;

/** A way to one browser that carries texts in order. */
public interface Connection {
  /** Sends a text; if the browser is gone, nothing happens. */
  void send(String text);

  /** Returns whether some of what was sent has not gone yet, because the network is slow. */
  default boolean isBusy() {
    return false;
  }

  /** Says what to do whenever all has gone that was sent. */
  default void whenIdle(Runnable action) {}

  /** Closes the connection; the browser will make a new one. */
  void close();
}
