package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.examples.WildProxy.Fate;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * What bad networks do, by a proxy of our own: nothing that the user does is lost or done twice,
 * and the page is right in the end.
 */
final class NetworkBrowserTest {
  /** Lets the client's long waits pass ten times as fast, before its modules run. */
  private static final String FAST =
      """
      const { setTimeout: later } = window;
      window.setTimeout = (action, delay) => later(action, delay >= 5000 ? delay / 10 : delay);
      """;

  private static final String COUNT = ".count";
  private static final String TITLES = ".todo-list label";

  private final ExampleServer server = ExampleServer.shared();
  private final WildProxy proxy = new WildProxy(server.port());
  private @Nullable Object fast;

  /** For tests that wait for the end of the client's patience: others should not come upon it. */
  private void beFast() {
    fast =
        Browser.get()
            .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", FAST))
            .get("identifier");
  }

  @AfterEach
  void close() throws IOException {
    if (fast != null) {
      Browser.get()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", fast));
    }
    Browser.get().get("about:blank");
    proxy.close();
    Browser.errors();
  }

  private static int count(Visit visit) {
    return Integer.parseInt(visit.text(COUNT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyClickCountsOnceWhateverBecomesOfMessages(long seed) {
    beFast();
    Visit visit = Visit.through(proxy, "/counter");
    Random random = new Random(seed);
    proxy.fates(() -> random.nextInt(4) > 0 ? Fate.PASSES : anyOf(random));
    int clicks = 30;
    for (int i = 0; i < clicks; i++) {
      visit.click("One more", 0);
      if (random.nextInt(15) == 0) {
        proxy.cut();
      }
    }
    proxy.fates(() -> Fate.PASSES);
    visit.answered();
    visit.await("all clicks", () -> count(visit) == clicks);
    visit.isFresh();
  }

  private static Fate anyOf(Random random) {
    return Fate.values()[random.nextInt(Fate.values().length)];
  }

  @ParameterizedTest
  @ValueSource(strings = {"IS_LOST", "COMES_TWICE", "IS_OVERTAKEN"})
  void someMessagesGoWrong(Fate fate) {
    beFast();
    Visit visit = Visit.through(proxy, "/counter");
    Random random = new Random(1);
    proxy.fates(() -> random.nextInt(4) == 0 ? fate : Fate.PASSES);
    for (int i = 0; i < 6; i++) {
      visit.click("One more", 0);
    }
    visit.await("all clicks", () -> count(visit) == 6);
    proxy.fates(() -> Fate.PASSES);
    visit.answered();
    visit.isFresh();
  }

  @Test
  void noticesANetworkThatSaysNothing() {
    beFast();
    Visit visit = Visit.through(proxy, "/counter");
    proxy.fallSilent(true);
    visit.click("One more", 0);
    assertThat(visit.isPending()).isTrue();
    visit.await("the end of patience", () -> !visit.state().equals("connected"));
    visit.click("One more", 0);
    // What was held back arrives as well, late.
    proxy.fallSilent(false);
    visit.answered();
    visit.await("both clicks", () -> count(visit) == 2);
    visit.isFresh();
  }

  @Test
  void noticesItAlsoWhereTheUserDoesNothing() {
    beFast();
    Visit visit = Visit.through(proxy, "/counter");
    proxy.fallSilent(true);
    visit.await("the end of patience", () -> !visit.state().equals("connected"));
    proxy.fallSilent(false);
    visit.awaitConnected();
    visit.isFresh();
  }

  @Test
  void findsOutAtOnceWhenTheUserIsBack() {
    Visit visit = Visit.through(proxy, "/counter");
    visit.script("window.setTimeout = () => 0"); // It does not come back by itself.
    proxy.refuseWebSockets(true);
    visit.await("a loss", () -> visit.state().equals("disconnected"));
    proxy.refuseWebSockets(false);
    visit.script("dispatchEvent(new Event('online'))");
    visit.awaitConnected();
  }

  @Test
  void whatWasMissedArrivesAsOneUpdate() {
    Visit.beSomeoneElse();
    Visit visit = Visit.through(proxy, "/todo");
    proxy.refuseWebSockets(true);
    visit.await("a loss", () -> visit.state().equals("disconnected"));
    int connections = server.connections();
    Browser.get()
        .executeAsyncScript(
            """
            const add = (title) => fetch('/todo?event=add', { method: 'POST', body: new URLSearchParams({ title }) });
            add('a').then(() => add('b')).then(() => add('c')).then(arguments[0]);
            """);
    assertThat(visit.texts(TITLES)).isEmpty();
    proxy.refuseWebSockets(false);
    visit.reconnected(connections);
    visit.await("all", () -> visit.texts(TITLES).equals(List.of("a", "b", "c")));
    assertThat(server.sent()).as("a join, and one update").hasSize(2);
    assertThat(server.sent().get(1)).startsWith("[1,");
    visit.isFresh();
  }

  @Test
  void keepsInOrderWhatIsTypedOffline() {
    Visit.beSomeoneElse();
    Visit visit = Visit.through(proxy, "/todo");
    proxy.refuseWebSockets(true);
    visit.await("a loss", () -> visit.state().equals("disconnected"));
    visit.type(".new-todo", "a", Keys.ENTER, "b", Keys.ENTER, "c", Keys.ENTER);
    assertThat(visit.isPending()).isTrue();
    assertThat(visit.texts(TITLES)).isEmpty();
    proxy.refuseWebSockets(false);
    visit.answered();
    visit.await("all", () -> visit.texts(TITLES).equals(List.of("a", "b", "c")));
    visit.isFresh();
    visit.hasNoTroubles();
  }

  @Test
  void refusesVisiblyWhatFindsNoRoomOffline() {
    Visit visit = Visit.through(proxy, "/counter");
    proxy.refuseWebSockets(true);
    visit.await("a loss", () -> visit.state().equals("disconnected"));
    visit.script("for (let i = 0; i < 53; i++) document.querySelector('.primary').click()");
    assertThat(visit.troubles()).isEqualTo(Collections.nCopies(3, "offline: up"));
    proxy.refuseWebSockets(false);
    visit.answered();
    visit.await("50 clicks", () -> count(visit) == 50);
  }

  @Test
  void aRestartOfTheServerEndsInTheSamePageWithWhatWasTyped() {
    Visit.beSomeoneElse();
    Visit visit = Visit.through(proxy, "/profile");
    visit.paste("[name=name]", "Ada King");
    visit.paste("[name=headline]", "Counts");
    visit.type("[name=status]", Keys.ARROW_DOWN);
    visit.answered();
    visit.await("the name", () -> visit.texts("h1").contains("Ada King"));
    visit.type("[name=bio]", Keys.chord(Keys.CONTROL, Keys.HOME), "She ");
    int connections = server.connections();
    server.pages().clear();
    proxy.cut();
    visit.reconnected(connections);
    visit.answered();
    assertThat(visit.property("[name=name]", "value")).isEqualTo("Ada King");
    assertThat(visit.property("[name=headline]", "value")).isEqualTo("Counts");
    assertThat(visit.property("[name=status]", "value")).isEqualTo("away");
    assertThat(visit.property("[name=bio]", "value")).asString().startsWith("She Writes");
    visit.focuses("[name=bio]");
    assertThat(visit.property("[name=bio]", "selectionStart")).isEqualTo(4L);
    visit.await("the server to know", () -> visit.texts(".headline").contains("Counts"));
    visit.await("the class", () -> visit.property("#profile", "className").equals("card away"));
    visit.isFresh();
  }

  @Test
  void typingGoesOnWhileTheNetworkIsSlow() {
    Visit.beSomeoneElse();
    Visit visit = Visit.through(proxy, "/profile");
    proxy.delay(150);
    visit.paste("[name=name]", "");
    for (int i : IntStream.range(0, 12).toArray()) {
      visit.press(Integer.toHexString(i));
      Visit.sleep(60);
    }
    visit.await("the text", () -> visit.texts("h1").contains("0123456789ab"));
    assertThat(visit.property("[name=name]", "value")).isEqualTo("0123456789ab");
    visit.answered();
    visit.isFresh();
  }

  @Test
  void withoutWebSocketsHttpCarriesEventsAndUpdates() {
    proxy.refuseWebSockets(true);
    Visit visit = Visit.through(proxy, "/counter");
    for (int i = 1; i <= 5; i++) {
      visit.click("One more", 0);
    }
    visit.await("all clicks", () -> count(visit) == 5);
    visit.answered();
    visit.isFresh();
    visit.hasNoTroubles();
    String page = visit.pageId();
    server.pages().clear();
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    assertThat(visit.pageId()).isNotEqualTo(page);
    visit.click("One more", 0);
    visit.await("a new count", () -> count(visit) == 1);
  }

  @Test
  void withoutWebSocketsHttpCarriesWhatOthersDo() {
    proxy.refuseWebSockets(true);
    Visit visit = Visit.through(proxy, "/chat");
    String first = visit.window();
    visit.newWindow();
    try {
      Visit other = Visit.through(proxy, "/chat");
      other.type("[name=text]", "Can you hear me?", Keys.ENTER);
      other.await("it", () -> other.texts(".messages p").contains("Can you hear me?"));
      other.type("[name=text]", "And now?", Keys.ENTER);
      other.await("it", () -> other.texts(".messages p").contains("And now?"));
    } finally {
      visit.closeWindow(first);
    }
    visit.await("both", () -> visit.texts(".messages p").contains("And now?"));
    assertThat(visit.texts(".messages p")).contains("Can you hear me?");
  }
}
