package dev.livetemplate.examples.transport;

import dev.livetemplate.Explanation;
import dev.livetemplate.Page;
import dev.livetemplate.Update;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page that lives on the server: its model, and the connections of the browser that shows it.
 *
 * <p>One connection is usual; while the network changes there may be an old one beside the new. All
 * of them are sent the same, so it does not matter which one is alive.
 *
 * <p>Safe for threads: events are handled one after another, and updates are sent in their order.
 * Where the network is slower than the changes, the browser skips states: it is sent one update for
 * several.
 *
 * @param <M> the type of the model
 */
public final class LivePage<M> {
  private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

  private final String id;
  private final String visitor;
  private final BooleanSupplier explains;
  private final LiveHandler<M> handler;
  private final Page<M> page;
  private final Inboxes inboxes = new Inboxes();
  private final Map<Connection, Inbox> connections = new LinkedHashMap<>();
  private M model;
  private Instant lastUse;

  /** Waits until the network has taken what was sent before; changes until then go into it. */
  private @Nullable Update unsent;

  LivePage(
      String id,
      LiveHandler<M> handler,
      String visitor,
      M model,
      Instant now,
      BooleanSupplier explains) {
    this.id = id;
    this.visitor = visitor;
    this.explains = explains;
    this.handler = handler;
    this.model = model;
    this.page = handler.template().page(model);
    this.lastUse = now;
  }

  /** Returns the page's id, which a browser joins it with. */
  public String id() {
    return id;
  }

  /** Returns who opened the page. */
  String visitor() {
    return visitor;
  }

  /** Returns the handler that this page was opened with. */
  public LiveHandler<M> handler() {
    return handler;
  }

  /** Returns the HTML to begin with, with markers. */
  public synchronized String html() {
    return page.html();
  }

  /** Takes in what has happened since a browser last showed the page. */
  synchronized void catchUp() {
    show(handler.connected(model));
  }

  /**
   * Handles an event that came without a connection.
   *
   * @throws RefusedException if the handler refuses it
   */
  synchronized void handle(Event event) {
    show(handler.handle(model, event));
  }

  /** Renders the present model from scratch, with markers: what the browser must show by now. */
  public synchronized String freshHtml() {
    return handler.template().page(model).html();
  }

  /**
   * Takes a connection to a browser.
   *
   * @param descriptor where the template's descriptor is
   * @param html whether the browser has to be sent the page, because it shows another
   */
  synchronized void join(Connection connection, Client client, String descriptor, boolean html) {
    sendUnsent();
    Inbox inbox = inboxes.of(client);
    connections.put(connection, inbox);
    connection.whenIdle(this::sendUnsent);
    connection.send(
        ServerMessages.join(
            id, descriptor, page.sequence(), inbox.lastKnown(), html ? page.html() : null));
    if (explains.getAsBoolean()) {
      connection.send(ServerMessages.explaining(page.sequence()));
    }
    RefusedException unsaid = inbox.takeUnsaid();
    if (unsaid != null) {
      refuse(connection, unsaid);
    }
    show(handler.connected(model));
  }

  /** Lets a connection go. */
  synchronized void leave(Connection connection, Instant now) {
    connections.remove(connection);
    lastUse = now;
  }

  /** Returns when the last connection went; null while there is one. */
  synchronized @Nullable Instant idleSince() {
    return connections.isEmpty() ? lastUse : null;
  }

  /**
   * Does what a message asks for. Whatever goes wrong, the page stays on its last good state.
   *
   * @param from a connection that has joined; else nothing happens
   */
  synchronized void receive(Connection from, String text) {
    Inbox inbox = connections.get(from);
    if (inbox == null) {
      return;
    }
    ClientMessage message;
    try {
      message = MessageReader.read(text);
    } catch (RefusedException e) {
      refuse(from, e);
      return;
    }
    if (message instanceof ClientMessage.Sent sent) {
      take(from, inbox, sent.number(), () -> show(handler.handle(model, sent.event())));
    } else if (message instanceof ClientMessage.Malformed malformed) {
      take(from, inbox, malformed.number(), () -> refuse(from, malformed.why()));
    } else if (message instanceof ClientMessage.Probe) {
      acknowledge(from, inbox);
    } else if (message instanceof ClientMessage.BlockWish wish) {
      handle(from, () -> rebuild(wish));
    } else {
      handle(from, this::resync);
    }
  }

  /** Handles an event unless it came before; whatever comes of it, it has been handled then. */
  private void take(Connection from, Inbox inbox, long number, Runnable handle) {
    switch (inbox.take(number)) {
      case HANDLE -> handle(from, handle);
      case IGNORE -> LOG.debug("page {}: event {} came again", id, number);
      case MISSING -> {
        from.close(); // The browser comes back and sends what is missing.
        return;
      }
    }
    if (number > 0) {
      acknowledge(from, inbox);
    }
  }

  private void handle(Connection from, Runnable handle) {
    try {
      handle.run();
    } catch (RefusedException e) {
      refuse(from, e);
    } catch (RuntimeException e) {
      LOG.error("page {}: a message could not be handled", id, e);
      from.send(ServerMessages.error("failed", "the event could not be handled"));
    }
  }

  private void refuse(Connection from, RefusedException why) {
    LOG.warn("page {}: refused a message, {}: {}", id, why.code(), why.getMessage());
    from.send(ServerMessages.error(why.code(), why.getMessage()));
  }

  private void acknowledge(Connection to, Inbox inbox) {
    long sent = unsent == null ? page.sequence() : page.sequence() - 1;
    to.send(ServerMessages.ack(inbox.last(), sent));
  }

  /** Notes that the next event of a client was too large to be read; its connection is closed. */
  synchronized void refuseTooLarge(Connection from) {
    Inbox inbox = connections.get(from);
    if (inbox != null) {
      inbox.refuseNext(new RefusedException("too-large", "the event was too large"));
    }
  }

  /**
   * Changes the model from outside of an event, because the world around the page did. If the
   * change throws, the page stays as it was.
   *
   * @param change takes the present model and returns the next
   */
  public synchronized void change(UnaryOperator<M> change) {
    show(change.apply(model));
  }

  private void show(M next) {
    Update update = unsent == null ? page.update(next) : page.update(next, unsent);
    model = next;
    unsent = update.isEmpty() ? null : update;
    // One that is alive is enough: the others may be what a lost network has left.
    if (connections.isEmpty() || !connections.keySet().stream().allMatch(Connection::isBusy)) {
      sendUnsent();
    }
  }

  private synchronized void sendUnsent() {
    Update update = unsent;
    unsent = null;
    if (update != null) {
      send(update);
    }
  }

  private void rebuild(ClientMessage.BlockWish wish) {
    sendUnsent();
    Update update = page.rebuild(wish.place());
    if (update.isEmpty()) {
      resync();
    } else {
      send(update);
    }
  }

  private void resync() {
    String text = page.resync().json();
    unsent = null; // It is in there.
    sendAll(text);
  }

  private void send(Update update) {
    sendAll(update.json());
    if (explains.getAsBoolean()) {
      Explanation explanation = update.explain();
      LOG.info("page {}: {}", id, explanation);
      sendAll(explanation.json());
    }
  }

  private void sendAll(String text) {
    connections.keySet().forEach(connection -> connection.send(text));
  }
}
