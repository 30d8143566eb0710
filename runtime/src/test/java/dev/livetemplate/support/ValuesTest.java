package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ValuesTest {
  @Test
  void comparesObjectsByEquality() {
    assertThat(Values.same(null, null)).isTrue();
    assertThat(Values.same(null, "a")).isFalse();
    assertThat(Values.same("a", null)).isFalse();
    assertThat(Values.same(List.of(1), List.of(1))).isTrue();
    assertThat(Values.same("a", "b")).isFalse();
  }

  @Test
  void comparesNumbersByWhatIsPrinted() {
    assertThat(Values.same(Double.NaN, Double.NaN)).isTrue();
    assertThat(Values.same(0.0, -0.0)).isFalse();
    assertThat(Values.same(Float.NaN, Float.NaN)).isTrue();
    assertThat(Values.same(0.0f, -0.0f)).isFalse();
    assertThat(Values.same(1.5f, 1.5f)).isTrue();
  }

  @Test
  void showsNullAsNothing() {
    assertThat(Values.string(null)).isEmpty();
    assertThat(Values.string(12)).isEqualTo("12");
    assertThat(Values.hash(null)).isZero();
    assertThat(Values.hash("a")).isEqualTo("a".hashCode());
  }
}
