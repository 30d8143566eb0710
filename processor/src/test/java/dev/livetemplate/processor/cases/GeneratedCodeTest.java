package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What generated code does not do twice. */
final class GeneratedCodeTest {
  @Test
  void aValueThatIsShownTwiceIsComparedOnce() {
    String page =
        """
        import dev.livetemplate.LiveTemplate;
        import java.util.List;

        @LiveTemplate(template = "{{#rows}}<p data-key=\\"{{id}}\\"><b>{{id}}</b><i>{{name}}</i>"
            + "{{#done}}<u>{{name}}</u><u>{{who}}</u>{{/done}}{{^done}}<s>{{name}}</s>{{/done}}"
            + "<em>{{who}}</em></p>{{/rows}}")
        record Page(List<Row> rows) {}

        record Row(int id, String name, boolean done, String who) {}
        """;
    String source;
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      source = compiler.compile(Map.of("Page", page)).source();
    }
    assertThat(count("a.id() != b.id()", source)).isOne();
    assertThat(count("Values.same(a.name(), b.name())", source)).isOne();
    assertThat(count("a.done() != b.done()", source)).isOne();
    // Where it is always shown it is asked for again: what comes first is in a section.
    assertThat(count("Values.same(a.who(), b.who())", source)).isEqualTo(2);
    assertThat(Pattern.compile("\\{\\s*\\}").matcher(source).find()).isFalse();
  }

  private static long count(String part, String text) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
