package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.diff.Changed;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(contents(last)).containsExactly("a", "b");
  }

  @Test
  void comparesByIdentity() {
    Rows<String> last = rows(null, new String("a"));
    assertThat(rows(last, new String("a"))).isNotSameAs(last);
  }

  @ParameterizedTest
  @MethodSource("capturesOfItems")
  void anItemTakesThePlaceOfOneThatShowsTheSame(Capture items) {
    Rows<String> last = items.of(null, new String("a"), new String("b"));
    String copy = new String("a");
    assertThat(items.of(last, copy, last.get(1))).isSameAs(last);
    assertThat(last.get(0)).isSameAs(copy);
    String other = new String("b");
    Rows<String> changed = items.of(last, "x", other);
    assertThat(contents(changed)).containsExactly("x", "b");
    assertThat(changed.get(1)).isSameAs(other).isSameAs(last.get(1));
    assertThat(last.get(0)).isSameAs(copy);
  }

  /** The loop has seen a list whose first two rows were kept; by now there are other ones. */
  @Test
  void itemsMayHaveChangedSinceTheyWereLookedAt() {
    Rows<String> last = rows(null, "a", "b", "c", "d");
    Rows<String> fewer = RowsBuilder.ofItems(List.of("b"), last, TestRows.POSITIONAL);
    assertThat(fewer.changedFrom(last)).isEqualTo(new Changed(0, 1));
    Rows<String> others =
        RowsBuilder.ofItems(List.of("a", "x", "c", "y"), last, TestRows.POSITIONAL);
    assertThat(others.changedFrom(last)).isEqualTo(new Changed(1, 4));
    assertThat(RowsBuilder.ofItems(List.of("a", "b", "c", "d"), last, TestRows.POSITIONAL))
        .isSameAs(last);
  }

  /** So long a list is taken into an array that was given back before. */
  @Test
  void takesLongListsIntoTheSameArray() {
    List<String> items = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> items.add("item " + i));
    assertThat(RowsBuilder.takesAll(items)).isTrue();
    Rows<String> last = ofItems(items, null);
    assertThat(ofItems(items, last)).isSameAs(last);
    items.set(50, "other");
    Rows<String> changed = ofItems(items, last);
    assertThat(changed.changedFrom(last)).isEqualTo(new Changed(50, 51));
    items.set(50, "item 50");
    assertThat(ofItems(items, last)).isSameAs(last);
    items.set(0, "first");
    items.set(99, "last");
    Rows<String> ends = ofItems(items, last);
    assertThat(ends.changedFrom(last)).isEqualTo(new Changed(0, 100));
    assertThat(contents(ends)).isEqualTo(items);
    assertThat(changed.get(50)).isEqualTo("other");
    assertThat(changed.get(99)).isEqualTo("item 99");
  }

  @Test
  void goesThroughWhatIsShortOrNoArray() {
    assertThat(RowsBuilder.takesAll(List.of("a", "b"))).isFalse();
    assertThat(RowsBuilder.takesAll(new LinkedHashSet<>(Collections.nCopies(100, "a")))).isFalse();
    assertThat(RowsBuilder.takesAll(new LinkedList<>(Collections.nCopies(100, "a")))).isFalse();
    assertThat(RowsBuilder.takesAll(Collections.nCopies(20_000, "a"))).isFalse();
  }

  /** Another thread has taken items away between the question for the size and the copy. */
  @Test
  void aListMayShrinkWhileItIsTaken() {
    List<String> items = new ArrayList<>(Collections.nCopies(100, "a"));
    Rows<String> last = ofItems(items, null);
    assertThat(ofItems(items, last)).isSameAs(last); // gives an array of 100 back
    for (int size : new int[] {99, 40, 0}) {
      Rows<String> fewer = ofItems(items.subList(0, size), last);
      assertThat(contents(fewer)).isEqualTo(items.subList(0, size));
      assertThat(ofItems(items, last)).isSameAs(last);
    }
  }

  private static Rows<String> ofItems(List<String> items, Rows<String> last) {
    return RowsBuilder.ofItems(items, last, TestRows.POSITIONAL);
  }

  @Test
  void itemsOfAnyCollectionAreRowsOfObjects() {
    Collection<String> narrow =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            return "x";
          }

          @Override
          public int size() {
            return 2;
          }

          @Override
          public Object[] toArray() {
            return new String[] {"x", "x"};
          }
        };
    Rows<String> rows = RowsBuilder.ofItems(narrow, null, TestRows.POSITIONAL);
    assertThat(contents(rows)).containsExactly("x", "x");
    assertThat((Object) rows.array()).isExactlyInstanceOf(Object[].class);
  }

  @Test
  void hasTheLastRowAtHand() {
    Rows<String> rows = rows(null, "a", "b");
    assertThat(Rows.at(rows, 0)).isEqualTo("a");
    assertThat(Rows.at(rows, 2)).isNull();
    assertThat(Rows.<String>at(null, 0)).isNull();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void tellsWhereRowsAreOthers(Capture rows) {
    Rows<String> last = rows.of(null, "a", "b", "c", "d");
    Rows<String> changed = rows.of(last, "a", "x", "y", "d");
    assertThat(changed.changedFrom(last)).isEqualTo(new Changed(1, 3));
    assertThat(changed.changedFrom(rows.of(null, "a"))).isEqualTo(Changed.all(4));
    assertThat(rows.of(last, "a", "b", "d").changedFrom(last)).isEqualTo(new Changed(2, 3));
    assertThat(rows.of(last, "a", "b").changedFrom(last)).isEqualTo(new Changed(2, 2));
    assertThat(rows.of(last, "a", "b", "c", "d", "e").changedFrom(last))
        .isEqualTo(new Changed(4, 5));
    assertThat(rows.of(last, "a", "b", "c", "x").changedFrom(last)).isEqualTo(new Changed(3, 4));
    changed.settle(null);
    assertThat(changed.changedFrom(last)).isEqualTo(Changed.all(4));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void holdsAnyNumberOfRows(Capture capture) {
    Random random = new Random(7);
    Rows<String> last = null;
    for (int round = 0; round < 2_000; round++) {
      String[] rows = new String[random.nextInt(40)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = random.nextInt(4) > 0 ? "same" : new String("other");
      }
      Rows<String> before = random.nextInt(5) == 0 ? null : last;
      last = capture.of(before, rows);
      assertThat(contents(last)).containsExactly(rows);
      if (before != null && last != before) {
        checkChanged(before, last);
      }
    }
  }

  private static void checkChanged(Rows<String> from, Rows<String> to) {
    Changed changed = to.changedFrom(from);
    assertThat(changed.start()).isBetween(0, Math.min(from.size(), to.size()));
    assertThat(contents(to).subList(0, changed.start()))
        .isEqualTo(contents(from).subList(0, changed.start()));
    assertThat(changed.end()).isBetween(changed.start(), to.size());
    if (changed.end() < to.size()) {
      assertThat(from.size()).isEqualTo(to.size());
      assertThat(contents(to).subList(changed.end(), to.size()))
          .isEqualTo(contents(from).subList(changed.end(), from.size()));
    }
  }

  private static Rows<String> rows(Rows<String> last, String... rows) {
    return TestRows.rows(last, Arrays.asList(rows));
  }

  /** A way in which generated code captures rows. */
  private interface Capture {
    Rows<String> of(Rows<String> last, String... rows);
  }

  static List<Capture> captures() {
    return List.of(RowsBuilderTest::rows, RowsBuilderTest::items, RowsBuilderTest::itemsOfIterable);
  }

  static List<Capture> capturesOfItems() {
    return List.of(RowsBuilderTest::items, RowsBuilderTest::itemsOfIterable);
  }

  private static Rows<String> items(Rows<String> last, String... rows) {
    int index = 0;
    List<String> items = Arrays.asList(rows);
    if (RowsBuilder.takesAll(items)) {
      return RowsBuilder.ofItems(items, last, TestRows.POSITIONAL);
    }
    for (String row : rows) {
      if (!RowsBuilder.keeps(row, index, last, TestRows.POSITIONAL)) {
        return RowsBuilder.ofItems(items, last, TestRows.POSITIONAL);
      }
      index++;
    }
    return RowsBuilder.build(null, index, last);
  }

  private static Rows<String> itemsOfIterable(Rows<String> last, String... rows) {
    RowsBuilder<String> builder = null;
    for (int i = 0; i < rows.length; i++) {
      builder = RowsBuilder.add(rows[i], i, last, builder, TestRows.POSITIONAL);
    }
    return RowsBuilder.build(builder, rows.length, last);
  }

  private static List<String> contents(Rows<String> rows) {
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      contents.add(rows.get(i));
    }
    return contents;
  }
}
