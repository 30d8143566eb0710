package dev.livetemplate.gate;

import java.util.List;
import java.util.Locale;

/**
 * What a figure must be for the gate to hold. All thresholds stand here.
 *
 * @param figure its name
 * @param atLeast whether the limit is the least that the figure may be, else the most
 * @param limit the limit, if there is no {@code other}
 * @param other the name of the figure that is the limit; empty if there is none
 * @param roadmap what the roadmap asks for
 */
record Threshold(String figure, boolean atLeast, double limit, String other, String roadmap) {

  static final List<Threshold> ALL =
      List.of(
          atMost("cases_failed", 0, ""),
          all("transitions_correct", "transitions"),
          all("renders_equal", "renders"),
          all("invalid_exact", "invalid"),
          atLeast("templates_fully_strategy1", 0.95, "0.75 to 0.80"),
          atLeast("strategy_accuracy", 0.99, "> 0.90"),
          atLeast("reduction_text_median", 0.97, "0.85 to 0.95"),
          atLeast("reduction_text_p10", 0.90, ""),
          atLeast("reduction_attribute_median", 0.96, "0.70 to 0.85"),
          atLeast("reduction_structural_median", 0.90, "0.60 to 0.80"),
          atLeast("reduction_raw_median", 0.90, "0.40 to 0.60"),
          atMost("latency_p95_us", 500, "< 75000"),
          atMost("peer_bytes_worse", 0, ""));

  private static Threshold atLeast(String figure, double limit, String roadmap) {
    return new Threshold(figure, true, limit, "", roadmap);
  }

  private static Threshold atMost(String figure, double limit, String roadmap) {
    return new Threshold(figure, false, limit, "", roadmap);
  }

  private static Threshold all(String figure, String other) {
    return new Threshold(figure, true, Double.NaN, other, "");
  }

  private double limit(Figures figures) {
    return other.isEmpty() ? limit : figures.value(other);
  }

  /** Whether the figure is as it must be; a figure of nothing always is. */
  boolean holds(Figures figures) {
    double value = figures.value(figure);
    return Double.isNaN(value) || (atLeast ? value >= limit(figures) : value <= limit(figures));
  }

  /** Returns what the figure must be. */
  String text(Figures figures) {
    double limit = limit(figures);
    String number =
        limit == Math.rint(limit)
            ? String.valueOf((long) limit)
            : String.format(Locale.ROOT, "%.2f", limit);
    return (atLeast ? ">= " : "<= ") + number;
  }

  /** Whether all thresholds hold. */
  static boolean allHold(Figures figures) {
    return ALL.stream().allMatch(threshold -> threshold.holds(figures));
  }
}
