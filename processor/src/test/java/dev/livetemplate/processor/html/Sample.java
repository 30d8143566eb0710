package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Problem;
import dev.livetemplate.processor.escape.EscapePhase;
import dev.livetemplate.processor.testing.CompiledTypes;
import java.util.Map;
import java.util.stream.Collectors;

/** Templates over one model, with which the phase is tested. */
final class Sample {

  private static final CompiledTypes TYPES =
      CompiledTypes.of(
          """
          record Page(String x, String y, boolean a, boolean b, boolean c, Item one,
              List<Item> items, List<Item> others, List<String> words, Node node) {}
          record Item(int id, String name, boolean on, List<Item> kids) {}
          record Node(String label, List<Node> nodes) {}
          """);

  private Sample() {}

  static BoundTemplate bind(String template) {
    return bind(template, Map.of());
  }

  static BoundTemplate bind(String template, Map<String, String> partials) {
    return TYPES.bind(template, partials);
  }

  /**
   * Returns the tokens of a template as {@link TokenDump} prints them, or what is wrong with it.
   */
  static String tokens(String template) {
    Diagnostics problems = new Diagnostics();
    BoundTemplate bound = bind(template);
    ContextAnalyzer analyzer =
        new ContextAnalyzer(
            problems,
            new ContextAnalyzer.Ids(),
            EscapePhase.analyze(bound, problems),
            new TagPlaces(),
            null,
            false);
    try {
      String dump = TokenDump.of(analyzer.analyze(bound.nodes()));
      return problems.problems().isEmpty() ? dump : problems(problems);
    } catch (ContextAnalyzer.Unsplittable e) {
      String where = e.span == null ? "" : e.span.line() + ":" + e.span.column() + " ";
      return "unsplittable: " + where + e.getMessage();
    }
  }

  /** Returns the problems, one a line. */
  static String problems(Diagnostics problems) {
    return problems.problems().stream().map(Sample::line).collect(Collectors.joining("\n"));
  }

  private static String line(Problem p) {
    return "%d:%d %s: %s"
        .formatted(p.span().line(), p.span().column(), p.code().code(), p.message());
  }
}
