package dev.livetemplate.examples.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All live pages of a server, by their ids.
 *
 * <p>A page that no browser is connected to is forgotten after five minutes, and earlier if there
 * are more than 10,000 pages. Safe for threads.
 */
public final class LivePages {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

  /** How long a page waits for its browser to come back. */
  static final Duration KEPT = Duration.ofMinutes(5);

  /** How many pages are kept at most, those with a connection aside. */
  static final int MOST = 10_000;

  private final Map<String, LivePage<?>> pages = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(LivePages::worker);
  private final Clock clock;
  private volatile boolean explains;

  /** Begins without pages. */
  public LivePages() {
    this(Clock.systemUTC());
  }

  /** Begins without pages, with a clock that tells how long they have been waiting. */
  public LivePages(Clock clock) {
    this.clock = clock;
  }

  /**
   * Opens a new page.
   *
   * @param visitor who opens it
   */
  public <M> LivePage<M> open(LiveHandler<M> handler, String visitor) {
    sweep();
    String id = UUID.randomUUID().toString();
    M model = handler.open(visitor);
    LivePage<M> page = new LivePage<>(id, handler, visitor, model, now(), () -> explains);
    pages.put(page.id(), page);
    return page;
  }

  /**
   * Says whether each update is explained, in the log and to the browser's console. That tells the
   * model's values, and takes as much time again: for development only.
   */
  public void explain(boolean explain) {
    explains = explain;
  }

  /** Returns the page with an id; null if there is none. */
  public @Nullable LivePage<?> find(String id) {
    return pages.get(id);
  }

  /**
   * Changes the models of all pages of a handler that a browser is connected to; the others catch
   * up in {@link LiveHandler#connected}.
   *
   * <p>Returns at once: the changes are made one call after another, in the order of the calls, on
   * a thread of their own. So a handler may call this while it handles an event. A page whose
   * change throws stays as it was.
   *
   * @param handler the very one that the pages were opened with
   * @param change takes a page's present model and returns the next
   */
  public <M> void changeAll(LiveHandler<M> handler, UnaryOperator<M> change) {
    worker.execute(() -> changeNow(handler, change));
  }

  private <M> void changeNow(LiveHandler<M> handler, UnaryOperator<M> change) {
    for (LivePage<?> page : pages.values()) {
      if (page.handler() == handler && page.idleSince() == null) {
        @SuppressWarnings("unchecked") // the handler's pages show its models
        LivePage<M> own = (LivePage<M>) page;
        try {
          own.change(change);
        } catch (RuntimeException e) {
          LOG.error("page {}: a change failed", page.id(), e);
        }
      }
    }
  }

  /** Runs a task again and again, on the thread that changes pages. */
  public void every(Duration period, Runnable task) {
    long millis = period.toMillis();
    var unused = worker.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "live-pages");
    thread.setDaemon(true);
    return thread;
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
