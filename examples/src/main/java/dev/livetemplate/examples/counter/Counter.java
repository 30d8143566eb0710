package dev.livetemplate.examples.counter;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;

/** Counts up and down. */
public final class Counter implements LiveHandler<CounterPage> {
  @Override
  public CompiledTemplate<CounterPage> template() {
    return CounterPageTemplate.INSTANCE;
  }

  @Override
  public CounterPage open(String visitor) {
    return new CounterPage(0);
  }

  @Override
  public CounterPage handle(CounterPage page, Event event) {
    return switch (event.name()) {
      case "up" -> new CounterPage(page.count() + 1);
      case "down" -> new CounterPage(page.count() - 1);
      case "reset" -> new CounterPage(0);
      default -> throw event.unknown();
    };
  }
}
