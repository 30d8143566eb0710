package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RowsBuilderTest {
  @Test
  void keepsTheLastRowsIfNothingChanged() {
    Rows<String> last = rows(null, "a", "b");
    assertThat(rows(last, "a", "b")).isSameAs(last);
    Rows<String> none = rows(null);
    assertThat(rows(none)).isSameAs(none);
  }

  @Test
  void makesNewRowsForAnyChange() {
    Rows<String> last = rows(null, "a", "b");
    assertThat(contents(rows(last, "a"))).containsExactly("a");
    assertThat(contents(rows(last))).isEmpty();
    assertThat(contents(rows(last, "a", "b", "c"))).containsExactly("a", "b", "c");
    assertThat(contents(rows(last, "x", "b"))).containsExactly("x", "b");
  }

  @Test
  void comparesByIdentity() {
    Rows<String> last = rows(null, new String("a"));
    assertThat(rows(last, new String("a"))).isNotSameAs(last);
  }

  @Test
  void hasTheLastRowAtHand() {
    RowsBuilder<String> builder = new RowsBuilder<>(rows(null, "a", "b"));
    List<String> seen = new ArrayList<>();
    for (String row : List.of("a", "x", "y")) {
      seen.add(builder.previous());
      builder.add(row);
    }
    assertThat(seen).containsExactly("a", "b", null);
    assertThat(new RowsBuilder<String>(null).previous()).isNull();
  }

  @Test
  void holdsAnyNumberOfRows() {
    Random random = new Random(7);
    Rows<String> last = null;
    for (int round = 0; round < 500; round++) {
      String[] rows = new String[random.nextInt(40)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = random.nextBoolean() ? "same" : "other";
      }
      last = rows(random.nextInt(5) == 0 ? null : last, rows);
      assertThat(contents(last)).containsExactly(rows);
    }
  }

  private static Rows<String> rows(Rows<String> last, String... rows) {
    RowsBuilder<String> builder = new RowsBuilder<>(last);
    for (String row : rows) {
      builder.add(row);
    }
    return builder.build();
  }

  private static List<String> contents(Rows<String> rows) {
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      contents.add(rows.get(i));
    }
    return contents;
  }
}
