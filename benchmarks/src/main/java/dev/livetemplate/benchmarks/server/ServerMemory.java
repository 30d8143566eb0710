package dev.livetemplate.benchmarks.server;

import dev.livetemplate.benchmarks.pages.TodoPage;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Locale;

/** Prints what live pages take of the heap, with their models and without, as JSON. */
public final class ServerMemory {
  private static final int[] DEFAULT = {10_000, 100_000};
  private static final double GIBIBYTE = 1L << 30;

  private ServerMemory() {}

  /**
   * Measures.
   *
   * @param args how many pages, once or several times; by default 10,000 and 100,000
   */
  public static void main(String[] args) {
    int[] counts =
        args.length == 0 ? DEFAULT : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    String separator = "[";
    for (int count : counts) {
      System.out.print(separator + measure(count));
      separator = ",\n ";
    }
    System.out.println("]");
  }

  private static String measure(int count) {
    long before = used();
    TodoPage[] models = LivePages.models(count);
    long withModels = used();
    LivePages pages = new LivePages(models);
    long withPages;
    try {
      withPages = used();
    } finally {
      Reference.reachabilityFence(pages);
    }
    double model = (withModels - before) / (double) count;
    double page = (withPages - withModels) / (double) count;
    return String.format(
        Locale.ROOT,
        "{\"pages\": %d, \"pageBytes\": %.0f, \"modelBytes\": %.0f, \"pagesInGiB\": %.0f}",
        count,
        page,
        model,
        GIBIBYTE / (page + model));
  }

  /** Collects garbage until nothing more goes. */
  private static long used() {
    long used = Long.MAX_VALUE;
    while (true) {
      System.gc();
      long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      if (now >= used) {
        return now;
      }
      used = now;
    }
  }
}
