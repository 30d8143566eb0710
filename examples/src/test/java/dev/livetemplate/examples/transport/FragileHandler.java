package dev.livetemplate.examples.transport;

import dev.livetemplate.CompiledTemplate;

/** A handler with defects. */
final class FragileHandler implements LiveHandler<FragilePage> {
  @Override
  public CompiledTemplate<FragilePage> template() {
    return FragilePageTemplate.INSTANCE;
  }

  @Override
  public FragilePage open(String visitor) {
    return new FragilePage(0);
  }

  @Override
  public FragilePage handle(FragilePage page, Event event) {
    return switch (event.name()) {
      case "set" -> new FragilePage(event.number("to"));
      case "break" -> throw new IllegalStateException(FragilePage.SECRET);
      default -> throw event.unknown();
    };
  }
}
