package dev.livetemplate.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes tables and plots of results: each table into {@code performance.md}, between comments that
 * name it, each plot into a file beside.
 */
public final class Report {
  private static final double NANOS_PER_MICRO = 1_000;
  private static final List<String> OUTPUTS = List.of("string", "bytes", "sink");
  private static final String OURS = "livetemplate";

  private final List<Run> runs;
  private final Path docs;
  private String page;

  private Report(List<Run> runs, Path docs) throws IOException {
    this.runs = runs;
    this.docs = docs;
    this.page = Files.readString(docs.resolve("performance.md"));
  }

  /**
   * Writes the report.
   *
   * @param args the folder of the results, and that of the documentation
   */
  public static void main(String[] args) throws IOException {
    Report report = new Report(Run.all(Path.of(args[0])), Path.of(args[1]));
    report.write();
  }

  private void write() throws IOException {
    StringBuilder machines = new StringBuilder();
    for (Run run : runs) {
      machines.append("* ").append(run.machine()).append('\n');
    }
    replace("machines", machines.toString());
    render();
    markers();
    update();
    pages();
    htmlDiff();
    server();
    compile();
    Files.writeString(docs.resolve("performance.md"), page);
  }

  private void render() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      List<Result> results = run.results("render");
      for (String output : OUTPUTS) {
        Grid grid = new Grid();
        results.stream()
            .filter(result -> result.parameter("output").equals(output))
            .forEach(r -> grid.put(r.parameter("engine"), r.parameter("page"), r.score()));
        if (!grid.isEmpty()) {
          tables.append("\nJDK ").append(run.jdk()).append(", ns for one page to ");
          tables.append(output).append(":\n\n").append(grid.markdown("engine", OURS));
          plot(
              "render-" + output + "-" + run.jdk(),
              Plot.bars("ns for one page to " + output + ", JDK " + run.jdk(), "ns", grid),
              tables);
        }
      }
    }
    replace("render", tables.toString());
  }

  private void markers() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      Grid grid = new Grid();
      for (Result r : run.results("markers")) {
        grid.put("off", r.parameter("page"), r.ratio("off", "pages"));
        grid.put("on", r.parameter("page"), r.ratio("on", "pages"));
      }
      table(tables, run, "ns for one page to a kept buffer", grid.markdown("markers", "off"), grid);
    }
    replace("markers", tables.toString());
  }

  private void update() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      List<Result> results = run.results("update", "update-million");
      for (String model : List.of("shared", "copies", "mutable")) {
        Grid grid = new Grid();
        results.stream()
            .filter(r -> r.parameter("model").equals(model))
            .forEach(
                r ->
                    grid.put(
                        r.parameter("change"), r.parameter("rows"), r.score() / NANOS_PER_MICRO));
        String title = "µs for one update, rows: " + model;
        table(tables, run, title, grid.markdown("change \\ rows", ""), grid);
        if (!grid.isEmpty()) {
          plot(
              "update-" + model + "-" + run.jdk(),
              Plot.lines(title + ", JDK " + run.jdk(), "µs", grid),
              tables);
        }
      }
      Grid allocated = new Grid();
      results.stream()
          .filter(r -> r.parameter("change").equals("nothing"))
          .forEach(r -> allocated.put(r.parameter("model"), r.parameter("rows"), r.allocated()));
      table(
          tables,
          run,
          "bytes allocated when nothing changed",
          allocated.markdown("", ""),
          allocated);
    }
    replace("update", tables.toString());
  }

  private void pages() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      Grid grid = new Grid();
      for (Result r : run.results("update", "update-others", "update-pages")) {
        boolean isWithOthers =
            r.parameter("model").equals("shared") && !r.parameter("rows").endsWith("0000");
        if (isWithOthers
            && List.of("cell", "sort", "profile", "toggle").contains(r.parameter("change"))) {
          grid.put(
              r.parameter("engine"),
              r.parameter("change") + " " + r.parameter("rows"),
              r.score() / NANOS_PER_MICRO);
        }
      }
      table(tables, run, "µs for one update", grid.markdown("way", OURS), grid);
      Grid peers = new Grid();
      for (Result r : run.results("peers")) {
        peers.put(r.parameter("change"), "µs", r.score() / NANOS_PER_MICRO);
      }
      table(tables, run, "each transition of the peers' cases", peers.markdown("case", ""), peers);
    }
    replace("ways", tables.toString());
  }

  private void htmlDiff() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      List<Result> results = run.results("htmldiff");
      for (String size : results.stream().map(r -> r.parameter("size")).distinct().toList()) {
        Grid grid = new Grid();
        results.stream()
            .filter(r -> r.parameter("size").equals(size))
            .forEach(r -> grid.put(r.method(), r.parameter("change"), r.score()));
        String title = "µs, texts of " + size + " characters";
        table(tables, run, title, grid.markdown("", "parseBoth"), grid);
      }
    }
    replace("htmldiff", tables.toString());
  }

  private void server() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      Grid grid = new Grid();
      for (Result r : run.results("server")) {
        grid.put(r.parameter("pages"), r.method() + ", updates/s", r.score());
        grid.put(r.parameter("pages"), r.method() + ", B/update", r.allocated());
        grid.put(r.parameter("pages"), r.method() + ", ms of GC", r.collections());
      }
      for (Map<String, Object> row : run.rows("memory")) {
        String pages = String.valueOf(row.get("pages"));
        row.forEach((name, value) -> putNumber(grid, pages, name, value));
      }
      table(tables, run, "live todo pages", grid.markdown("pages", ""), grid);
    }
    replace("server", tables.toString());
  }

  private static void putNumber(Grid grid, String row, String column, Object value) {
    if (value instanceof Number number && !column.equals("pages") && !column.equals("templates")) {
      grid.put(row, column, number.doubleValue());
    }
  }

  private void compile() throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Run run : runs) {
      Grid grid = new Grid();
      for (Map<String, Object> row : run.rows("compile")) {
        String templates = String.valueOf(row.get("templates"));
        row.forEach((name, value) -> putNumber(grid, templates, name, value));
      }
      table(tables, run, "templates compiled by javac", grid.markdown("templates", ""), grid);
    }
    replace("compile", tables.toString());
  }

  private static void table(
      StringBuilder tables, Run run, String title, String markdown, Grid grid) {
    if (!grid.isEmpty()) {
      tables.append("\nJDK ").append(run.jdk()).append(", ").append(title).append(":\n\n");
      tables.append(markdown);
    }
  }

  private void plot(String name, String svg, StringBuilder tables) throws IOException {
    String file = "pictures/performance-" + name + ".svg";
    Files.writeString(docs.resolve(file), svg);
    tables.append("\n![").append(name.replace('-', ' ')).append("](").append(file).append(")\n");
  }

  private void replace(String name, String text) {
    String begin = "<!-- " + name + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf("<!-- end -->", from);
    if (from < begin.length() || to < 0) {
      throw new IllegalStateException("no place for " + name + " in performance.md");
    }
    if (!text.isEmpty()) {
      page = page.substring(0, from) + text.strip() + "\n" + page.substring(to);
    }
  }
}
