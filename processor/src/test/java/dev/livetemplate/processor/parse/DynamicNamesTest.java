package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Partials and parents that values name. */
class DynamicNamesTest {

  @Test
  void everyCandidateIsExpandedInPlace() {
    Parsing parsing =
        Parsing.of("a {{> * kind.name }} b").choosing("p", "q").with("p", "P{{x}}").with("q", "Q");
    assertThat(parsing.nodes()).isEqualTo("'a ' >*kind.name{p['P' x] q['Q']} ' b'");
  }

  @Test
  void aStandaloneTagIndentsEveryCandidate() {
    Parsing parsing =
        Parsing.of("  {{>*kind}}\n.").choosing("p", "q").with("p", "1\n2").with("q", "3\n");
    assertThat(parsing.nodes()).isEqualTo(">*kind{p['  ' '1\\n' '  ' '2'] q['  ' '3\\n']} '.'");
  }

  @Test
  void aParentGivesItsBlocksToEveryCandidate() {
    Parsing parsing =
        Parsing.of("{{<*kind}}{{$b}}new{{/b}}{{/*kind}}")
            .choosing("p", "q")
            .with("p", "1{{$b}}{{/b}}")
            .with("q", "{{$b}}old{{/b}}2");
    assertThat(parsing.nodes()).isEqualTo(">*kind{p['1' 'new'] q['new' '2']}");
  }

  @Test
  void aBlockMayBeThatOfOneCandidateOnly() {
    Parsing parsing =
        Parsing.of("{{<*kind}}{{$b}}x{{/b}}{{$c}}y{{/c}}{{/*kind}}")
            .choosing("p", "q")
            .with("p", "{{$b}}{{/b}}")
            .with("q", "");
    assertThat(parsing.problems()).containsExactly("main.mustache:1:24 UnknownBlock");
  }

  @Test
  void aCandidateMayChooseItselfInsideASection() {
    Parsing parsing =
        Parsing.of("{{>*kind}}")
            .choosing("p", "q")
            .with("p", "{{#x}}{{>*kind}}{{/x}}")
            .with("q", "");
    assertThat(parsing.nodes()).isEqualTo(">*kind{p[>p()] q[]}");
    RecursivePartial p =
        ((Node.Call)
                ((Node.Choice) parsing.tree().nodes().get(0)).candidates().get(0).nodes().get(0))
            .definition();
    assertThat(Parsing.show(p.nodes())).isEqualTo("| #x[>*kind{p[>p()] q[]}]");
  }

  @Test
  void aCandidateThatWouldChooseItselfForEverIsNone() {
    Parsing parsing =
        Parsing.of("{{>p}}").choosing("p", "q").with("p", "{{>*kind}}").with("q", "Q{{>*kind}}");
    assertThat(parsing.nodes()).isEqualTo(">*kind{q['Q' >*kind{}]}");
  }

  @Test
  void aCandidateThatDoesNotExistIsReportedAtEachTag() {
    Parsing parsing = Parsing.of("{{>*a}}{{>*b}}").choosing("p", "q").with("p", "");
    assertThat(parsing.problems())
        .containsExactly("main.mustache:1:1 MissingPartial", "main.mustache:1:8 MissingPartial");
  }

  @Test
  void theNameOfTheValueIsOneOfJava() {
    Parsing parsing = Parsing.of("{{>**a}}{{>*a.*b}}").choosing("p").with("p", "");
    assertThat(parsing.problems())
        .containsExactly("main.mustache:1:1 InvalidName", "main.mustache:1:9 InvalidName");
  }
}
