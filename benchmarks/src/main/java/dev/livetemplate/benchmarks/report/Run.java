package dev.livetemplate.benchmarks.report;

import dev.livetemplate.processor.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results on one JDK.
 *
 * @param folder where they are, named {@code jdk-N}
 */
record Run(Path folder) {

  /** Returns the runs whose results lie in a folder, the oldest JDK first. */
  static List<Run> all(Path results) throws IOException {
    try (Stream<Path> folders = Files.list(results)) {
      return folders
          .filter(Files::isDirectory)
          .map(Run::new)
          .sorted(Comparator.comparingInt(run -> Integer.parseInt(run.jdk())))
          .toList();
    }
  }

  /** Returns the JDK's number. */
  String jdk() {
    return folder.getFileName().toString().replace("jdk-", "");
  }

  /** Says what was measured on. */
  String machine() throws IOException {
    String cpu = text("cpu.txt").replace("\n", ", ") + " cores";
    return "JDK " + jdk() + " (" + text("jdk.txt") + "), " + cpu;
  }

  private String text(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readString(path).strip() : "?";
  }

  /** Returns what some files of JMH hold together. */
  List<Result> results(String... files) throws IOException {
    List<Result> all = new ArrayList<>();
    for (String file : files) {
      all.addAll(Result.read(folder.resolve(file + ".json")));
    }
    return all;
  }

  /** Returns the rows of a table of our own; none if there is no such file. */
  List<Map<String, Object>> rows(String file) throws IOException {
    Path path = folder.resolve(file + ".json");
    return Files.exists(path)
        ? Json.array(Json.parse(Files.readString(path))).stream().map(Json::object).toList()
        : List.of();
  }
}
