package dev.livetemplate.support;

import dev.livetemplate.contract.Strategy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The sets of strategies, each made once: every update has one. */
final class Strategies {
  private static final List<Set<Strategy>> SETS =
      IntStream.range(0, 1 << Strategy.values().length).mapToObj(Strategies::make).toList();

  private Strategies() {}

  private static Set<Strategy> make(int bits) {
    Set<Strategy> set = EnumSet.allOf(Strategy.class);
    set.removeIf(strategy -> (bits & bit(strategy)) == 0);
    return Collections.unmodifiableSet(set);
  }

  /** Returns the bit that stands for a strategy. */
  static int bit(Strategy strategy) {
    return switch (strategy) {
      case STATIC_DYNAMIC -> 1;
      case MARKER -> 2;
      case GRANULAR -> 4;
      case REPLACEMENT -> 8;
    };
  }

  /** Returns the set of the strategies whose bits are set; unmodifiable. */
  static Set<Strategy> of(int bits) {
    return SETS.get(bits);
  }
}
