package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.Span;
import org.junit.jupiter.api.Test;

/** Parents and blocks are put in place. */
class InheritanceTest {

  @Test
  void showsTheDefault() {
    assertThat(Parsing.of("<{{$a}}x{{b}}{{/a}}>").nodes()).isEqualTo("'<' 'x' b '>'");
    assertThat(Parsing.of("{{<p}}{{/p}}").with("p", "<{{$a}}x{{/a}}>").nodes())
        .isEqualTo("'<' 'x' '>'");
  }

  @Test
  void overridesTheDefault() {
    Parsing template =
        Parsing.of("{{<p}}ignored{{$a}}{{n}}{{/a}}{{#ignored}}{{$b}}{{/b}}{{/ignored}}{{/p}}")
            .with("p", "<{{#s}}{{$a}}x{{/a}}{{/s}}{{$b}}y{{/b}}>");
    assertThat(template.nodes()).isEqualTo("'<' #s[n] 'y' '>'");
  }

  @Test
  void keepsContentInTheFileThatWroteIt() {
    TemplateTree tree =
        Parsing.of("{{<p}}{{$a}}{{n}}{{/a}}{{/p}}").with("p", "{{$a}}{{/a}}").tree();
    assertThat(tree.nodes().get(0).span()).isEqualTo(new Span(tree.source(), 12, 17));
  }

  @Test
  void prefersTheOutermostOverride() {
    Parsing template =
        Parsing.of("{{<p}}{{$a}}1{{/a}}{{/p}}")
            .with("p", "{{<q}}{{$a}}2{{/a}}{{$b}}3{{/b}}{{/q}}")
            .with("q", "{{$a}}4{{/a}}{{$b}}5{{/b}}{{$c}}6{{/c}}");
    assertThat(template.nodes()).isEqualTo("'1' '3' '6'");
  }

  @Test
  void overridesBlocksInThePartialsOfAParent() {
    Parsing template =
        Parsing.of("{{<p}}{{$a}}1{{/a}}{{/p}}").with("p", "{{>q}}").with("q", "{{$a}}2{{/a}}");
    assertThat(template.nodes()).isEqualTo("'1'");
  }

  @Test
  void overridesABlockInsideAnOverride() {
    Parsing template =
        Parsing.of("{{<p}}{{$b}}1{{/b}}{{/p}}")
            .with("p", "{{<q}}{{$a}}<{{$b}}2{{/b}}>{{/a}}{{/q}}")
            .with("q", "{{$a}}3{{/a}}");
    assertThat(template.nodes()).isEqualTo("'<' '1' '>'");
  }

  @Test
  void leavesABlockInItsOwnOverrideAsItIs() {
    Parsing template =
        Parsing.of("{{<p}}{{$a}}({{$a}}1{{/a}}){{/a}}{{/p}}").with("p", "{{$a}}2{{/a}}");
    assertThat(template.nodes()).isEqualTo("'(' '1' ')'");
  }

  @Test
  void forgetsOverridesBehindTheParent() {
    Parsing template =
        Parsing.of("{{<p}}{{$a}}1{{/a}}{{/p}}{{>p}}{{$a}}3{{/a}}").with("p", "{{$a}}2{{/a}}");
    assertThat(template.nodes()).isEqualTo("'1' '2' '3'");
  }

  @Test
  void callsAParentThatContainsItself() {
    Parsing template =
        Parsing.of("{{<p}}{{$a}}[{{n}}]{{/a}}{{/p}}")
            .with("p", "{{$a}}{{/a}}{{#kids}}{{<p}}{{$a}}unused{{/a}}{{/p}}{{/kids}}");
    assertThat(template.nodes()).isEqualTo(">p()");
    assertThat(template.render("{\"n\":1,\"kids\":[{\"n\":2,\"kids\":[]}]}")).isEqualTo("[1][2]");
  }

  @Test
  void tellsCallsWithOtherOverridesApart() {
    Parsing template =
        Parsing.of("{{>p}}").with("p", "{{$a}}1{{/a}}{{#s}}{{<p}}{{$a}}2{{/a}}{{/p}}{{/s}}");
    assertThat(template.render("{\"s\":[{\"s\":[{\"s\":[]}]}]}")).isEqualTo("122");
  }

  @Test
  void indentsAStandaloneParent() {
    Parsing template =
        Parsing.of("a\n  {{<p}}\n    {{$b}}\n      x\n      y\n    {{/b}}\n  {{/p}}\nc\n")
            .with("p", "<\n{{$b}}\n{{/b}}\n>\n");
    assertThat(template.render("{}")).isEqualTo("a\n  <\n  x\n  y\n  >\nc\n");
  }

  @Test
  void keepsTheLineOfAParentBesideText() {
    Parsing template = Parsing.of("a {{<p}}{{/p}}\n  {{<p}}{{/p}} b\n").with("p", "1\n2");
    assertThat(template.render("{}")).isEqualTo("a 1\n2\n  1\n2 b\n");
  }

  @Test
  void givesContentTheIndentationOfItsNewPlace() {
    Parsing template =
        Parsing.of("{{<p}}\n{{$b}}\n      x\n        y\n\n      z\n{{/b}}\n{{/p}}\n")
            .with("p", "<\n  {{$b}}\n    default\n  {{/b}}\n>\n");
    assertThat(template.render("{}")).isEqualTo("<\n    x\n      y\n    \n    z\n>\n");
  }

  @Test
  void indentsContentInAnEmptyBlockAsItsTag() {
    Parsing template =
        Parsing.of("{{<p}}\n{{$b}}\nx\ny\n{{/b}}\n{{/p}}\n")
            .with("p", "<\n  {{$b}}\n  {{/b}}\n>\n");
    assertThat(template.render("{}")).isEqualTo("<\n  x\n  y\n>\n");
  }

  @Test
  void indentsContentInABlockThatHasItsLineToItself() {
    Parsing template =
        Parsing.of("{{<p}}{{$b}}\nx\ny{{/b}}{{/p}}").with("p", "<\n  {{$b}}old{{/b}}\n>\n");
    assertThat(template.render("{}")).isEqualTo("<\n  x\n  y\n>\n");
    assertThat(Parsing.of("{{>p}}").with("p", "<\n  {{$b}}old{{/b}}\n>\n").render("{}"))
        .isEqualTo("<\n  old\n>\n");
  }

  @Test
  void indentsNoContentInTheMiddleOfALine() {
    Parsing template =
        Parsing.of("  {{<p}}{{$b}}\n  x\n  y\n{{/b}}{{/p}}\n").with("p", "<{{$b}}{{/b}}>\n");
    assertThat(template.render("{}")).isEqualTo("  <x\ny\n>\n");
  }

  @Test
  void indentsContentThatBeginsInTheMiddleOfALine() {
    Parsing template =
        Parsing.of("{{<p}}{{$b}}x\ny{{/b}}{{/p}}").with("p", "{{$b}}\n  old\n{{/b}}\n|");
    assertThat(template.render("{}")).isEqualTo("  x\n  y|");
  }

  @Test
  void reindentsPartialsAndBlocksInsideContent() {
    Parsing template =
        Parsing.of("{{<p}}\n{{$b}}\n    {{>q}}\n    {{$c}}\n      c\n    {{/c}}\n{{/b}}\n{{/p}}\n")
            .with("p", " {{$b}}\n {{/b}}\n")
            .with("q", "q\n");
    assertThat(template.render("{}")).isEqualTo(" q\n   c\n");
  }

  @Test
  void reindentsLinesInsideSections() {
    Parsing template =
        Parsing.of("{{<p}}\n{{$b}}\n  {{#s}}\n    x\n  {{/s}}\n  y\n{{/b}}\n{{/p}}\n")
            .with("p", "\t{{$b}}{{/b}}");
    assertThat(template.render("{\"s\":true}")).isEqualTo("\t  x\n\ty\n");
  }
}
