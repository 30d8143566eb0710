package dev.livetemplate.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections made of HTTP requests: what is answered to which request, and when. */
final class HttpConnectionsTest {
  private static final String CLIENT = "page client";

  private final LivePages pages = new LivePages();
  private final LivePage<FragilePage> page = pages.open(new FragileHandler(), "someone");
  private final HttpConnections connections = new HttpConnections(pages);

  @BeforeEach
  void connect() {
    assertThat(request(0, "")).isCompletedWithValueMatching(text -> text.startsWith("{\"join\""));
  }

  private CompletableFuture<String> request(long number, String body) {
    return Objects.requireNonNull(requestMaybe(number, body));
  }

  private @Nullable CompletableFuture<String> requestMaybe(long number, String body) {
    return connections.request(
        CLIENT,
        number,
        body,
        connection -> {
          page.join(connection, new Client("client", 0), "d", false);
          return new Joined(page, connection);
        });
  }

  private static String set(int to, int id) {
    return "{\"event\":\"set\",\"value\":{\"to\":%d},\"id\":%d}".formatted(to, id);
  }

  @Test
  void anEventIsAnsweredWithItsUpdate() {
    assertThat(request(1, set(2, 1))).isCompletedWithValue("[1,0,2,1,1]\n{\"ack\":[1,1]}");
    // The second update of a request goes with the next answer: it might yet become one with a
    // third.
    assertThat(request(2, set(4, 2) + "\n" + set(6, 3)))
        .isCompletedWithValue("[2,0,4,1,2]\n{\"ack\":[2,2]}\n{\"ack\":[3,2]}");
    assertThat(request(3, "")).isCompletedWithValue("[3,0,6,1,3]");
  }

  @Test
  void aRequestWaitsForWhatHappens() {
    CompletableFuture<String> waiting = request(1, "");
    assertThat(waiting).isNotDone();
    page.change(model -> new FragilePage(2));
    assertThat(waiting).isCompletedWithValue("[1,0,2,1,1]");
  }

  @Test
  void whatHappensBetweenRequestsArrivesAsOne() {
    page.change(model -> new FragilePage(2));
    page.change(model -> new FragilePage(4));
    page.change(model -> new FragilePage(6));
    assertThat(request(1, "")).isCompletedWithValue("[1,0,2,1,1]");
    assertThat(request(2, "")).isCompletedWithValue("[2,0,6,1,3]");
  }

  @Test
  void anotherRequestEndsTheWaitingSoThatItsAnswerComesFirst() {
    CompletableFuture<String> waiting = request(1, "");
    CompletableFuture<String> event = request(2, set(2, 1));
    assertThat(waiting).isCompletedWithValue("");
    assertThat(event).isCompletedWithValue("[1,0,2,1,1]\n{\"ack\":[1,1]}");
  }

  @Test
  void aRequestThatWasOvertakenGetsNothing() {
    CompletableFuture<String> waiting = request(2, "");
    assertThat(request(1, set(2, 1))).isCompletedWithValue("");
    assertThat(waiting).isCompletedWithValue("");
    assertThat(request(3, "")).isCompletedWithValue("[1,0,2,1,1]\n{\"ack\":[1,1]}");
  }

  @Test
  void aMissingEventEndsTheConnection() {
    request(1, set(2, 2));
    assertThat(requestMaybe(2, "")).isNull();
    assertThat(request(0, "")).isCompletedWithValueMatching(text -> text.contains("\"event\":0"));
  }

  @Test
  void anEventThatIsTooLargeIsRefused() {
    request(1, "x".repeat(LiveRoutes.LARGEST_MESSAGE + 1));
    assertThat(requestMaybe(2, "")).isNull();
    assertThat(request(0, ""))
        .isCompletedWithValueMatching(
            text -> text.contains("\"event\":1") && text.contains("too-large"));
  }
}
