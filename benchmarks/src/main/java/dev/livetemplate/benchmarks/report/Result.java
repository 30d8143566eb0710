package dev.livetemplate.benchmarks.report;

import dev.livetemplate.processor.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What JMH found of one benchmark.
 *
 * @param method of the benchmark
 * @param parameters by name
 * @param score in the unit of the benchmark, the median of all iterations
 * @param allocated bytes for each operation; NaN if not measured
 * @param collections how long garbage was collected, in milliseconds, all together; NaN if not
 *     measured
 */
record Result(
    String method,
    Map<String, String> parameters,
    double score,
    double allocated,
    double collections) {

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
    String benchmark = String.valueOf(entry.get("benchmark"));
    Map<String, Object> others = object(entry, "secondaryMetrics");
    return new Result(
        benchmark.substring(benchmark.lastIndexOf('.') + 1),
        parameters,
        score(object(entry, "primaryMetric")),
        score(object(others, "gc.alloc.rate.norm")),
        score(object(others, "gc.time")));
  }

  /** Returns an object in another; an empty one if it is not there. */
  private static Map<String, Object> object(Map<String, Object> in, String name) {
    Object value = in.get(name);
    return value == null ? Map.of() : Json.object(value);
  }

  /**
   * Returns the median of all iterations of all forks: in a few of them code may be interpreted for
   * a while.
   */
  private static double score(Map<String, Object> metric) {
    Object forks = metric.getOrDefault("rawData", List.of());
    double[] scores =
        Json.array(forks).stream()
            .flatMap(fork -> Json.array(fork).stream())
            .mapToDouble(score -> ((Number) score).doubleValue())
            .sorted()
            .toArray();
    int middle = scores.length / 2;
    if (scores.length == 0) {
      return Double.NaN;
    }
    return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
