package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sections become the two branches of one. */
final class MergedSectionsTest {
  private String dump(String template) {
    return Binding.dump("record Page(String x, boolean y, List<String> l) {}", template);
  }

  @Test
  void joinsASectionAndItsOppositeInEitherOrder() {
    String both =
        """
        if NOT_NULL model.x() x: java.lang.String STRING
          'A'
        else
          'B'
        """;
    assertThat(dump("{{#x}}A{{/x}}{{^x}}B{{/x}}")).isEqualTo(both);
    assertThat(dump("{{^x}}B{{/x}}{{#x}}A{{/x}}")).isEqualTo(both);
  }

  @Test
  void keepsThePlaceOfTheFirst() {
    BoundNode node =
        Binding.of("record Page(boolean y) {}", "-{{^y}}B{{/y}}{{#y}}A{{/y}}")
            .template()
            .nodes()
            .get(1);
    assertThat(node.span().column()).isEqualTo(2);
  }

  @Test
  void joinsNoMoreThanTwo() {
    assertThat(dump("{{#y}}A{{/y}}{{^y}}B{{/y}}{{#y}}C{{/y}}{{^y}}D{{/y}}{{^y}}E{{/y}}"))
        .isEqualTo(
            """
            if BOOLEAN model.y()
              'A'
            else
              'B'
            if BOOLEAN model.y()
              'C'
            else
              'D'
            if BOOLEAN model.y()
            else
              'E'
            """);
  }

  @Test
  void joinsNothingAcrossTextOrNames() {
    assertThat(dump("{{#y}}A{{/y}} {{^y}}B{{/y}}{{#x}}C{{/x}}"))
        .isEqualTo(
            """
            if BOOLEAN model.y()
              'A'
            ' '
            if BOOLEAN model.y()
            else
              'B'
            if NOT_NULL model.x() x: java.lang.String STRING
              'C'
            """);
  }

  @Test
  void leavesListsAlone() {
    assertThat(dump("{{#l}}A{{/l}}{{^l}}B{{/l}}"))
        .isEqualTo(
            """
            each model.l() item: java.lang.String STRING
              'A'
            if NOT_EMPTY model.l()
            else
              'B'
            """);
  }
}
