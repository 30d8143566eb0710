package dev.livetemplate.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private static final List<String> KNOWN = List.of("title", "items", "id", "createdAt", "x");

  @ParameterizedTest
  @CsvSource({"titel,title", "tite,title", "TITLE,title", "item,items", "createAt,createdAt"})
  void findsTheNearest(String name, String nearest) {
    assertThat(Suggestions.nearest(name, KNOWN)).isEqualTo(nearest);
  }

  @ParameterizedTest
  @CsvSource({"subject", "y", "ab", "completed"})
  void findsNothingFarAway(String name) {
    assertThat(Suggestions.nearest(name, KNOWN)).isNull();
    assertThat(Suggestions.didYouMean(name, KNOWN)).isNull();
  }

  @Test
  void asks() {
    assertThat(Suggestions.didYouMean("titel", KNOWN)).isEqualTo("Did you mean 'title'?");
  }

  @ParameterizedTest
  @CsvSource({"'','',0", "ab,ba,1", "abc,acb,1", "ca,abc,3", "kitten,sitting,3", "a,'',1"})
  void measuresTheDistance(String a, String b, int distance) {
    assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
  }
}
