package dev.livetemplate.examples;

import dev.livetemplate.examples.transport.Connection;
import dev.livetemplate.examples.transport.LivePage;
import dev.livetemplate.examples.transport.LivePages;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The examples' server on a free port, with hooks: what it sends is recorded, and can get lost.
 *
 * <p>{@code /fresh?page=ID} renders a page's present model from scratch; {@code /law} is for {@link
 * Walk}s, {@code /promises} for {@link PromisesBrowserTest}.
 */
final class ExampleServer implements AutoCloseable {
  private static final class Holder {
    static final ExampleServer SERVER = new ExampleServer();
  }

  private final LivePages pages = new LivePages();
  private final Javalin javalin;
  private final List<Tap> taps = new ArrayList<>();
  private boolean losing;

  private ExampleServer() {
    javalin =
        Javalin.create(
            config -> {
              Examples.configure(config, pages, this::tap);
              config.routes.get("/fresh", this::fresh);
              config.routes.get("/law", ExampleServer::law);
              config.routes.get("/promises", ExampleServer::law);
              config.staticFiles.add("/law", Location.CLASSPATH);
            });
    javalin.start("127.0.0.1", 0);
  }

  /** Returns the server that all tests share. */
  static ExampleServer shared() {
    return Holder.SERVER;
  }

  String url(String path) {
    return "http://127.0.0.1:" + javalin.port() + path;
  }

  int port() {
    return javalin.port();
  }

  LivePages pages() {
    return pages;
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void fresh(Context context) {
    LivePage<?> page = pages.find(Objects.requireNonNull(context.queryParam("page")));
    context.html(
        "<!doctype html><body><div>" + Objects.requireNonNull(page).freshHtml() + "</div>");
  }

  /** A page that only loads a script, without the policy against parsing texts as HTML. */
  private static void law(Context context) {
    context
        .header("Content-Security-Policy", "script-src 'self'")
        .html(
            "<!doctype html><title>law</title><script type=module src=%s.js></script><body>"
                .formatted(context.path()));
  }

  private synchronized Connection tap(Connection connection) {
    Tap tap = new Tap(connection);
    taps.add(tap);
    return tap;
  }

  /** Returns the texts sent on the latest connection so far but for acks, the lost ones too. */
  synchronized List<String> sent() {
    return taps.isEmpty() ? List.of() : List.copyOf(latest().sent);
  }

  /** Returns the number of connections so far. */
  synchronized int connections() {
    return taps.size();
  }

  /** Loses what is sent from now on. */
  synchronized void lose(boolean losing) {
    this.losing = losing;
  }

  /** Closes the latest connection. */
  void cut() {
    Connection connection;
    synchronized (this) {
      connection = latest().connection;
    }
    connection.close();
  }

  private Tap latest() {
    return taps.get(taps.size() - 1);
  }

  private final class Tap implements Connection {
    private final Connection connection;
    private final List<String> sent = new ArrayList<>();

    Tap(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void send(String text) {
      synchronized (ExampleServer.this) {
        if (!text.startsWith("{\"ack\"")) {
          sent.add(text);
        }
        if (losing) {
          return;
        }
      }
      connection.send(text);
    }

    @Override
    public boolean isBusy() {
      return connection.isBusy();
    }

    @Override
    public void whenIdle(Runnable action) {
      connection.whenIdle(action);
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
