package dev.livetemplate.examples.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All connections made of HTTP requests, by their clients. Safe for threads. */
final class HttpConnections {
  /** How long after its last request a browser is taken to be gone. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(10);

  /** What belongs together: the wrapper of a connection may be what the page knows. */
  private record Entry(HttpConnection connection, Joined joined) {}

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Supplier<Instant> clock;

  HttpConnections(LivePages pages) {
    this.clock = pages::now;
    pages.every(BETWEEN_SWEEPS, this::sweep);
  }

  /**
   * Takes a request.
   *
   * @param client names the page and the client that shows it
   * @param number counts the requests of a connection, from 0
   * @param body messages, a line each; empty to wait for some
   * @param join joins the page with a new connection
   * @return the answer, when there is one; null if there is no such connection
   */
  @Nullable CompletableFuture<String> request(
      String client, long number, String body, Function<Connection, Joined> join) {
    if (number == 0) {
      open(client, join);
    }
    Entry entry = entries.get(client);
    if (entry == null || entry.connection().isClosed()) {
      return null;
    }
    HttpConnection connection = entry.connection();
    connection.begin(number, clock.get());
    if (body.isEmpty()) {
      return connection.await(number);
    }
    body.lines().forEach(entry.joined()::receiveOrRefuse);
    return CompletableFuture.completedFuture(connection.answer(number));
  }

  private void open(String client, Function<Connection, Joined> join) {
    HttpConnection connection = new HttpConnection(clock.get());
    Entry before = entries.put(client, new Entry(connection, join.apply(connection)));
    if (before != null) {
      close(before);
    }
  }

  private void close(Entry entry) {
    entry.connection().close();
    entry.joined().leave(clock.get());
  }

  private void sweep() {
    Instant limit = clock.get().minus(KEPT);
    List<Entry> gone =
        entries.values().stream()
            .filter(
                entry ->
                    entry.connection().isClosed() || entry.connection().lastUse().isBefore(limit))
            .toList();
    entries.values().removeAll(gone);
    gone.forEach(this::close);
  }
}
