package dev.livetemplate.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of a run, each by its name, in the order in which they are printed. */
final class Figures {

  static final List<String> KINDS = List.of("text", "attribute", "structural", "mixed", "raw");

  private final List<CaseResult> cases;
  private final List<InvalidResult> invalid;
  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Figures that are counts. */
  private final List<String> counts = new ArrayList<>();

  Figures(List<CaseResult> cases, List<InvalidResult> invalid) {
    this.cases = List.copyOf(cases);
    this.invalid = List.copyOf(invalid);
    counts();
    shares();
    KINDS.forEach(this::reductions);
    latencies();
    count(
        "peer_bytes_worse", measured().filter(TransitionResult.Measured::isWorseThanPeer).count());
    List<Double> overheads = cases.stream().flatMap(c -> c.markerOverheads().stream()).toList();
    values.put("marker_overhead_median", Quantiles.median(overheads));
  }

  private void counts() {
    count("cases", cases.size());
    count("cases_failed", cases.stream().filter(c -> !c.isRight()).count());
    count("transitions", transitions().count());
    count("transitions_correct", transitions().filter(TransitionResult::isCorrect).count());
    count("renders", cases.stream().mapToLong(CaseResult::renders).sum());
    count("renders_equal", cases.stream().mapToLong(CaseResult::equal).sum());
    count("invalid", invalid.size());
    count("invalid_exact", invalid.stream().filter(InvalidResult::exact).count());
  }

  private void count(String name, long value) {
    counts.add(name);
    values.put(name, (double) value);
  }

  private Stream<TransitionResult> transitions() {
    return cases.stream().flatMap(c -> c.transitions().stream());
  }

  private Stream<TransitionResult.Measured> measured() {
    return transitions().flatMap(t -> Stream.ofNullable(t.update()));
  }

  private void shares() {
    List<CaseResult> withText = cases.stream().filter(c -> !c.ofKind("text").isEmpty()).toList();
    share("templates_fully_strategy1", withText, CaseResult::sendsTextByStrategyOne);
    share("templates_without_strategy4", cases, CaseResult::needsNoReplacement);
    share(
        "strategy_accuracy",
        transitions().toList(),
        t -> t.update() != null && t.update().isAsWanted());
  }

  private <T> void share(String name, Collection<T> all, Predicate<T> test) {
    values.put(
        name, all.isEmpty() ? Double.NaN : (double) all.stream().filter(test).count() / all.size());
  }

  private void reductions(String kind) {
    List<Double> reductions =
        transitions()
            .filter(t -> t.kind().equals(kind))
            .flatMap(t -> Stream.ofNullable(t.update()))
            .map(TransitionResult.Measured::reduction)
            .toList();
    values.put("reduction_" + kind + "_median", Quantiles.median(reductions));
    values.put("reduction_" + kind + "_p10", Quantiles.of(reductions, 0.1));
  }

  private void latencies() {
    List<Double> micros = all(TransitionResult.Measured::micros);
    values.put("latency_p50_us", Quantiles.median(micros));
    values.put("latency_p95_us", Quantiles.of(micros, 0.95));
    values.put("latency_p99_us", Quantiles.of(micros, 0.99));
    values.put("latency_max_us", Quantiles.of(micros, 1));
  }

  private List<Double> all(ToDoubleFunction<TransitionResult.Measured> figure) {
    return measured().map(figure::applyAsDouble).toList();
  }

  /** Returns the names, in order. */
  Collection<String> names() {
    return values.keySet();
  }

  /** Returns a figure; NaN if there was nothing to make it of. */
  double value(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  /** Returns a figure as it is printed. */
  String text(String name) {
    double value = value(name);
    if (Double.isNaN(value)) {
      return "n/a";
    }
    String format = counts.contains(name) ? "%.0f" : name.endsWith("_us") ? "%.1f" : "%.4f";
    return String.format(Locale.ROOT, format, value);
  }
}
