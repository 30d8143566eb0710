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
      check(from, to, KeyedMatcher.match(from, to, EQUAL));
      check(from, to, KeyedMatcher.match(from, to, COLLIDING));
      checkInOrder(from, PositionalMatcher.match(from, to, EQUAL));
      checkInOrder(from, PositionalMatcher.match(from, to, COLLIDING));
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
    check(from, to, KeyedMatcher.match(from, to, EQUAL));
  }

  @Test
  void rowsWithoutKeysAreNeverMoved() {
    assertThat(positional("abcd", "dcba").moved()).isEmpty();
    assertThat(positional("abcd", "dcba").removed()).isEmpty();
  }

  @Test
  void aWindowThatSlidesLosesOneRowAndGetsOne() {
    Matching matching = positional("abcdefgh", "bcdefghi");
    assertThat(matching.removed()).containsExactly(0);
    assertThat(sources(matching)).containsExactly(1, 2, 3, 4, 5, 6, 7, Matching.NONE);
  }

  @Test
  void cellsThatChangeAllOverAreEdited() {
    assertThat(positional("0000111100001111", "1011000110010110").isIdentity()).isTrue();
  }

  @Test
  void rowsBetweenAnchorsArePaired() {
    Matching matching = positional("xAByCDz", "AB12CDEFG");
    assertThat(sources(matching)).containsExactly(1, 2, 3, -1, 4, 5, 6, -1, -1);
    assertThat(matching.removed()).containsExactly(0);
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

  private static void checkInOrder(String[] from, Matching matching) {
    Set<Integer> used = new HashSet<>();
    int last = -1;
    for (int source : sources(matching)) {
      if (source != Matching.NONE) {
        assertThat(source).isGreaterThan(last);
        used.add(source);
        last = source;
      }
    }
    assertThat(matching.moved()).isEmpty();
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
    return KeyedMatcher.match(from.split(""), to.split(""), EQUAL);
  }

  private static Matching positional(String from, String to) {
    return PositionalMatcher.match(from.split(""), to.split(""), EQUAL);
  }

  private static int[] sources(Matching matching) {
    int[] sources = new int[matching.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = matching.source(i);
    }
    return sources;
  }
}
