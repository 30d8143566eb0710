package dev.livetemplate.benchmarks.report;

import dev.livetemplate.processor.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What JMH found of one benchmark.
 *
 * @param method of the benchmark
 * @param parameters by name
 * @param scores of all iterations of all forks, in the unit of the benchmark
 * @param others what else was measured in each iteration, by name
 */
record Result(
    String method,
    Map<String, String> parameters,
    List<Double> scores,
    Map<String, List<Double>> others) {

  /** Reads a file of JMH; nothing if there is none. */
  static List<Result> read(Path file) throws IOException {
    List<Result> results = new ArrayList<>();
    if (Files.exists(file)) {
      for (Object entry : Json.array(Json.parse(Files.readString(file)))) {
        results.add(of(Json.object(entry)));
      }
    }
    return results;
  }

  private static Result of(Map<String, Object> entry) {
    Map<String, String> parameters = new TreeMap<>();
    object(entry, "params").forEach((name, value) -> parameters.put(name, "" + value));
    Map<String, List<Double>> others = new TreeMap<>();
    object(entry, "secondaryMetrics")
        .forEach((name, metric) -> others.put(name, scores(Json.object(metric))));
    String benchmark = String.valueOf(entry.get("benchmark"));
    return new Result(
        benchmark.substring(benchmark.lastIndexOf('.') + 1),
        parameters,
        scores(object(entry, "primaryMetric")),
        others);
  }

  /** Returns an object in another; an empty one if it is not there. */
  private static Map<String, Object> object(Map<String, Object> in, String name) {
    Object value = in.get(name);
    return value == null ? Map.of() : Json.object(value);
  }

  private static List<Double> scores(Map<String, Object> metric) {
    return Json.array(metric.getOrDefault("rawData", List.of())).stream()
        .flatMap(fork -> Json.array(fork).stream())
        .map(score -> ((Number) score).doubleValue())
        .toList();
  }

  /** Returns the median of all iterations: in a few of them code may be interpreted for a while. */
  double score() {
    return median(scores.stream().mapToDouble(score -> score));
  }

  /** Returns the bytes allocated for each operation; NaN if not measured. */
  double allocated() {
    return median(other("gc.alloc.rate.norm").stream().mapToDouble(bytes -> bytes));
  }

  /** Returns how long garbage was collected, in milliseconds; NaN if not measured. */
  double collections() {
    return median(other("gc.time").stream().mapToDouble(millis -> millis));
  }

  /** Returns the median, over all iterations, of what was measured divided by something else. */
  double ratio(String measured, String by) {
    List<Double> dividends = other(measured);
    List<Double> divisors = other(by);
    return median(
        IntStream.range(0, dividends.size()).mapToDouble(i -> dividends.get(i) / divisors.get(i)));
  }

  private List<Double> other(String name) {
    return others.getOrDefault(name, List.of());
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
