package dev.livetemplate.benchmarks.compile;

import dev.livetemplate.benchmarks.compile.TemplateProject.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Prints, as JSON, how long javac takes for many templates: with our processor, with JStachio's on
 * the same templates, and alone on the sources that ours wrote; and how large the classes are.
 *
 * <p>All in one process that is warm, the kinds in turns; the shortest of several runs counts.
 */
public final class CompileTime {
  private static final int[] DEFAULT = {10, 100, 1_000};
  private static final int ROUNDS = 3;
  private static final int WARM_UP_TEMPLATES = 100;
  private static final int WARM_UP_ROUNDS = 4;
  private static final double MILLI = 1e6;

  private CompileTime() {}

  /**
   * Measures.
   *
   * @param args how many templates, once or several times; by default 10, 100 and 1,000
   */
  public static void main(String[] args) throws IOException {
    int[] counts =
        args.length == 0 ? DEFAULT : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    measure(WARM_UP_TEMPLATES, WARM_UP_ROUNDS);
    String separator = "[";
    for (int count : counts) {
      System.out.print(separator + measure(count, ROUNDS));
      System.out.flush();
      separator = ",\n ";
    }
    System.out.println("]");
  }

  private static String measure(int count, int rounds) throws IOException {
    try (TemplateProject project = TemplateProject.write(count)) {
      Map<Kind, Long> shortest = new EnumMap<>(Kind.class);
      for (int i = 0; i < rounds; i++) {
        for (Kind kind : Kind.values()) {
          long start = System.nanoTime();
          project.compile(kind);
          shortest.merge(kind, System.nanoTime() - start, Math::min);
        }
      }
      StringJoiner times = new StringJoiner(", ");
      shortest.forEach(
          (kind, nanos) ->
              times.add(String.format(Locale.ROOT, "\"%sMs\": %.0f", kind.label(), nanos / MILLI)));
      Path own = project.compile(Kind.LIVETEMPLATE);
      return String.format(
          Locale.ROOT,
          "{\"templates\": %d, %s, \"classBytes\": %d, \"largestMethod\": %d}",
          count,
          times,
          ClassSizes.bytes(own, "Template") / count,
          ClassSizes.largestMethod(own));
    }
  }
}
