package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.CodeFrame;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each problem that the parser reports, with its place. */
class ProblemsTest {

  private static final String MAIN = "main.mustache:";

  @Test
  void reportsASectionThatIsNeverClosed() {
    assertOne("a\n  {{#b}}\nc", "2:3 UnclosedSection", "section 'b' is never closed");
    assertOne("{{^b}}", "1:1 UnclosedSection", "inverted section 'b' is never closed");
    assertOne("{{<b}}", "1:1 UnclosedSection", "parent 'b' is never closed", "b", "");
    assertOne("{{$b}}", "1:1 UnclosedSection", "block 'b' is never closed");
  }

  @Test
  void reportsEachSectionThatIsNeverClosed() {
    assertThat(Parsing.of("{{#a}}\n{{#b}}\n{{/b}}\n{{^c}}").problems())
        .containsExactly(MAIN + "1:1 UnclosedSection", MAIN + "4:1 UnclosedSection");
  }

  @Test
  void reportsAnInnerSectionThatIsNeverClosed() {
    assertOne("{{#a}}{{#b}}{{/a}}", "1:7 UnclosedSection", "section 'b' is never closed");
  }

  @Test
  void reportsAWrongClosingTag() {
    assertOne(
        "{{#a}}\n {{/b}}",
        "2:2 MismatchedClose",
        "closing tag 'b' does not match the open section 'a' of line 1");
  }

  @Test
  void reportsSectionsThatOverlapOnce() {
    assertOne(
        "{{#a}}{{#b}}{{/a}}{{/b}}",
        "1:13 MismatchedClose",
        "closing tag 'a' does not match the open section 'b' of line 1");
  }

  @Test
  void reportsAClosingTagThatClosesNothing() {
    assertOne(
        "a{{/b}}", "1:2 UnopenedClose", "closing tag 'b' closes nothing: no 'b' is open here");
    assertOne(
        "{{#a}}{{/b}}{{/a}}",
        "1:7 UnopenedClose",
        "closing tag 'b' closes nothing: no 'b' is open here");
  }

  @Test
  void toldByTheNumberOfClosingTagsWhichOneIsMissing() {
    assertThat(Parsing.of("{{#a}}{{#a}}{{/x}}{{/a}}").problems())
        .containsExactly(MAIN + "1:13 MismatchedClose");
    assertThat(Parsing.of("{{#a}}{{#a}}{{/x}}{{/a}}{{/a}}").problems())
        .containsExactly(MAIN + "1:13 UnopenedClose");
  }

  @ParameterizedTest
  @CsvSource({
    "'a\n {{b', 2:2",
    "'{{b}', 1:1",
    "'{{b\n{{c}}', 1:1",
    "'{{{b}} {{c}}', 1:1",
    "'{{{b}}', 1:1",
    "'{{! b', 1:1",
    "'{{= b', 1:1",
    "'{{#b {{/b}}', 1:1",
    "'{{#b}}{{/b <p>', 1:7",
    "'x{{', 1:2"
  })
  void reportsATagWithoutEnd(String template, String place) {
    assertThat(Parsing.of(template).problems()).containsExactly(MAIN + place + " UnclosedTag");
  }

  @Test
  void quotesATagWithoutEndAndSaysWhatIsExpected() {
    Problem problem = Parsing.of("{{{ name </p>\n").diagnostics().problems().get(0);
    assertThat(problem.message()).isEqualTo("the tag '{{{ name </p>' has no end");
    assertThat(problem.fix()).isEqualTo("Close it with '}}}'.");
  }

  @Test
  void reportsEachTagWithoutEnd() {
    assertThat(Parsing.of("{{a {{b}} {{c {{d").problems())
        .containsExactly(
            MAIN + "1:1 UnclosedTag", MAIN + "1:11 UnclosedTag", MAIN + "1:15 UnclosedTag");
  }

  @ParameterizedTest
  @CsvSource({
    "'{{}}', 1:1",
    "'a{{ }}', 1:2",
    "'{{{}}}', 1:1",
    "'{{#}}', 1:1",
    "'{{/ }}', 1:1",
    "'{{>}}', 1:1"
  })
  void reportsATagWithNothingInIt(String template, String place) {
    assertThat(Parsing.of(template).problems()).containsExactly(MAIN + place + " EmptyTag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{{a b}}|white space stands in it",
        "{{a-b}}|'-' stands in it",
        "{{1a}}|'1' stands first",
        "{{a..b}}|nothing stands before or behind a dot",
        "{{.a}}|nothing stands before or behind a dot",
        "{{#a!}}{{/a!}}|'!' stands in it",
        "{{>a b}}|white space stands in it",
        "{{$a b}}{{/a b}}|white space stands in it",
        "{{a😀}}|'😀' stands in it"
      })
  void reportsANameThatIsNone(String template, String why) {
    Parsing parsing = Parsing.of("x" + template);
    assertThat(parsing.problems()).containsExactly(MAIN + "1:2 InvalidName");
    assertThat(parsing.diagnostics().problems().get(0).message()).endsWith("is not a name: " + why);
  }

  @ParameterizedTest
  @CsvSource({"'{{=x=}}'", "'{{= a b c =}}'", "'{{==a b=}}'", "'{{=<% %>}} {{a}}'", "'{{==}}'"})
  void reportsDelimitersThatAreNone(String template) {
    assertThat(Parsing.of("\n" + template).problems())
        .containsExactly(MAIN + "2:1 InvalidDelimiters");
  }

  @Test
  void reportsAMissingPartialAtEachTag() {
    Parsing parsing = Parsing.of("{{>p}}\n{{<p}}{{/p}}");
    assertThat(parsing.problems())
        .containsExactly(MAIN + "1:1 MissingPartial", MAIN + "2:1 MissingPartial");
    Problem problem = parsing.diagnostics().problems().get(0);
    assertThat(problem.message()).isEqualTo("there is no template 'p'");
    assertThat(problem.fix()).isEqualTo("It should be here: map/p.mustache.");
  }

  @Test
  void reportsADynamicPartial() {
    assertOne("{{>*p}}", "1:1 DynamicPartial", "nothing says which templates '*p' chooses from");
    assertOne(
        "{{<* p}}{{/*p}}", "1:1 DynamicPartial", "nothing says which templates '*p' chooses from");
  }

  @Test
  void reportsAPartialWithoutEnd() {
    Parsing direct = Parsing.of("{{>p}}").with("p", "a\n{{>p}}");
    assertThat(direct.problems()).containsExactly("p.mustache:2:1 EndlessPartial");
    Parsing mutual = Parsing.of("{{>p}}").with("p", "{{>q}}").with("q", "{{$b}}{{>p}}{{/b}}");
    assertThat(mutual.problems()).containsExactly("q.mustache:1:7 EndlessPartial");
  }

  @Test
  void reportsABlockGivenTwice() {
    Parsing parsing =
        Parsing.of("{{<p}}\n{{$a}}1{{/a}}\n{{$a}}2{{/a}}\n{{/p}}").with("p", "{{$a}}{{/a}}");
    assertThat(parsing.problems()).containsExactly(MAIN + "3:1 DuplicateBlock");
  }

  @Test
  void warnsOfABlockThatTheParentDoesNotHave() {
    Parsing parsing =
        Parsing.of("{{<p}}\n{{$titel}}1{{/titel}}{{/p}}")
            .with("p", "{{>q}}")
            .with("q", "{{$title}}{{/title}}");
    assertThat(parsing.problems()).containsExactly(MAIN + "2:1 UnknownBlock");
    Diagnostics problems = parsing.diagnostics();
    assertThat(problems.hasErrors()).isFalse();
    assertThat(CodeFrame.render(problems.problems().get(0)))
        .startsWith(
            "main.mustache:2:1: [UnknownBlock] 'p' has no block 'titel'. Did you mean 'title'?");
  }

  @Test
  void showsTheWayToAProblemInAPartial() {
    Parsing parsing = Parsing.of("\n {{>p}}").with("p", "{{>q}}").with("q", "x\n{{/a}}");
    assertThat(CodeFrame.render(parsing.diagnostics().problems().get(0)))
        .endsWith(
            """
            {{/a}}
            ^
            included from p.mustache:1:1
            included from main.mustache:2:2""");
  }

  @Test
  void reportsTheProblemsOfAllFiles() {
    Parsing parsing =
        Parsing.of("{{/a}}{{>p}}{{>none}}{{b c}}")
            .with("p", "{{}}{{#d}}{{>q}}")
            .with("q", "{{e-f}}");
    assertThat(parsing.problems())
        .containsExactly(
            MAIN + "1:1 UnopenedClose",
            "p.mustache:1:1 EmptyTag",
            "p.mustache:1:5 UnclosedSection",
            "q.mustache:1:1 InvalidName",
            MAIN + "1:13 MissingPartial");
  }

  @Test
  void leavesBrokenTagsOutWhereTheRestIsClear() {
    Diagnostics problems = new Diagnostics();
    TemplateTree tree = Parsing.of("{{a b}}x{{>none}}{{}}{{c}}").parse(problems);
    assertThat(problems.problems()).hasSize(3);
    assertThat(Parsing.show(tree.nodes())).isEqualTo("'x' c");
  }

  @Test
  void givesNoTreeWhereSectionsAreNotClear() {
    assertThat(Parsing.of("{{#a}}").parse(new Diagnostics())).isNull();
    assertThat(Parsing.of("{{#a b}}{{/a b}}").parse(new Diagnostics())).isNull();
    assertThat(Parsing.of("{{>p}}").with("p", "{{/a}}").parse(new Diagnostics())).isNull();
  }

  private static void assertOne(String template, String place, String message, String... partial) {
    Parsing parsing = Parsing.of(template);
    if (partial.length > 0) {
      parsing.with(partial[0], partial[1]);
    }
    assertThat(parsing.problems()).containsExactly(MAIN + place);
    assertThat(parsing.diagnostics().problems().get(0).message()).isEqualTo(message);
  }
}
