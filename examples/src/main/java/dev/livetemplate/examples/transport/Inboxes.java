package dev.livetemplate.examples.transport;

import java.util.LinkedHashMap;
import java.util.Map;

/** The inboxes of the clients that show one page, by the names that they give themselves. */
final class Inboxes {
  /** One client is usual; another tab may show the same page. */
  private static final int MOST = 16;

  private final Map<String, Inbox> inboxes =
      new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Inbox> eldest) {
          return size() > MOST;
        }
      };

  /** Returns the inbox of a client; forgets the client who was away longest if there are many. */
  Inbox of(Client client) {
    return inboxes.computeIfAbsent(client.name(), name -> new Inbox(client.sent()));
  }
}
