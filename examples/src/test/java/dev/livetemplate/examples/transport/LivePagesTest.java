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
    page.join(connection, "d", false);
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
    first.join(new Recorder(), "d", false);
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
    page.join(old, "d", false);
    page.join(latest, "d", false);
    page.receive(latest, "{\"event\":\"set\",\"value\":{\"to\":2}}");
    page.receive(latest, "{\"resync\":true}");
    page.receive(latest, "{\"event\":\"other\"}");
    assertThat(old.sent).hasSize(3).isEqualTo(latest.sent.subList(0, 3));
    assertThat(latest.sent).hasSize(4).last().asString().contains("unknown-event");
  }

  private static final class Recorder implements Connection {
    final List<String> sent = new ArrayList<>();

    @Override
    public void send(String text) {
      sent.add(text);
    }

    @Override
    public void close() {}
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
