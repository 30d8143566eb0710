package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bytes of our updates beside those of two other libraries, for the same changes. */
final class PeersTable {

  private static final String HEAD =
      """
      | case | change | HTML | LiveView 1.2.10 | LiveTemplate Go 0.1.1 | LiveTemplate for Java |
      |---|---|--:|--:|--:|--:|
      """;

  /**
   * One change.
   *
   * @param htmlBytes bytes of the page's HTML behind the change
   * @param goIsRight whether the page was right after the update of LiveTemplate Go
   */
  record Row(
      String name,
      String label,
      long htmlBytes,
      long liveViewBytes,
      long goBytes,
      boolean goIsRight,
      int ourBytes) {

    /** Returns the fewest bytes of the other libraries' updates that made the right page. */
    long best() {
      return goIsRight ? Math.min(liveViewBytes, goBytes) : liveViewBytes;
    }

    String markdown() {
      return "| %s | %s | %d | %d | %d%s | %d%s |%n"
          .formatted(
              name,
              label,
              htmlBytes,
              liveViewBytes,
              goBytes,
              goIsRight ? "" : " (wrong page)",
              ourBytes,
              ourBytes > best() ? " (!)" : "");
    }
  }

  private PeersTable() {}

  /** Returns the changes of all cases in the folder, which {@code peers.json} files describe. */
  static List<Row> of(Path peers) {
    List<Row> rows = new ArrayList<>();
    try (CaseCompiler compiler = new CaseCompiler()) {
      for (Path folder : SharedFiles.cases(peers)) {
        rows(compiler.compile(CaseFolder.read(folder)), rows);
      }
    }
    return rows;
  }

  private static void rows(CompiledCase compiled, List<Row> rows) {
    Path file = compiled.folder().folder().resolve("peers.json");
    List<Object> figures = Json.array(Json.parse(SharedFiles.text(file)));
    for (int i = 0; i < figures.size(); i++) {
      Map<String, Object> figure = Json.object(figures.get(i));
      CaseFolder.Transition transition = compiled.folder().transitions().get(i);
      rows.add(
          new Row(
              compiled.folder().name(),
              transition.label(),
              (Long) figure.get("html_bytes"),
              (Long) figure.get("liveview_1.2.10_bytes"),
              (Long) figure.get("livetemplate_go_0.1.1_bytes"),
              (Boolean) figure.get("livetemplate_go_0.1.1_page_right"),
              compiled.update(transition).size()));
    }
  }

  /** Returns the table; an exclamation mark stands where another library sends less. */
  static String markdown(List<Row> rows) {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach(row -> table.append(row.markdown()));
    return table.toString();
  }
}
