package dev.livetemplate.examples.transport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection made of HTTP requests; see section 11 of the protocol. What is to be sent waits for
 * a request that it can answer. Safe for threads.
 */
final class HttpConnection implements Connection {
  /** How long a request without messages waits for something to answer; proxies wait longer. */
  private static final int LONGEST_WAIT = 20;

  private final List<String> unsent = new ArrayList<>();
  private volatile Runnable whenIdle = () -> {};
  private @Nullable CompletableFuture<String> waiting;
  private long newest = -1;
  private boolean closed;
  private Instant lastUse;

  HttpConnection(Instant now) {
    this.lastUse = now;
  }

  /** Begins a request: the one that waits for an answer gets it now, so that it comes first. */
  synchronized void begin(long request, Instant now) {
    lastUse = now;
    newest = Math.max(newest, request);
    if (waiting != null) {
      waiting.complete("");
      waiting = null;
    }
  }

  /**
   * Returns the answer to a request, messages a line each. The browser hears the answers in the
   * order of its requests, so one that was overtaken gets none.
   */
  String answer(long request) {
    String text;
    synchronized (this) {
      if (request < newest) {
        return "";
      }
      text = take();
    }
    whenIdle.run();
    return text;
  }

  /** Returns the answer to a request that waits for one. */
  CompletableFuture<String> await(long request) {
    synchronized (this) {
      if (request == newest && unsent.isEmpty() && !closed) {
        waiting =
            new CompletableFuture<String>().completeOnTimeout("", LONGEST_WAIT, TimeUnit.SECONDS);
        return waiting;
      }
    }
    return CompletableFuture.completedFuture(answer(request));
  }

  private String take() {
    String text = String.join("\n", unsent);
    unsent.clear();
    return text;
  }

  @Override
  public synchronized void send(String text) {
    unsent.add(text);
    if (waiting != null) {
      if (waiting.complete(String.join("\n", unsent))) {
        unsent.clear();
      }
      waiting = null;
    }
  }

  @Override
  public synchronized boolean isBusy() {
    return !unsent.isEmpty();
  }

  @Override
  public void whenIdle(Runnable action) {
    whenIdle = action;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (waiting != null) {
      waiting.complete("");
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Returns when the last request came. */
  synchronized Instant lastUse() {
    return lastUse;
  }
}
