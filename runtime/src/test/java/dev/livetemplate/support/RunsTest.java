package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RunsTest {
  @Test
  void findsValuesBetweenTheirStatics() {
    assertThat(separable("a", "b")).isTrue();
    assertThat(separable("", "")).isTrue();
    assertThat(separable("a", "b, c.")).isTrue();
  }

  @Test
  void doesNotFindAValueThatHoldsTheStaticBehindIt() {
    assertThat(separable("a, b", "c")).isFalse();
    assertThat(separable("a,", "c")).isTrue();
    assertThat(Runs.separable(new String[] {"", "--", ""}, new String[] {"a-", "b"}, false))
        .isFalse();
  }

  @Test
  void doesNotSplitNeighbours() {
    assertThat(Runs.separable(new String[] {"", "", ""}, new String[] {"a", "b"}, false)).isFalse();
    assertThat(Runs.separable(new String[] {"x", "y"}, new String[] {"a"}, false)).isTrue();
  }

  @Test
  void comparesWhatTheDomHolds() {
    String[] statics = {"", "\n", ""};
    assertThat(Runs.separable(statics, new String[] {"a", "b"}, false)).isTrue();
    assertThat(Runs.separable(statics, new String[] {"a\rc", "b"}, false)).isFalse();
  }

  @Test
  void mindsTheLineFeedThatTheParserDrops() {
    String[] statics = {"", "|", ""};
    assertThat(Runs.separable(statics, new String[] {"\na", "b"}, false)).isTrue();
    assertThat(Runs.separable(statics, new String[] {"\na", "b"}, true)).isFalse();
    assertThat(Runs.separable(statics, new String[] {"\ra", "b"}, true)).isFalse();
    assertThat(Runs.separable(statics, new String[] {"a", "\nb"}, true)).isTrue();
  }

  @Test
  void findsTheOneValueThatChanged() {
    String[] statics = {"", "-", ""};
    String[] from = {"a", "b"};
    assertThat(Runs.changed(statics, from, new String[] {"a", "c"}, false)).isEqualTo(1);
    assertThat(Runs.changed(statics, from, new String[] {"-", "b"}, false)).isZero();
    assertThat(Runs.changed(statics, from, new String[] {"c", "c"}, false)).isEqualTo(-1);
    assertThat(Runs.changed(statics, from, from, false)).isEqualTo(-1);
    assertThat(Runs.changed(statics, new String[] {"-", "b"}, from, false)).isEqualTo(-1);
  }

  @Test
  void sendsAWholeTextThatWillBeginWithADroppedLineFeed() {
    String[] statics = {"", "-", ""};
    String[] from = {"a", "b"};
    assertThat(Runs.changed(statics, from, new String[] {"\nc", "b"}, true)).isEqualTo(-1);
    assertThat(Runs.changed(statics, from, new String[] {"\nc", "b"}, false)).isZero();
  }

  @Test
  void agreesWithAReader() {
    Random random = new Random(8);
    for (int round = 0; round < 20_000; round++) {
      String[] values = texts(random, 1 + random.nextInt(3));
      String[] statics = texts(random, values.length + 1);
      boolean found = Arrays.equals(read(statics, compose(statics, values)), values);
      boolean neighbours =
          Arrays.asList(statics).subList(1, statics.length - 1).stream().anyMatch(String::isEmpty);
      assertThat(Runs.separable(statics, values, false)).isEqualTo(found && !neighbours);
    }
  }

  private static String[] texts(Random random, int count) {
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = "abaab".substring(random.nextInt(5)).substring(0, random.nextInt(2));
      texts[i] += random.nextBoolean() ? "a" : "";
    }
    return texts;
  }

  private static String compose(String[] statics, String[] values) {
    StringBuilder text = new StringBuilder(statics[0]);
    for (int i = 0; i < values.length; i++) {
      text.append(values[i]).append(statics[i + 1]);
    }
    return text.toString();
  }

  private static String[] read(String[] statics, String text) {
    String[] values = new String[statics.length - 1];
    String rest = text.substring(statics[0].length());
    for (int i = 0; i < values.length; i++) {
      String behind = statics[i + 1];
      boolean last = i == values.length - 1;
      int end = last ? rest.length() - behind.length() : rest.indexOf(behind);
      if (end < 0) {
        return new String[0];
      }
      values[i] = rest.substring(0, end);
      rest = rest.substring(end + behind.length());
    }
    return values;
  }

  private static boolean separable(String first, String second) {
    return Runs.separable(new String[] {"(", ", ", ")"}, new String[] {first, second}, false);
  }
}
