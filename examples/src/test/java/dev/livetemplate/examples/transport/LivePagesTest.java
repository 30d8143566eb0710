package dev.livetemplate.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LivePagesTest {
  private static final Client CLIENT = new Client("client", 0);

  private final TestClock clock = new TestClock();
  private final LivePages pages = new LivePages(clock);
  private final FragileHandler handler = new FragileHandler();

  @Test
  void forgetsAPageThatNobodyJoins() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    clock.pass(LivePages.KEPT);
    pages.open(handler, "someone");
    assertThat(pages.find(page.id())).isSameAs(page);
    clock.pass(Duration.ofSeconds(1));
    pages.open(handler, "someone");
    assertThat(pages.find(page.id())).isNull();
    assertThat(pages.size()).isEqualTo(2);
  }

  @Test
  void keepsAPageAsLongAsItIsConnectedAndAWhileLonger() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, CLIENT, "d", false);
    clock.pass(LivePages.KEPT.multipliedBy(3));
    pages.open(handler, "someone");
    page.leave(connection, clock.instant());
    clock.pass(LivePages.KEPT);
    pages.open(handler, "someone");
    assertThat(pages.find(page.id())).isSameAs(page);
  }

  @Test
  void forgetsTheLongestIdleOneWhenThereAreTooMany() {
    LivePage<FragilePage> first = pages.open(handler, "someone");
    first.join(new Recorder(), CLIENT, "d", false);
    LivePage<FragilePage> second = pages.open(handler, "someone");
    clock.pass(Duration.ofMillis(1));
    for (int i = 0; i < LivePages.MOST - 1; i++) {
      pages.open(handler, "someone");
    }
    assertThat(pages.size()).isEqualTo(LivePages.MOST);
    assertThat(pages.find(first.id())).isSameAs(first);
    assertThat(pages.find(second.id())).isNull();
  }

  @Test
  void sendsAllConnectionsOfAPageTheSame() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder old = new Recorder();
    Recorder latest = new Recorder();
    page.join(old, CLIENT, "d", false);
    page.join(latest, CLIENT, "d", false);
    page.receive(latest, "{\"event\":\"set\",\"value\":{\"to\":2}}");
    page.receive(latest, "{\"resync\":true}");
    page.receive(latest, "{\"event\":\"other\"}");
    assertThat(old.sent).hasSize(3).isEqualTo(latest.sent.subList(0, 3));
    assertThat(latest.sent).hasSize(4).last().asString().contains("unknown-event");
  }

  @Test
  void aSlowBrowserSkipsStates() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder slow = new Recorder();
    page.join(slow, CLIENT, "d", false);
    set(page, slow, 2);
    slow.busy = true;
    set(page, slow, 4);
    set(page, slow, 6);
    // This one cannot be read, and leaves what waits as it is.
    set(page, slow, 7);
    set(page, slow, 8);
    assertThat(slow.sent).hasSize(3).last().asString().contains("failed");
    slow.idle();
    assertThat(slow.sent.subList(1, 4))
        .containsExactly("[1,0,2,1,1]", slow.sent.get(2), "[2,0,8,1,4]");
    slow.busy = true;
    set(page, slow, 10);
    set(page, slow, 8);
    slow.idle();
    assertThat(slow.sent).hasSize(4);
    set(page, slow, 12);
    assertThat(slow.sent).last().isEqualTo("[3,0,12,1,6]");
  }

  @Test
  void explainsUpdatesWhereItIsToldTo() {
    pages.explain(true);
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, CLIENT, "d", false);
    set(page, connection, 2);
    assertThat(connection.sent.get(1)).isEqualTo("{\"explain\":{\"seq\":0,\"patches\":[]}}");
    assertThat(connection.sent.get(2)).isEqualTo("[1,0,2,1,1]");
    assertThat(connection.sent.get(3))
        .startsWith("{\"explain\":{\"seq\":1,\"patches\":[[4,\"STATIC_DYNAMIC\",0,\"FragilePage")
        .contains(",\"text\",\"number\",\"0\",\"2\"],[5,\"STATIC_DYNAMIC\",1,")
        .endsWith(",\"text\",\"half\",\"0\",\"1\"]]}}");
  }

  @Test
  void oneConnectionThatIsAliveIsEnough() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder lost = new Recorder();
    Recorder alive = new Recorder();
    page.join(lost, CLIENT, "d", false);
    page.join(alive, CLIENT, "d", false);
    lost.busy = true;
    set(page, alive, 2);
    set(page, alive, 4);
    assertThat(alive.sent.subList(1, 3)).containsExactly("[1,0,2,1,1]", "[2,0,4,1,2]");
  }

  @Test
  void whatWaitsIsInTheResyncAndBeforeTheNextToJoin() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder slow = new Recorder();
    page.join(slow, CLIENT, "d", false);
    slow.busy = true;
    set(page, slow, 2);
    page.receive(slow, "{\"resync\":[9]}");
    assertThat(slow.sent.subList(1, 3))
        .containsExactly("[1,0,2,1,1]", "{\"resync\":{\"seq\":2,\"html\":\"<p>2</p><p>1</p>\"}}");
    set(page, slow, 4);
    page.receive(slow, "{\"resync\":true}");
    assertThat(slow.sent).hasSize(4).last().asString().contains("\"seq\":4,");
    set(page, slow, 6);
    Recorder next = new Recorder();
    page.join(next, CLIENT, "d", false);
    assertThat(slow.sent).last().isEqualTo("[5,0,6,1,3]");
    assertThat(next.sent)
        .containsExactly(
            "{\"join\":{\"page\":\""
                + page.id()
                + "\",\"descriptor\":\"d\",\"seq\":5,\"event\":0}}");
  }

  @Test
  void handlesAnEventOnce() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, CLIENT, "d", false);
    number(page, connection, 1, 2);
    number(page, connection, 1, 2);
    assertThat(connection.sent.subList(1, 4))
        .containsExactly("[1,0,2,1,1]", "{\"ack\":[1,1]}", "{\"ack\":[1,1]}");
    Recorder next = new Recorder();
    page.join(next, CLIENT, "d", false);
    assertThat(next.sent).last().asString().endsWith(",\"seq\":1,\"event\":1}}");
    number(page, next, 2, 4);
    number(page, connection, 2, 4);
    assertThat(next.sent.subList(1, 3)).containsExactly("[2,0,4,1,2]", "{\"ack\":[2,2]}");
    assertThat(next.sent).hasSize(3);
  }

  @Test
  void closesTheConnectionWhereAnEventIsMissing() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, CLIENT, "d", false);
    number(page, connection, 1, 2);
    number(page, connection, 3, 6);
    assertThat(connection.isClosed).isTrue();
    assertThat(page.freshHtml()).isEqualTo("<p>2</p><p>1</p>");
  }

  @Test
  void noticesThatTheFirstEventIsMissing() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, CLIENT, "d", false);
    number(page, connection, 2, 2);
    assertThat(connection.isClosed).isTrue();
    assertThat(page.freshHtml()).isEqualTo("<p>0</p><p>0</p>");
  }

  @Test
  void clientsOfOnePageCountForThemselves() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder one = new Recorder();
    Recorder other = new Recorder();
    page.join(one, new Client("one", 6), "d", false);
    page.join(other, new Client("other", 0), "d", false);
    number(page, one, 7, 2);
    number(page, other, 1, 4);
    assertThat(one.sent.subList(1, 4))
        .containsExactly("[1,0,2,1,1]", "{\"ack\":[7,1]}", "[2,0,4,1,2]");
    assertThat(other.sent).last().isEqualTo("{\"ack\":[1,2]}");
  }

  @Test
  void anEventThatIsRefusedIsDone() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, CLIENT, "d", false);
    page.receive(connection, "{\"event\":\"set\",\"value\":{\"to\":{}},\"id\":1}");
    page.receive(connection, "{\"event\":\"other\",\"id\":2}");
    assertThat(connection.sent).hasSize(5);
    assertThat(connection.sent.get(1)).contains("malformed");
    assertThat(connection.sent.get(2)).isEqualTo("{\"ack\":[1,0]}");
    assertThat(connection.sent.get(3)).contains("unknown-event");
    assertThat(connection.sent.get(4)).isEqualTo("{\"ack\":[2,0]}");
    page.refuseTooLarge(connection);
    Recorder next = new Recorder();
    page.join(next, CLIENT, "d", false);
    assertThat(next.sent.get(0)).endsWith(",\"event\":3}}");
    assertThat(next.sent.get(1)).contains("too-large");
  }

  @Test
  void answersAProbeWithWhatHasBeenSent() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder slow = new Recorder();
    page.join(slow, CLIENT, "d", false);
    page.receive(slow, "{\"probe\":true}");
    assertThat(slow.sent).last().isEqualTo("{\"ack\":[0,0]}");
    slow.busy = true;
    set(page, slow, 2);
    page.receive(slow, "{\"probe\":true}");
    assertThat(slow.sent).last().isEqualTo("{\"ack\":[0,0]}");
    slow.idle();
    page.receive(slow, "{\"probe\":true}");
    assertThat(slow.sent).last().isEqualTo("{\"ack\":[0,1]}");
  }

  @Test
  void saysWhereItDoesNotKnowWhatBecameOfEvents() {
    LivePage<FragilePage> page = pages.open(handler, "someone");
    Recorder connection = new Recorder();
    page.join(connection, new Client("client", 3), "d", true);
    assertThat(connection.sent.get(0)).doesNotContain("event");
    number(page, connection, 4, 2);
    Recorder next = new Recorder();
    page.join(next, new Client("client", 5), "d", false);
    assertThat(next.sent.get(0)).endsWith(",\"event\":4}}");
  }

  private static void number(
      LivePage<FragilePage> page, Connection connection, int number, int to) {
    page.receive(
        connection, "{\"event\":\"set\",\"value\":{\"to\":%d},\"id\":%d}".formatted(to, number));
  }

  private static void set(LivePage<FragilePage> page, Connection connection, int number) {
    page.receive(connection, "{\"event\":\"set\",\"value\":{\"to\":" + number + "}}");
  }

  private static final class Recorder implements Connection {
    final List<String> sent = new ArrayList<>();
    boolean busy;
    boolean isClosed;
    private Runnable whenIdle = () -> {};

    void idle() {
      busy = false;
      whenIdle.run();
    }

    @Override
    public boolean isBusy() {
      return busy;
    }

    @Override
    public void whenIdle(Runnable action) {
      whenIdle = action;
    }

    @Override
    public void send(String text) {
      sent.add(text);
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  private static final class TestClock extends Clock {
    private Instant now = Instant.EPOCH;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
