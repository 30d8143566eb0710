package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.CodeFrame;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rules that hold for every template, tried on random ones; the seed is fixed. */
class RandomTemplatesTest {

  private static final List<String> SCRAPS =
      List.of(
          "{{",
          "}}",
          "{",
          "}",
          "#",
          "^",
          "/",
          "<",
          ">",
          "$",
          "!",
          "=",
          "&",
          ".",
          "a",
          "p",
          "q",
          " ",
          "\n",
          "\r\n",
          "{{#a}}",
          "{{/a}}",
          "{{>p}}",
          "{{<q}}",
          "{{/q}}",
          "{{$b}}",
          "{{/b}}",
          "{{=<% %>=}}",
          "<%={{ }}=%>",
          "<%a%>",
          "{{*",
          "😀");

  private static final List<String> LINES =
      List.of(
          "x\n",
          "\n",
          "  {{a}}\n",
          "{{#a}}\n",
          "  {{/a}}\n",
          "{{^b}}\n",
          "{{/b}}\n",
          "{{! c }}\n",
          "{{>q}}\n",
          "\t{{>q}}\n",
          "<{{>q}}>\n",
          "{{#a}}y{{/a}}\n",
          "{{a}} {{#a}}\n",
          "z{{/a}}\n",
          "z\r\n",
          "{{#a}}z\n",
          "{{/a}}z\n");

  private final Random random = new Random(42);

  @Test
  void anyTextGivesATreeOrAnError() {
    for (int i = 0; i < 5_000; i++) {
      String main = random(SCRAPS, 12);
      Diagnostics problems = new Diagnostics();
      TemplateTree tree =
          Parsing.of(main)
              .with("p", random(SCRAPS, 8))
              .with("q", random(SCRAPS, 8))
              .parse(problems);
      assertThat(tree != null || problems.hasErrors()).as(main).isTrue();
      problems.problems().forEach(CodeFrame::render);
      if (tree != null) {
        assertSpans(tree.nodes());
      }
    }
  }

  /** A text is either the source text of its span or indentation that has an empty one. */
  private static void assertSpans(List<Node> nodes) {
    for (Node node : nodes) {
      Span span = node.span();
      SourceText source = span.source();
      if (node instanceof Node.Text text && span.start() < span.end()) {
        assertThat(source.text().substring(span.start(), span.end())).isEqualTo(text.text());
      } else if (node instanceof Node.Text text) {
        assertThat(text.text()).isBlank().isNotEmpty();
      } else if (node instanceof Node.Section section) {
        assertSpans(section.children());
      } else if (node instanceof Node.Choice choice) {
        choice.candidates().forEach(candidate -> assertSpans(candidate.nodes()));
      }
    }
  }

  /** The specification: indentation is prepended to each line of the partial before rendering. */
  @Test
  void anIndentedPartialIsAPartialWithIndentedLines() {
    int compared = 0;
    for (int i = 0; i < 5_000; i++) {
      String partial = random(LINES, 8);
      String indented = partial.replaceAll("(?m)^(?!\\z)", "  ");
      String caller = "[\n  {{>p}}\n]{{>p}}";
      Diagnostics problems = new Diagnostics();
      Parsing parsing = Parsing.of(caller).with("p", partial).with("q", "1\n2");
      if (parsing.parse(problems) != null) {
        compared++;
        String expected = "[\n" + render(indented) + "]" + render(partial);
        assertThat(parsing.render("{\"a\":\"v\\nw\"}")).as(partial).isEqualTo(expected);
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static String render(String text) {
    return Parsing.of(text).with("q", "1\n2").render("{\"a\":\"v\\nw\"}");
  }

  private String random(List<String> parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }
}
