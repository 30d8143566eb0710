package dev.livetemplate.examples.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All live pages of a server, by their ids.
 *
 * <p>A page that no browser is connected to is forgotten after five minutes, and earlier if there
 * are more than 10,000 pages. Safe for threads.
 */
public final class LivePages {
  /** How long a page waits for its browser to come back. */
  static final Duration KEPT = Duration.ofMinutes(5);

  /** How many pages are kept at most, those with a connection aside. */
  static final int MOST = 10_000;

  private final Map<String, LivePage<?>> pages = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Begins without pages. */
  public LivePages() {
    this(Clock.systemUTC());
  }

  /** Begins without pages, with a clock that tells how long they have been waiting. */
  public LivePages(Clock clock) {
    this.clock = clock;
  }

  /** Opens a new page. */
  public <M> LivePage<M> open(LiveHandler<M> handler) {
    sweep();
    LivePage<M> page = new LivePage<>(UUID.randomUUID().toString(), handler, now());
    pages.put(page.id(), page);
    return page;
  }

  /** Returns the page with an id; null if there is none. */
  public @Nullable LivePage<?> find(String id) {
    return pages.get(id);
  }

  /** Returns how many pages there are. */
  public int size() {
    return pages.size();
  }

  /** Forgets all pages, as a restart of the server does. */
  public void clear() {
    pages.clear();
  }

  Instant now() {
    return clock.instant();
  }

  private void sweep() {
    Instant limit = now().minus(KEPT);
    pages.values().removeIf(page -> isIdleBefore(page, limit));
    if (pages.size() >= MOST) {
      pages.values().stream()
          .filter(page -> page.idleSince() != null)
          .min(Comparator.comparing(LivePages::idleSince))
          .ifPresent(page -> pages.remove(page.id()));
    }
  }

  private static boolean isIdleBefore(LivePage<?> page, Instant limit) {
    Instant since = page.idleSince();
    return since != null && since.isBefore(limit);
  }

  private static Instant idleSince(LivePage<?> page) {
    Instant since = page.idleSince();
    return since == null ? Instant.MAX : since;
  }
}
