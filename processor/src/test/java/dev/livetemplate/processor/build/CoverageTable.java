package dev.livetemplate.processor.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how much of each package the tests have run, from JaCoCo's report. */
final class CoverageTable {

  /** The columns of JaCoCo's CSV. */
  private static final int PACKAGE = 1;

  private static final int BRANCHES_MISSED = 5;
  private static final int BRANCHES_COVERED = 6;

  private CoverageTable() {}

  /**
   * Prints the table.
   *
   * @param arguments the report's path
   */
  public static void main(String... arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    Map<String, int[]> packages = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",", -1);
      int[] counts = packages.computeIfAbsent(columns[PACKAGE], name -> new int[2]);
      counts[0] += Integer.parseInt(columns[BRANCHES_COVERED]);
      counts[1] += Integer.parseInt(columns[BRANCHES_MISSED]);
    }
    System.out.println("branches covered");
    packages.forEach(
        (name, counts) -> {
          int all = Math.max(1, counts[0] + counts[1]);
          System.out.printf(
              "%6.1f %%  %4d of %4d  %s%n", counts[0] * 100.0 / all, counts[0], all, name);
        });
  }
}
