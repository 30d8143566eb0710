package dev.livetemplate.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.livetemplate.testing.XssVectors;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * Serves {@link XssPage} with the vector of each number at {@code /vector/N}, with the vector
 * unescaped at {@code /raw/N}, and the client.
 */
final class XssServer implements AutoCloseable {

  /** A text that means nothing in any language. */
  static final String HARMLESS = "A-B";

  private final HttpServer server;
  private final List<String> vectors = XssVectors.all();

  XssServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int number = path.matches("/[a-z]+/[0-9]+") ? Integer.parseInt(path.split("/", -1)[2]) : -1;
    if (path.equals("/")) {
      send(exchange, "text/html", "<!doctype html><title>XSS</title>");
    } else if (path.equals("/harmless")) {
      send(exchange, "text/html", html(HARMLESS));
    } else if (path.startsWith("/vector/")) {
      send(exchange, "text/html", html(vectors.get(number)));
    } else if (path.startsWith("/raw/")) {
      send(exchange, "text/html", html(HARMLESS).replace("</body>", vectors.get(number)));
    } else if (path.equals("/xss.js")) {
      script(exchange, "xss.js");
    } else if (path.matches("/livetemplate/[a-z]+\\.js")) {
      script(exchange, "/META-INF/resources" + path);
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    }
  }

  private static String html(String text) {
    return XssPageTemplate.INSTANCE.page(XssPage.of(text)).html();
  }

  private static void script(HttpExchange exchange, String resource) throws IOException {
    try (InputStream in = Objects.requireNonNull(XssServer.class.getResourceAsStream(resource))) {
      send(exchange, "text/javascript", new String(in.readAllBytes(), UTF_8));
    }
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
