package dev.livetemplate.examples.transport;

/** A way to one browser that carries texts in order. */
public interface Connection {
  /** Sends a text; if the browser is gone, nothing happens. */
  void send(String text);

  /** Closes the connection; the browser will make a new one. */
  void close();
}
