package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines and white space are no part of the text. */
class StandaloneLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"{{#x}}", "{{^x}}", "{{/x}}", "{{!x}}", "{{! x\n x }}", "{{=<% %>=}}"})
  void removesTheLineOfATagThatPrintsNothing(String tag) {
    String before = tag.equals("{{/x}}") ? "{{#x}}" : "";
    String after = tag.startsWith("{{#") || tag.startsWith("{{^") ? "{{/x}}" : "";
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String text = before + "a" + end + " \t" + tag + "\t " + end + "b" + after;
      String expected = "a" + end + "b";
      assertThat(Parsing.of(text).render("{\"x\":" + !tag.equals("{{^x}}") + "}"))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{x}}", "{{{x}}}", "{{&x}}"})
  void keepsTheLineOfAVariable(String tag) {
    assertThat(Parsing.of("a\n  " + tag + " \nb").render("{}")).isEqualTo("a\n   \nb");
  }

  @Test
  void removesTheFirstAndTheLastLine() {
    assertThat(Parsing.of("  {{#x}}\na\n{{/x}}  ").render("{\"x\":true}")).isEqualTo("a\n");
  }

  @Test
  void keepsTheLineOfSeveralTags() {
    assertThat(Parsing.of(" {{#x}}{{/x}} \n{{!}} {{!}}\n").render("{}")).isEqualTo("  \n \n");
  }

  @Test
  void keepsTheLineOfATagWithText() {
    assertThat(Parsing.of("  {{!x}}a\nb{{!x}}  \n").render("{}")).isEqualTo("  a\nb  \n");
  }

  @Test
  void keepsTheLineWhereACommentOfSeveralLinesEndsBeforeText() {
    assertThat(Parsing.of("  {{!\n  }} a\n").render("{}")).isEqualTo("   a\n");
  }

  @Test
  void countsNoOtherWhiteSpaceAsBlank() {
    assertThat(Parsing.of("\u00a0{{!x}}\n").render("{}")).isEqualTo("\u00a0\n");
  }
}
