package dev.livetemplate.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkersTest {
  @Test
  void writesComments() {
    assertThat(Markers.start("a")).isEqualTo("<!--[a-->");
    assertThat(Markers.end("a")).isEqualTo("<!--a-->");
    assertThat(Markers.startData("a")).isEqualTo("[a");
  }

  @Test
  void countsToBase36() {
    assertThat(Markers.id(0)).isEqualTo("0");
    assertThat(Markers.id(35)).isEqualTo("z");
    assertThat(Markers.id(36)).isEqualTo("10");
    assertThatIllegalArgumentException().isThrownBy(() -> Markers.id(-1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 10, 35, 36, 1295, 1296, Integer.MAX_VALUE})
  void everyIdIsMarkerLike(int n) {
    assertThat(Markers.isMarkerLike(Markers.id(n))).isTrue();
    assertThat(Markers.isMarkerLike(Markers.startData(Markers.id(n)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[[0", "0 ", " 0", "A", "0]", "a-b", "0000000", "é"})
  void otherDataAreNot(String data) {
    assertThat(Markers.isMarkerLike(data)).isFalse();
  }
}
