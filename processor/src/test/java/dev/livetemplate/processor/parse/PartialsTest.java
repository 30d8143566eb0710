package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Partials that do not contain themselves are put in place. */
class PartialsTest {

  @Test
  void putsAPartialInPlace() {
    Parsing template = Parsing.of("<{{> p }}>").with("p", "{{a}}!");
    assertThat(template.nodes()).isEqualTo("'<' a '!' '>'");
  }

  @Test
  void loadsNamesWithFoldersAndHyphens() {
    assertThat(Parsing.of("{{>a/b-c.d}}").with("a/b-c.d", "x").nodes()).isEqualTo("'x'");
  }

  @Test
  void indentsEachLineOfAStandalonePartial() {
    Parsing template = Parsing.of("a\n  {{>p}}\nb").with("p", "1\n\n2\n");
    assertThat(template.render("{}")).isEqualTo("a\n  1\n  \n  2\nb");
  }

  @Test
  void indentsNoLineOfAValue() {
    Parsing template = Parsing.of("  {{>p}}").with("p", "{{a}}\n{{a}}");
    assertThat(template.render("{\"a\":\"x\\ny\"}")).isEqualTo("  x\ny\n  x\ny");
  }

  @Test
  void indentsNoLineThatIsOnlyATag() {
    Parsing template = Parsing.of("  {{>p}}").with("p", "{{#a}}\nx\n{{/a}}\ny\n");
    assertThat(template.nodes()).isEqualTo("#a['  ' 'x\\n'] '  ' 'y\\n'");
  }

  @Test
  void indentsALineThatBeginsWithATag() {
    Parsing template = Parsing.of("  {{>p}}").with("p", "{{#a}}x{{/a}}\n{{b}}");
    assertThat(template.nodes()).isEqualTo("'  ' #a['x'] '\\n' '  ' b");
  }

  @Test
  void indentsInsideTheSectionWhoseClosingTagBeginsTheLine() {
    Parsing template = Parsing.of("  {{>p}}").with("p", "{{#a}}x\n{{/a}}y");
    assertThat(template.nodes()).isEqualTo("'  ' #a['x\\n' '  '] 'y'");
  }

  @Test
  void indentsAfterCrLf() {
    Parsing template = Parsing.of("a\r\n {{>p}}\r\nb").with("p", "1\r\n2\r\n");
    assertThat(template.render("{}")).isEqualTo("a\r\n 1\r\n 2\r\nb");
  }

  @Test
  void addsUpTheIndentationOfNestedPartials() {
    Parsing template = Parsing.of(" {{>p}}\n").with("p", "1\n\t{{>q}}\n2\n").with("q", "3\n4\n");
    assertThat(template.render("{}")).isEqualTo(" 1\n \t3\n \t4\n 2\n");
  }

  @Test
  void indentsNoPartialInTheMiddleOfALine() {
    Parsing template = Parsing.of(" {{>p}}\n").with("p", "<{{>q}}>\n").with("q", "3\n4");
    assertThat(template.render("{}")).isEqualTo(" <3\n4>\n");
  }

  @Test
  void startsAPartialWithTheUsualDelimiters() {
    Parsing template = Parsing.of("{{=| |=}}|>p||a|").with("p", "{{b}}{{=< >=}}<c>");
    assertThat(template.nodes()).isEqualTo("b c a");
  }

  @Test
  void keepsTextsOfDifferentFilesApart() {
    TemplateTree tree = Parsing.of("a{{>p}}b").with("p", "c").tree();
    assertThat(Parsing.show(tree.nodes())).isEqualTo("'a' 'c' 'b'");
    SourceText partial = tree.nodes().get(1).span().source();
    assertThat(partial.name()).isEqualTo("p.mustache");
    assertThat(partial.includedFrom()).isEqualTo(new Span(tree.source(), 1, 7));
  }

  @Test
  void tellsWhichTagIncludedAPartial() {
    TemplateTree tree = Parsing.of("{{>p}}{{>p}}").with("p", "{{>q}}").with("q", "x").tree();
    Span first = tree.nodes().get(0).span().source().includedFrom();
    Span second = tree.nodes().get(1).span().source().includedFrom();
    assertThat(first.source().name()).isEqualTo("p.mustache");
    assertThat(first.source().includedFrom()).isEqualTo(new Span(tree.source(), 0, 6));
    assertThat(second.source().includedFrom()).isEqualTo(new Span(tree.source(), 6, 12));
  }

  @Test
  void listsEachFileOnce() {
    TemplateTree tree =
        Parsing.of("{{>p}}{{>q}}").with("p", "{{>q}}").with("q", "x").with("r", "").tree();
    assertThat(tree.files())
        .extracting(SourceText::name)
        .isEqualTo(List.of("main.mustache", "p.mustache", "q.mustache"));
  }
}
