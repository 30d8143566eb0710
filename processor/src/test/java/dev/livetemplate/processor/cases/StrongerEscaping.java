package dev.livetemplate.processor.cases;

import java.util.List;

/**
 * The places where a context demands stronger escaping than Mustache's, so that our pages differ
 * from those that the corpus expects; {@code docs/escaping.md} lists them too.
 */
final class StrongerEscaping {

  private static final List<Difference> ALL =
      List.of(
          // A string in JSON, which the parser of HTML does not decode.
          new Difference(
              "analytics-embed",
              "{\"site\": \"Käse &amp; Brot &quot;online&quot;\"",
              "{\"site\": \"Käse \\u0026 Brot \\u0022online\\u0022\""),
          new Difference(
              "analytics-embed",
              "{\"site\": \"Brot &amp; &quot;Käse&quot; &lt;beta&gt;\"",
              "{\"site\": \"Brot \\u0026 \\u0022Käse\\u0022 \\u003cbeta\\u003e\""),
          // One parameter of a query, not two.
          new Difference(
              "glossary",
              "?term=glass &amp; &quot;ine&quot;",
              "?term=glass%20%26%20&quot;ine&quot;"));

  private StrongerEscaping() {}

  /** Returns a page that Mustache renders as we render it. */
  static String of(String folder, String mustache) {
    String html = mustache;
    for (Difference difference : ALL) {
      if (difference.folder.equals(folder)) {
        html = html.replace(difference.mustache, difference.ours);
      }
    }
    return html;
  }

  private record Difference(String folder, String mustache, String ours) {}
}
