package dev.livetemplate.gate.oracle;

import dev.livetemplate.contract.Strategy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs between two pages, or two elements of them. */
public final class Change {

  private final Map<Strategy, String> evidence = new EnumMap<>(Strategy.class);
  private boolean textBeside;
  private int cost;

  Change() {}

  /** Notes one difference, and where it is if it is the first of its strategy. */
  void add(Strategy strategy, int weight, String where) {
    evidence.putIfAbsent(strategy, where);
    cost += weight;
  }

  /** Notes that a text comes or goes together with nodes beside it. */
  void addTextBeside() {
    textBeside = true;
  }

  void addAll(Change inner) {
    inner.evidence.forEach(evidence::putIfAbsent);
    textBeside |= inner.textBeside;
    cost += inner.cost;
  }

  /** Returns how much differs; 0 if nothing does. */
  int cost() {
    return cost;
  }

  /** Returns the strategies that the change calls for. */
  public Set<Strategy> strategies() {
    return evidence.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(keys()));
  }

  private Set<Strategy> keys() {
    return evidence.keySet();
  }

  /** Returns the kind of the change, in the words of the corpus. */
  public String kind() {
    EnumSet<Strategy> kinds = EnumSet.noneOf(Strategy.class);
    kinds.addAll(keys());
    if (textBeside) {
      kinds.add(Strategy.STATIC_DYNAMIC);
    }
    if (kinds.size() != 1) {
      return kinds.isEmpty() ? "none" : "mixed";
    }
    return switch (kinds.iterator().next()) {
      case STATIC_DYNAMIC -> "text";
      case MARKER -> "attribute";
      case GRANULAR -> "structural";
      case REPLACEMENT -> "raw";
    };
  }

  /** Returns for each strategy one place that calls for it. */
  public String reason() {
    return evidence.entrySet().stream()
        .map(e -> StrategyNumbers.of(e.getKey()) + " for " + e.getValue())
        .collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return kind() + " " + reason();
  }
}
