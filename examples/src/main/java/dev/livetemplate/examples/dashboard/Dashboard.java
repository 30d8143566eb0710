package dev.livetemplate.examples.dashboard;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.dashboard.DashboardPage.Load;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import dev.livetemplate.examples.transport.LivePages;
import java.time.Duration;
import java.util.Random;

/** Shows a load that changes ten times a second, the same on all pages that do not stand still. */
public final class Dashboard implements LiveHandler<DashboardPage> {
  private static final Duration TICK = Duration.ofMillis(100);

  private volatile Load load;

  /**
   * Begins to tick.
   *
   * @param random what the load is made of
   */
  public Dashboard(LivePages pages, Random random) {
    Feed feed = new Feed(random);
    this.load = feed.load();
    pages.every(
        TICK,
        () -> {
          Load next = feed.next();
          load = next;
          pages.changeAll(this, page -> page.at(next));
        });
  }

  @Override
  public CompiledTemplate<DashboardPage> template() {
    return DashboardPageTemplate.INSTANCE;
  }

  @Override
  public DashboardPage open(String visitor) {
    return new DashboardPage(false, load);
  }

  @Override
  public DashboardPage connected(DashboardPage page) {
    return page.at(load);
  }

  @Override
  public DashboardPage handle(DashboardPage page, Event event) {
    return switch (event.name()) {
      case "pause" -> page.paused(true);
      case "resume" -> page.paused(false).at(load);
      default -> throw event.unknown();
    };
  }
}
