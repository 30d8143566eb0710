package dev.livetemplate.examples.transport;

import dev.livetemplate.CompiledTemplate;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.GoneResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import io.javalin.http.staticfiles.Location;
import io.javalin.websocket.WsCloseStatus;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves live pages with Javalin: first paint, browser client, descriptors and WebSockets.
 *
 * <pre>{@code
 * Javalin.create(config -> {
 *   LiveRoutes live = new LiveRoutes(config, new LivePages());
 *   live.page("/counter", new Counter(), shell);
 * }).start(7070);
 * }</pre>
 */
public final class LiveRoutes {
  /** The largest message of a browser, in bytes; a larger one closes its connection. */
  public static final int LARGEST_MESSAGE = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);
  private static final String DESCRIPTORS = "/livetemplate/descriptors/";
  private static final String VISITOR = "visitor";
  private static final int ONE_YEAR = 365 * 24 * 60 * 60;
  private static final String JOINED = "live-page";
  private static final String PAGE = "lvt-page";
  private static final String CLIENT = "lvt-client";
  private static final String SENT = "lvt-sent";
  private static final String REQUEST = "lvt-request";
  private static final String MESSAGES = "application/x-ndjson";

  private final JavalinConfig config;
  private final LivePages pages;
  private final UnaryOperator<Connection> tap;
  private final HttpConnections connections;
  private final Map<String, String> descriptors = new ConcurrentHashMap<>();

  /** Adds the routes that all pages share. */
  public LiveRoutes(JavalinConfig config, LivePages pages) {
    this(config, pages, UnaryOperator.identity());
  }

  /**
   * Adds the routes that all pages share.
   *
   * @param tap wraps each new connection, to watch what is sent
   */
  public LiveRoutes(JavalinConfig config, LivePages pages, UnaryOperator<Connection> tap) {
    this.config = config;
    this.pages = pages;
    this.tap = tap;
    this.connections = new HttpConnections(pages);
    config.jetty.modifyWebSocketServletFactory(
        factory -> factory.setMaxTextMessageSize(LARGEST_MESSAGE));
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/livetemplate";
          files.directory = "/META-INF/resources/livetemplate";
          files.location = Location.CLASSPATH;
        });
    config.routes.get(DESCRIPTORS + "{file}", this::descriptor);
  }

  /**
   * Serves pages of one kind at a path, over WebSockets and over HTTP. A form that is posted there
   * is an event as well, for browsers without JavaScript; see {@link PostedForm}.
   */
  public <M> void page(String path, LiveHandler<M> handler, Shell shell) {
    CompiledTemplate<M> template = handler.template();
    descriptors.put(template.fingerprint() + ".json", template.descriptor());
    config.routes.get(path, context -> firstPaint(context, handler, shell));
    config.routes.post(path, context -> posted(context, handler));
    config.routes.ws(path, socket -> socket(socket, handler));
  }

  private void firstPaint(Context context, LiveHandler<?> handler, Shell shell) {
    LivePage<?> page = page(context, handler);
    page.catchUp();
    // Each page has an id of its own, so the document is of no use to anyone else.
    context.header("Cache-Control", "no-store").html(shell.html(page.id(), page.html()));
  }

  /** Returns the visitor's page that the address names, or a new one. */
  private LivePage<?> page(Context context, LiveHandler<?> handler) {
    String visitor = visitor(context);
    LivePage<?> known = known(context.queryParam(PAGE), handler);
    return known != null && known.visitor().equals(visitor) ? known : pages.open(handler, visitor);
  }

  private void posted(Context context, LiveHandler<?> handler) {
    if (MESSAGES.equals(context.contentType())) {
      messages(context, handler);
    } else {
      submitted(context, handler);
    }
  }

  /** Browsers send this type to their own server only, as long as no other is allowed to. */
  private void messages(Context context, LiveHandler<?> handler) {
    String client = context.queryParam(PAGE) + " " + context.queryParam(CLIENT);
    long number = context.queryParamAsClass(REQUEST, Long.class).get();
    String visitor = visitor(context);
    CompletableFuture<String> answer =
        connections.request(
            client,
            number,
            context.body(),
            connection -> join(connection, handler, visitor, context::queryParam));
    if (answer == null) {
      throw new GoneResponse();
    }
    context.contentType(MESSAGES).header("Cache-Control", "no-store");
    context.future(() -> answer.thenAccept(context::result));
  }

  /** Lets the page handle what a form says, and leads to the page as it is then. */
  private void submitted(Context context, LiveHandler<?> handler) {
    LivePage<?> page = page(context, handler);
    try {
      page.handle(PostedForm.event(context.queryParam("event"), context.formParamMap()));
      context.redirect(context.path() + "?" + PAGE + "=" + page.id(), HttpStatus.SEE_OTHER);
    } catch (RefusedException e) {
      throw new BadRequestResponse(e.getMessage());
    }
  }

  /** Returns what names the browser; gives it a name if it has none. */
  private static String visitor(Context context) {
    String known = context.cookie(VISITOR);
    if (known != null) {
      return known;
    }
    Cookie cookie = new Cookie(VISITOR, UUID.randomUUID().toString());
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
    return cookie.getValue();
  }

  private void descriptor(Context context) {
    String descriptor = descriptors.get(context.pathParam("file"));
    if (descriptor == null) {
      throw new NotFoundResponse();
    }
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType("application/json")
        .result(descriptor);
  }

  private <M> void socket(WsConfig socket, LiveHandler<M> handler) {
    socket.onConnect(context -> context.attribute(JOINED, join(context, handler)));
    socket.onMessage(context -> joined(context).receive(context.message()));
    socket.onBinaryMessage(
        context -> context.closeSession(WsCloseStatus.UNSUPPORTED_DATA, "texts only"));
    socket.onClose(
        context -> {
          Joined joined = joined(context);
          if (context.status() == WsCloseStatus.MESSAGE_TOO_BIG.getCode()) {
            LOG.warn("refused a message of more than {} bytes", LARGEST_MESSAGE);
            joined.page().refuseTooLarge(joined.connection());
          }
          joined.leave(pages.now());
        });
    // Mostly a browser that went without a word; the connection is closed anyway.
    socket.onError(context -> LOG.debug("a connection failed", context.error()));
  }

  private static Joined joined(WsContext context) {
    return Objects.requireNonNull(context.<Joined>attribute(JOINED));
  }

  private Joined join(WsContext context, LiveHandler<?> handler) {
    context.enableAutomaticPings();
    String visitor = Objects.requireNonNullElseGet(context.cookie(VISITOR), LiveRoutes::newVisitor);
    return join(new Socket(context), handler, visitor, context::queryParam);
  }

  private static String newVisitor() {
    return UUID.randomUUID().toString();
  }

  private <M> Joined join(
      Connection bare,
      LiveHandler<M> handler,
      String visitor,
      Function<String, @Nullable String> parameters) {
    LivePage<?> known = known(parameters.apply(PAGE), handler);
    LivePage<?> page = known == null ? pages.open(handler, visitor) : known;
    Connection connection = tap.apply(bare);
    String descriptor = DESCRIPTORS + handler.template().fingerprint() + ".json";
    page.join(connection, client(parameters), descriptor, known == null);
    return new Joined(page, connection);
  }

  private static Client client(Function<String, @Nullable String> parameters) {
    String name = Objects.requireNonNullElseGet(parameters.apply(CLIENT), LiveRoutes::newVisitor);
    String sent = Objects.requireNonNullElse(parameters.apply(SENT), "");
    return new Client(name, sent.matches("[0-9]{1,15}") ? Long.parseLong(sent) : 0);
  }

  private @Nullable LivePage<?> known(@Nullable String id, LiveHandler<?> handler) {
    LivePage<?> page = id == null ? null : pages.find(id);
    return page != null && page.handler() == handler ? page : null;
  }

  /** A WebSocket of Javalin. */
  private static final class Socket implements Connection {
    private final WsContext context;
    private final AtomicInteger sending = new AtomicInteger();
    private volatile Runnable whenIdle = () -> {};

    Socket(WsContext context) {
      this.context = context;
    }

    @Override
    public void send(String text) {
      if (context.session.isOpen()) {
        sending.incrementAndGet();
        context.session.sendText(text, Callback.from(this::sent, failure -> sent()));
      }
    }

    private void sent() {
      if (sending.decrementAndGet() == 0) {
        whenIdle.run();
      }
    }

    @Override
    public boolean isBusy() {
      return sending.get() > 0;
    }

    @Override
    public void whenIdle(Runnable action) {
      whenIdle = action;
    }

    @Override
    public void close() {
      context.closeSession();
    }
  }
}
