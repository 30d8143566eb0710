package dev.livetemplate.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages and handlers that go wrong: the page stays on its last good state and keeps working. */
final class BadInputTest {
  private static final String CLOSED = "closed ";

  private final LivePages pages = new LivePages();
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final PrintStream console = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private Javalin javalin;
  private LivePage<FragilePage> page;
  private WebSocket socket;

  @BeforeEach
  void connect() throws Exception {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    javalin =
        Javalin.create(
            config ->
                new LiveRoutes(config, pages)
                    .page("/", new FragileHandler(), (id, content) -> id + content));
    javalin.start("127.0.0.1", 0);
    socket = join(opened());
    assertThat(next())
        .startsWith("{\"join\":{\"page\":\"" + page.id() + "\",")
        .endsWith(",\"seq\":0,\"event\":0}}");
    send("{\"event\":\"set\",\"value\":{\"to\":2}}");
    assertThat(next()).isEqualTo("[1,0,2,1,1]");
    log.reset();
  }

  @AfterEach
  void disconnect() {
    socket.abort();
    javalin.stop();
    System.setErr(console);
  }

  @SuppressWarnings("unchecked")
  private String opened() throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + "/")).build(),
            HttpResponse.BodyHandlers.ofString());
    Matcher matcher = Pattern.compile("([0-9a-f-]{36})<p>0</p><p>0</p>").matcher(response.body());
    assertThat(matcher.matches()).isTrue();
    page = (LivePage<FragilePage>) pages.find(matcher.group(1));
    return matcher.group(1);
  }

  private WebSocket join(String id) {
    URI uri = URI.create("ws://127.0.0.1:" + javalin.port() + "/?lvt-page=" + id);
    return client.newWebSocketBuilder().buildAsync(uri, new Listener()).join();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        received.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      received.add(CLOSED + code);
      return null;
    }
  }

  private void send(String text) {
    socket.sendText(text, true).join();
  }

  private String next() throws InterruptedException {
    String message = received.poll(60, TimeUnit.SECONDS);
    assertThat(message).as("a message within a minute").isNotNull();
    return message;
  }

  private void stillWorks() throws InterruptedException {
    assertThat(page.html()).isEqualTo("<p>2</p><p>1</p>");
    send("{\"event\":\"set\",\"value\":{\"to\":4}}");
    assertThat(next()).isEqualTo("[2,0,4,1,2]");
    assertThat(page.freshHtml()).isEqualTo("<p>4</p><p>2</p>");
  }

  private String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          nonsense                                       | malformed
          {"event":["up"]}                               | malformed
          {"hello":1}                                    | unknown-message
          {"event":"launch"}                             | unknown-event
          {"event":"set"}                                | bad-value
          {"event":"set","value":{"to":"two"}}           | bad-value
          {"event":"set","value":{"to":99999999999999}}  | bad-value
          """)
  void answersWithAnErrorAndLogsItOnce(String message, String code) throws Exception {
    send(message);
    assertThat(next()).startsWith("{\"error\":{\"code\":\"" + code + "\",\"message\":\"");
    logsOnce("refused");
    stillWorks();
  }

  @Test
  void closesTheConnectionOnTooLargeAMessage() throws Exception {
    send(
        "{\"event\":\"set\",\"value\":{\"to\":\""
            + "4".repeat(LiveRoutes.LARGEST_MESSAGE)
            + "\"}}");
    assertThat(next()).isEqualTo(CLOSED + 1009);
    socket = join(page.id());
    assertThat(next()).endsWith(",\"seq\":1,\"event\":0}}");
    logsOnce("refused");
    stillWorks();
  }

  private void logsOnce(String text) throws InterruptedException {
    for (int i = 0; i < 1200 && !logged().contains(text); i++) {
      Thread.sleep(50);
    }
    assertThat(logged().lines().filter(line -> line.contains(text))).hasSize(1);
    assertThat(logged()).doesNotContain("\tat ");
  }

  @Test
  void takesAMessageOfTheLargestSize() throws Exception {
    String end = "\"}}";
    String start = "{\"event\":\"set\",\"value\":{\"to\":\"";
    send(start + "x".repeat(LiveRoutes.LARGEST_MESSAGE - start.length() - end.length()) + end);
    assertThat(next()).contains("bad-value");
    stillWorks();
  }

  @Test
  void closesTheConnectionOnBytes() throws Exception {
    socket.sendBinary(ByteBuffer.allocate(3), true).join();
    assertThat(next()).isEqualTo(CLOSED + 1003);
    socket = join(page.id());
    assertThat(next()).endsWith(",\"seq\":1,\"event\":0}}");
    stillWorks();
  }

  @Test
  void staysAsItWasIfTheHandlerThrows() throws Exception {
    send("{\"event\":\"break\"}");
    assertThat(next())
        .isEqualTo(
            "{\"error\":{\"code\":\"failed\",\"message\":\"the event could not be handled\"}}");
    assertThat(logged()).contains(FragilePage.SECRET);
    stillWorks();
  }

  @Test
  void staysAsItWasIfAGetterThrows() throws Exception {
    send("{\"event\":\"set\",\"value\":{\"to\":3}}");
    assertThat(next())
        .startsWith("{\"error\":{\"code\":\"failed\"")
        .doesNotContain(FragilePage.SECRET);
    assertThat(logged()).contains(FragilePage.SECRET);
    stillWorks();
  }

  @Test
  void opensANewPageForAnUnknownOne() throws Exception {
    WebSocket other = join("no-such-page");
    assertThat(next()).endsWith(",\"seq\":0,\"event\":0,\"html\":\"<p>0</p><p>0</p>\"}}");
    other.abort();
    stillWorks();
  }

  @Test
  void sendsThePageAnewWhenAsked() throws Exception {
    send("{\"resync\":true}");
    assertThat(next()).isEqualTo("{\"resync\":{\"seq\":2,\"html\":\"<p>2</p><p>1</p>\"}}");
  }

  @Test
  void servesDescriptorsForEverAndNoOthers() throws Exception {
    String descriptors = "http://127.0.0.1:" + javalin.port() + "/livetemplate/descriptors/";
    HttpResponse<String> known =
        get(descriptors + FragilePageTemplate.INSTANCE.fingerprint() + ".json");
    assertThat(known.body()).isEqualTo(FragilePageTemplate.INSTANCE.descriptor());
    assertThat(known.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(get(descriptors + "other.json").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
