package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.Span;
import org.junit.jupiter.api.Test;

/** The tags of one file: kinds, names, delimiters, spans. */
class TagsTest {

  @Test
  void keepsTextWithoutTags() {
    assertThat(Parsing.of("").nodes()).isEmpty();
    assertThat(Parsing.of("a {b} } {\n").nodes()).isEqualTo("'a {b} } {\\n'");
  }

  @Test
  void readsVariables() {
    assertThat(Parsing.of("{{a}}{{ b.c }}{{.}}{{\n d\t}}").nodes()).isEqualTo("a b.c . d");
  }

  @Test
  void readsRawVariables() {
    assertThat(Parsing.of("{{{a}}}{{&b}}{{{ c.d }}}{{& . }}").nodes()).isEqualTo("&a &b &c.d &.");
  }

  @Test
  void leavesABraceBehindATagInTheText() {
    assertThat(Parsing.of("{{a}}}").nodes()).isEqualTo("a '}'");
  }

  @Test
  void readsSections() {
    assertThat(Parsing.of("{{#a}}x{{^b.c}}y{{/b.c}}{{/a}}").nodes()).isEqualTo("#a['x' ^b.c['y']]");
  }

  @Test
  void allowsWhiteSpaceAroundSigilAndName() {
    assertThat(Parsing.of("{{ # a }}x{{ / a }}").nodes()).isEqualTo("#a['x']");
  }

  @Test
  void dropsComments() {
    assertThat(Parsing.of("a{{! {{b }}c{{!}}d").nodes()).isEqualTo("'a' 'c' 'd'");
  }

  @Test
  void changesDelimiters() {
    assertThat(Parsing.of("{{=<% %>=}}{{a}}<%b%><%{c}%><%={{ }}=%>{{d}}").nodes())
        .isEqualTo("'{{a}}' b &c d");
  }

  @Test
  void allowsOneDelimiterForBothEnds() {
    assertThat(Parsing.of("{{=| |=}}|#a|x|/a||={{ }}=|{{b}}").nodes()).isEqualTo("#a['x'] b");
  }

  @Test
  void allowsToSetTheSameDelimitersAgain() {
    assertThat(Parsing.of("{{={{ }}=}}{{a}}").nodes()).isEqualTo("a");
  }

  @Test
  void allowsNamesWithLettersOfAnyScript() {
    assertThat(Parsing.of("{{größe}}{{_a$1}}{{名}}").nodes()).isEqualTo("größe _a$1 名");
  }

  @Test
  void tellsWhereTagsAndNamesStand() {
    TemplateTree tree = Parsing.of("ab\n<{{ x.y }}>\n{{{z}}}").tree();
    Node.Variable x = (Node.Variable) tree.nodes().get(1);
    assertThat(x.span()).isEqualTo(new Span(tree.source(), 4, 13));
    assertThat(x.span().line()).isEqualTo(2);
    assertThat(x.span().column()).isEqualTo(2);
    assertThat(x.name().span()).isEqualTo(new Span(tree.source(), 7, 10));
    Node.Variable z = (Node.Variable) tree.nodes().get(3);
    assertThat(z.span()).isEqualTo(new Span(tree.source(), 15, 22));
    assertThat(z.name().span()).isEqualTo(new Span(tree.source(), 18, 19));
  }

  @Test
  void tellsWhereTextStands() {
    TemplateTree tree = Parsing.of("a\n  {{#x}}  \nb\n  {{/x}}\nc").tree();
    Node.Section section = (Node.Section) tree.nodes().get(1);
    assertThat(section.children().get(0).span()).isEqualTo(new Span(tree.source(), 13, 15));
    assertThat(tree.nodes().get(2).span()).isEqualTo(new Span(tree.source(), 24, 25));
  }

  @Test
  void keepsBothTagsAndTheSourceOfASection() {
    TemplateTree tree = Parsing.of("{{#a}} {{b}}\n{{/a}}").tree();
    Node.Section section = (Node.Section) tree.nodes().get(0);
    assertThat(section.span()).isEqualTo(new Span(tree.source(), 0, 6));
    assertThat(section.close()).isEqualTo(new Span(tree.source(), 13, 19));
    assertThat(section.literal()).isEqualTo(" {{b}}\n");
  }
}
