package dev.livetemplate.examples.transport;

import java.time.Instant;

/** A page, and one of its connections. */
record Joined(LivePage<?> page, Connection connection) {
  void receive(String text) {
    page.receive(connection, text);
  }

  /** Receives a text that may be too large; then the connection is closed. */
  void receiveOrRefuse(String text) {
    if (text.length() > LiveRoutes.LARGEST_MESSAGE) {
      page.refuseTooLarge(connection);
      connection.close();
    } else {
      receive(text);
    }
  }

  void leave(Instant now) {
    page.leave(connection, now);
  }
}
