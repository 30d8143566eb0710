package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that stand for template text. */
class LambdasTest {

  @Test
  void aVariableHasTheTextInItsPlace() {
    Parsing parsing = Parsing.of("a {{l}} {{{l}}} {{&l}}").lambda("l", "({{x}}{{^y}}-{{/y}})");
    String text = "'(' x ^y['-'] ')'";
    assertThat(parsing.nodes()).isEqualTo("'a ' %s ' ' %s ' ' %s".formatted(text, text, text));
  }

  @Test
  void aSectionIsTheBodyOfTheText() {
    Parsing parsing =
        Parsing.of("{{#l}}in {{y}}{{/l}}{{^l}}never{{/l}}")
            .lambda("l", "{{$body}}{{/body}}|{{$body}}default{{/body}}");
    assertThat(parsing.nodes()).isEqualTo("'in ' y '|' 'in ' y");
  }

  @Test
  void bodiesBelongToTheirOwnLambda() {
    Parsing parsing =
        Parsing.of("{{#a}}1{{#a}}2{{/a}}{{#b}}3{{/b}}{{/a}}")
            .lambda("a", "<{{$body}}{{/body}}>")
            .lambda("b", "{{#a}}({{$body}}{{/body}}){{/a}}");
    assertThat(parsing.nodes().replaceAll("['\\[\\] ]", "")).isEqualTo("<1<2><(3)>>");
  }

  @Test
  void aSectionsTextHasItsDelimitersAndAVariablesTheDefaultOnes() {
    Parsing parsing = Parsing.of("{{=| |=}}|l| |#l|-|/l|").lambda("l", "{{x}}|x||$body||/body|");
    assertThat(parsing.nodes()).isEqualTo("x '|x||$body||/body|' ' ' '{{x}}' x '-'");
  }

  @Test
  void textsMayIncludePartialsAndBeIncludedThere() {
    Parsing parsing =
        Parsing.of("{{>p}}")
            .with("p", "{{#l}}{{>q}}{{/l}}")
            .with("q", "Q")
            .lambda("l", "[{{$body}}{{/body}}{{>q}}]");
    assertThat(parsing.nodes()).isEqualTo("'[' 'Q' 'Q' ']'");
  }

  @Test
  void aTextThatLeadsBackToItselfIsReported() {
    assertThat(Parsing.of("{{l}}").lambda("l", "x{{#y}}{{l}}{{/y}}").problems())
        .containsExactly("@Lambda l:1:1 EndlessPartial");
    assertThat(
            Parsing.of("{{l}}")
                .lambda("l", "{{>p}}")
                .with("p", "{{m}}")
                .lambda("m", "{{l}}")
                .problems())
        .containsExactly("@Lambda l:1:1 EndlessPartial", "@Lambda m:1:1 EndlessPartial");
  }

  @Test
  void problemsInATextAreFoundThere() {
    assertThat(Parsing.of("{{l}}").lambda("l", "{{#x}}").problems())
        .containsExactly("@Lambda l:1:1 UnclosedSection");
    assertThat(Parsing.of("{{#l}}lost{{/l}}").lambda("l", "no body").problems())
        .containsExactly("main.mustache:1:7 UnknownBlock");
  }
}
