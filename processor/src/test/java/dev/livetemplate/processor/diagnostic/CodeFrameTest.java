package dev.livetemplate.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeFrameTest {

  @Test
  void showsTheLineAndACaret() {
    String text = "<ul>\n  <li>{{titel}}</li>\n</ul>";
    assertThat(frame(text, text.indexOf("{{"), "no 'titel' in Todo", "Did you mean 'title'?"))
        .isEqualTo(
            """
            todo.mustache:2:7: [UnknownName] no 'titel' in Todo. Did you mean 'title'?
              <li>{{titel}}</li>
                  ^""");
  }

  @Test
  void needsNoFix() {
    assertThat(frame("{{a}}", 0, "no 'a'", null))
        .isEqualTo("todo.mustache:1:1: [UnknownName] no 'a'\n{{a}}\n^");
  }

  @Test
  void beginsTheFixAsASentence() {
    assertThat(frame("{{a}}", 0, "no 'a'", "move it out")).contains("no 'a'. Move it out.\n");
  }

  @Test
  void keepsTabs() {
    assertThat(frame("\ta\t{{b}}", 3, "no 'b'", null)).endsWith("\n\ta\t{{b}}\n\t \t^");
  }

  @Test
  void givesWideCharactersTwoColumns() {
    assertThat(frame("漢😀é{{b}}", 4, "no 'b'", null)).endsWith("\n漢😀é{{b}}\n     ^");
    assertThat(frame("e\u0301{{b}}", 2, "no 'b'", null)).endsWith("\n ^");
  }

  @Test
  void cutsLongLinesAroundTheCaret() {
    String text = "a".repeat(100) + "{{b}}" + "c".repeat(100);
    assertThat(frame(text, 100, "no 'b'", null))
        .endsWith("\n…" + "a".repeat(60) + "{{b}}" + "c".repeat(35) + "…\n" + " ".repeat(61) + "^");
  }

  @Test
  void cutsNoCharacterInTwo() {
    String text = "😀".repeat(50) + "x{{b}}" + "😀".repeat(50);
    String frame = frame(text, 101, "no 'b'", null);
    assertThat(frame.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
        .isEqualTo(frame.chars().filter(c -> Character.isLowSurrogate((char) c)).count());
    assertThat(frame.lines().toList().get(1)).startsWith("…😀").endsWith("😀…");
  }

  @Test
  void showsAPlaceAtTheEndOfTheText() {
    assertThat(frame("a\n", 2, "no end", null))
        .isEqualTo("todo.mustache:2:1: [UnknownName] no end\n\n^");
  }

  @Test
  void showsTheWayToAPartial() {
    SourceText main = new SourceText("main.mustache", "\n  {{>p}}");
    SourceText partial = new SourceText("p.mustache", "{{a}}").includedFrom(new Span(main, 3, 9));
    Problem problem =
        new Problem(ProblemCode.UNKNOWN_NAME, new Span(partial, 0, 5), "no 'a'", null);
    assertThat(problem.includeChain()).containsExactly(new Span(main, 3, 9));
    assertThat(CodeFrame.render(problem))
        .isEqualTo(
            """
            p.mustache:1:1: [UnknownName] no 'a'
            {{a}}
            ^
            included from main.mustache:2:3""");
  }

  private static String frame(String text, int offset, String message, String fix) {
    SourceText source = new SourceText("todo.mustache", text);
    Span span = new Span(source, offset, offset);
    return CodeFrame.render(new Problem(ProblemCode.UNKNOWN_NAME, span, message, fix));
  }
}
