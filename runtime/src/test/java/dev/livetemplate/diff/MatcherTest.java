package dev.livetemplate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MatcherTest {
  private static final RowKeys<String> EQUAL =
      new RowKeys<>() {
        @Override
        public boolean same(String a, String b) {
          return a.equals(b);
        }

        @Override
        public int hash(String row) {
          return row.hashCode();
        }
      };

  /** All rows in one slot of the table. */
  private static final RowKeys<String> COLLIDING =
      new RowKeys<>() {
        @Override
        public boolean same(String a, String b) {
          return a.equals(b);
        }

        @Override
        public int hash(String row) {
          return 7;
        }
      };

  /** Each letter is a value. */
  private static final RowCosts<String> LETTERS =
      new RowCosts<>() {
        @Override
        public int edit(String from, String to) {
          int cost = Math.abs(from.length() - to.length());
          for (int i = 0; i < Math.min(from.length(), to.length()); i++) {
            cost += from.charAt(i) == to.charAt(i) ? 0 : 1;
          }
          return cost == 0 ? 0 : 1 + cost;
        }

        @Override
        public int insertion(String row) {
          return 1 + row.length();
        }
      };

  @Test
  void equalListsMatchRowByRow() {
    Matching matching = keyed("abc", "abc");
    assertThat(matching.isIdentity()).isTrue();
    assertThat(sources(matching)).containsExactly(0, 1, 2);
  }

  @Test
  void aRemovedRowLeavesTheOthers() {
    Matching matching = keyed("abc", "ac");
    assertThat(sources(matching)).containsExactly(0, 2);
    assertThat(matching.removed()).containsExactly(1);
    assertThat(matching.moved()).isEmpty();
  }

  @Test
  void anInsertedRowHasNoSource() {
    assertThat(sources(keyed("ac", "abc"))).containsExactly(0, Matching.NONE, 1);
    assertThat(keyed("ac", "abc").kept()).isEqualTo(2);
  }

  @Test
  void aSwapMovesTwoRows() {
    assertThat(keyed("abcdef", "aecdbf").moved()).containsExactly(1, 4);
    assertThat(keyed("abcdef", "fabcde").moved()).containsExactly(0);
  }

  @Test
  void repeatedKeysMatchInTheirOrder() {
    assertThat(sources(keyed("xaabay", "yaabax"))).containsExactly(5, 1, 2, 3, 4, 0);
    Matching fewer = keyed("xaaay", "yaax");
    assertThat(sources(fewer)).containsExactly(4, 1, 2, 0);
    assertThat(fewer.removed()).containsExactly(3);
    assertThat(sources(keyed("xay", "yaaax"))).containsExactly(2, 1, -1, -1, 0);
  }

  @Test
  void rowsOfAnySizeAreMatchedOnce() {
    Random random = new Random(2);
    for (int round = 0; round < 3_000; round++) {
      int keys = 1 + random.nextInt(12);
      String[] from = randomRows(random, keys);
      String[] to = randomRows(random, keys);
      check(from, to, keyed(from, to, EQUAL));
      check(from, to, keyed(from, to, COLLIDING));
      checkSources(from, positional(from, to, EQUAL));
      checkSources(from, positional(from, to, COLLIDING));
    }
  }

  @Test
  void whatIsKnownToBeTheSameMakesNoOtherMatching() {
    Random random = new Random(4);
    for (int round = 0; round < 3_000; round++) {
      String[] from = randomRows(random, 12);
      String[] to = from.clone();
      int start = random.nextInt(to.length + 1);
      int end = start + random.nextInt(to.length - start + 1);
      for (int i = start; i < end; i++) {
        to[i] = "k" + random.nextInt(12);
      }
      Changed changed = new Changed(start, end);
      assertThat(sources(KeyedMatcher.match(from, to, changed, EQUAL)))
          .isEqualTo(sources(keyed(from, to, EQUAL)));
      assertThat(sources(PositionalMatcher.match(from, to, changed, EQUAL, () -> LETTERS)))
          .isEqualTo(sources(positional(from, to, EQUAL)));
    }
  }

  @Test
  void longListsAreMatched() {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rows.add("row " + i);
    }
    String[] from = rows.toArray(String[]::new);
    Collections.shuffle(rows, random);
    String[] to = rows.toArray(String[]::new);
    check(from, to, keyed(from, to, EQUAL));
  }

  @Test
  void aRowWithoutKeyThatSharesMostValuesIsTheSameRow() {
    assertThat(sources(positional("abc ade", "xbc"))).containsExactly(0);
    assertThat(sources(positional("4th1 1gu2", "2gu2"))).containsExactly(1);
    assertThat(sources(positional("pq abc cde rs", "pq xxx abz cdy rs")))
        .containsExactly(0, Matching.NONE, 1, 2, 3);
  }

  /** The first row must not be spent on the second, which is like it. */
  @Test
  void aRowThatStaysIsNotEditedIntoOneLikeIt() {
    assertThat(sources(positional("q abcdef r", "x abcdeg abcdef y")))
        .containsExactly(0, Matching.NONE, 1, 2);
  }

  @Test
  void cellsThatChangeAllOverAreEdited() {
    Matching matching =
        positional("0 0 0 0 1 1 1 1 0 0 0 0 1 1 1 1", "1 0 1 1 0 0 0 1 1 0 0 1 0 1 1 0");
    assertThat(matching.isIdentity()).isTrue();
  }

  @Test
  void rowsOfOneValueAreMovedWhereThatSaysLessThanEdits() {
    assertThat(positional("a b", "b a").isIdentity()).isTrue();
    assertThat(positional("a x b", "b x a").isIdentity()).isTrue();
    assertThat(sources(positional("a b c", "c a b"))).containsExactly(2, 0, 1);
  }

  @Test
  void rowsOfSeveralValuesThatSwappedAreMoved() {
    assertThat(sources(positional("abc def", "def abc"))).containsExactly(1, 0);
    assertThat(sources(positional("abcd wxyz efgh", "efgh wxyz abcd"))).containsExactly(2, 1, 0);
  }

  @Test
  void aWindowThatSlidesLosesOneRowAndGetsOne() {
    Matching matching = positional("a b c d e f g h", "b c d e f g h i");
    assertThat(matching.removed()).containsExactly(0);
    assertThat(sources(matching)).containsExactly(1, 2, 3, 4, 5, 6, 7, Matching.NONE);
  }

  /** Too many pairs for a comparison of each with each. */
  @Test
  void longListsWithoutKeysAreAlignedBetweenEqualRows() {
    List<String> rows = numbered(0, 500);
    String[] from = rows.toArray(String[]::new);
    rows.set(7, "changed");
    rows.add(100, "new");
    rows.remove(300);
    rows.set(400, rows.get(400).replace("row", "ROW"));
    rows.add(450, rows.remove(20));
    Matching matching = positional(from, rows.toArray(String[]::new));
    assertThat(matching.source(7)).isEqualTo(7);
    assertThat(matching.source(99)).isEqualTo(Matching.NONE);
    assertThat(matching.source(450)).isEqualTo(20);
    assertThat(matching.source(451)).isEqualTo(451);
    assertThat(matching.removed()).containsExactly(299);
    assertThat(matching.moved()).containsExactly(450);
  }

  @Test
  void longListsThatChangeAllOverAreEdited() {
    String[] from = numbered(0, 300).toArray(String[]::new);
    String[] to = numbered(1_000, 1_300).toArray(String[]::new);
    assertThat(positional(from, to).isIdentity()).isTrue();
  }

  @Test
  void twoRowsOfALongListThatSwappedAreMoved() {
    List<String> rows = numbered(0, 200);
    String[] from = rows.toArray(String[]::new);
    Collections.swap(rows, 105, 150);
    Matching matching = positional(from, rows.toArray(String[]::new));
    assertThat(matching.moved()).containsExactly(105, 150);
    assertThat(matching.removed()).isEmpty();
  }

  /** Of rows that differ in what is not always shown all may have one hash code. */
  @Test
  void longListsWithOneHashCodeTakeNoSquareOfTime() {
    List<String> rows = numbered(0, 3_000);
    String[] from = rows.toArray(String[]::new);
    Collections.rotate(rows, 1_000);
    String[] to = rows.toArray(String[]::new);
    int[] compared = {0};
    RowKeys<String> counting =
        new RowKeys<>() {
          @Override
          public boolean same(String a, String b) {
            compared[0]++;
            return a.equals(b);
          }

          @Override
          public int hash(String row) {
            return 7;
          }
        };
    checkSources(from, positional(from, to, counting));
    checkSources(from, keyed(from, to, counting));
    assertThat(compared[0]).isLessThan(3_000 * 1_000);
  }

  private static List<String> numbered(int first, int end) {
    List<String> rows = new ArrayList<>();
    for (int i = first; i < end; i++) {
      rows.add("%s:%1$s:%1$s:row".formatted(i));
    }
    return rows;
  }

  private static void check(String[] from, String[] to, Matching matching) {
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < to.length; i++) {
      int source = matching.source(i);
      if (source != Matching.NONE) {
        assertThat(from[source]).isEqualTo(to[i]);
        assertThat(used.add(source)).isTrue();
      }
    }
    List<String> left = new ArrayList<>(List.of(from));
    List<String> fresh = new ArrayList<>();
    List.of(to).forEach(row -> addUnless(left.remove(row), row, fresh));
    assertThat(matching.kept()).isEqualTo(to.length - fresh.size());
    assertThat(matching.removed()).hasSize(left.size());
    checkRemoved(used, from.length, matching);
  }

  private static void addUnless(boolean known, String row, List<String> fresh) {
    if (!known) {
      fresh.add(row);
    }
  }

  private static void checkSources(String[] from, Matching matching) {
    Set<Integer> used = new HashSet<>();
    for (int source : sources(matching)) {
      assertThat(source == Matching.NONE || used.add(source)).isTrue();
    }
    checkRemoved(used, from.length, matching);
  }

  private static void checkRemoved(Set<Integer> used, int size, Matching matching) {
    List<Integer> removed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (!used.contains(i)) {
        removed.add(i);
      }
    }
    assertThat(matching.removed())
        .containsExactly(removed.stream().mapToInt(Integer::intValue).toArray());
  }

  private static String[] randomRows(Random random, int keys) {
    String[] rows = new String[random.nextInt(20)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "k" + random.nextInt(keys);
    }
    return rows;
  }

  private static Matching keyed(String from, String to) {
    return keyed(from.split(""), to.split(""), EQUAL);
  }

  private static Matching positional(String from, String to) {
    return positional(from.split(" "), to.split(" "));
  }

  private static Matching positional(String[] from, String[] to) {
    return positional(from, to, EQUAL);
  }

  private static int[] sources(Matching matching) {
    int[] sources = new int[matching.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = matching.source(i);
    }
    return sources;
  }

  private static Matching keyed(String[] from, String[] to, RowKeys<String> keys) {
    return KeyedMatcher.match(from, to, Changed.all(to.length), keys);
  }

  private static Matching positional(String[] from, String[] to, RowKeys<String> keys) {
    return PositionalMatcher.match(from, to, Changed.all(to.length), keys, () -> LETTERS);
  }
}
