package dev.livetemplate.gate.oracle;

import dev.livetemplate.contract.Strategy;
import java.util.Collection;
import java.util.stream.Collectors;

/** The strategies' numbers, as the documentation has them. */
public final class StrategyNumbers {

  private StrategyNumbers() {}

  static int of(Strategy strategy) {
    return switch (strategy) {
      case STATIC_DYNAMIC -> 1;
      case MARKER -> 2;
      case GRANULAR -> 3;
      case REPLACEMENT -> 4;
    };
  }

  /** Returns the numbers with plus signs between them, or {@code none}. */
  public static String text(Collection<Strategy> strategies) {
    return strategies.isEmpty()
        ? "none"
        : strategies.stream()
            .map(StrategyNumbers::of)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining("+"));
  }
}
