package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.outline.JsonValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Patches of one flat list; rows are texts whose first character is the key. */
final class ListPatchTest {
  private static final RowDiff<String> KEYED =
      new RowDiff<>("list") {
        @Override
        protected String keyText(String row) {
          return row.substring(0, 1);
        }

        @Override
        protected boolean sameKey(String a, String b) {
          return a.charAt(0) == b.charAt(0);
        }

        @Override
        protected int keyHash(String row) {
          return row.charAt(0);
        }

        @Override
        protected void diff(String from, String to, PatchWriter out) {
          TestRows.diffText(from, to, out);
        }

        @Override
        protected void mount(String row, PatchWriter out) {
          out.value(row);
        }
      };

  @Test
  void rowsAreEdited() {
    assertThat(patch("a b c", "a b2 c")).isEqualTo("[5,[[[1,0,\"b2\"]]]]");
  }

  @Test
  void rowsAreRemoved() {
    assertThat(patch("a b c", "a c")).isEqualTo("[5,[0,[1]]]");
    assertThat(patch("a b c", "")).isEqualTo("[5,[0,1]]");
  }

  @Test
  void rowsAreMoved() {
    assertThat(patch("a b c", "c a b")).isEqualTo("[5,[0,0,[2,0]]]");
    assertThat(patch("a b c", "b c a")).isEqualTo("[5,[0,0,[0,2]]]");
  }

  @Test
  void theWholeOrderIsSentWhereItIsShorter() {
    assertThat(patch("a b c d e", "e d c b a")).isEqualTo("[5,[0,0,[[4,3,2,1,0]]]]");
    assertThat(patch("a b c", "c b a")).isEqualTo("[5,[0,0,[2,0,1,1]]]");
  }

  @Test
  void rowsAreInsertedInGroups() {
    assertThat(patch("a b", "x y a z b")).isEqualTo("[5,[0,0,0,[0,[\"x\"],[\"y\"],3,[\"z\"]]]]");
    assertThat(patch("", "a b")).isEqualTo("[5,[0,0,0,[0,[\"a\"],[\"b\"]]]]");
  }

  @Test
  void allRowsAreReplaced() {
    assertThat(patch("a b", "x y")).isEqualTo("[5,[0,1,0,[0,[\"x\"],[\"y\"]]]]");
  }

  @Test
  void editsGoWithMovesRemovalsAndInsertions() {
    assertThat(patch("a b c d", "d2 a n c"))
        .isEqualTo("[5,[[[3,0,\"d2\"]],[1],[3,0],[2,[\"n\"]]]]");
  }

  @Test
  void onlyStructureIsGranular() {
    PatchWriter out = new PatchWriter(true);
    KEYED.patch(0, rows("a b"), rows("b2 a"), out);
    assertThat(out.strategies()).containsExactly(Strategy.STATIC_DYNAMIC, Strategy.GRANULAR);
    PatchWriter edit = new PatchWriter(true);
    KEYED.patch(0, rows("a b"), rows("a b2"), edit);
    assertThat(edit.strategies()).containsExactly(Strategy.STATIC_DYNAMIC);
  }

  @Test
  void equalListsWriteNothing() {
    PatchWriter out = new PatchWriter(true);
    KEYED.patch(0, rows("a b"), rows("a b"), out);
    assertThat(out.finish()).isNull();
  }

  @Test
  void handlesAreCountedOn() {
    Rows<String> first = rows("a b c");
    Rows<String> second = rows("c n a");
    assertThat(patch(KEYED, first, second)).isEqualTo("[5,[0,[1],[2,0],[1,[\"n\"]]]]");
    assertThat(patch(KEYED, second, rows("n2 m c")))
        .isEqualTo("[5,[[[3,0,\"n2\"]],[0],[3,0],[1,[\"m\"]]]]");
  }

  @Test
  void appendedRowsNeedNoHandlesOfTheirOwn() {
    Rows<String> longer = rows("a b c");
    patch(KEYED, rows("a"), longer);
    assertThat(longer.handles()).isNull();
    Rows<String> shorter = rows("a b");
    patch(KEYED, longer, shorter);
    assertThat(shorter.nextHandle()).isEqualTo(3);
    assertThat(patch(KEYED, shorter, rows("a b d"))).endsWith("[2,[\"d\"]]]]");
  }

  @Test
  void mountingWritesAllRows() {
    PatchWriter out = new PatchWriter(true);
    out.pair(1, Strategy.GRANULAR);
    KEYED.mountAll(rows("a b"), out);
    assertThat(new String(out.finish(), UTF_8)).isEqualTo("[1,[[\"a\"],[\"b\"]]]");
  }

  @Test
  void rowsWithoutKeysAreKnownByWhatTheyShow() {
    assertThat(patch(TestRows.POSITIONAL, rows("a b c"), rows("a x c")))
        .isEqualTo("[5,[[[1,0,\"x\"]]]]");
    assertThat(patch(TestRows.POSITIONAL, rows("a b"), rows("b a")))
        .isEqualTo("[5,[[[0,0,\"b\"],[1,0,\"a\"]]]]");
    assertThat(patch(TestRows.POSITIONAL, rows("a b c"), rows("c a b")))
        .isEqualTo("[5,[0,0,[2,0]]]");
    assertThat(patch(TestRows.POSITIONAL, rows("a b c"), rows("b c d")))
        .isEqualTo("[5,[0,[0],0,[2,[\"d\"]]]]");
  }

  @Test
  void movesAreFewest() {
    Random random = new Random(10);
    for (int round = 0; round < 2_000; round++) {
      List<String> from = letters(random, "abcdefgh");
      List<String> to = letters(random, "abcdefgh");
      String json = patch(KEYED, rows(from), rows(to));
      List<String> kept = new ArrayList<>(to);
      kept.retainAll(from);
      int moves = kept.size() - longestCommon(from, kept);
      assertThat(movesIn(json, kept.size())).as("%s to %s: %s", from, to, json).isEqualTo(moves);
    }
  }

  /** Returns the number of moves in a patch; for a whole order all that an order can save. */
  private static int movesIn(String json, int kept) {
    List<?> message = JsonValues.array(json.isEmpty() ? "[]" : json);
    List<?> groups = message.isEmpty() ? List.of() : (List<?>) message.get(1);
    if (groups.size() < 3 || !(groups.get(2) instanceof List<?> moved)) {
      return 0;
    }
    if (!(moved.get(0) instanceof List<?> order)) {
      return moved.size() / 2;
    }
    assertThat(order).hasSize(kept);
    List<Long> sorted = new ArrayList<>();
    order.forEach(handle -> sorted.add((Long) handle));
    Collections.sort(sorted);
    return kept - longestCommon(sorted, order);
  }

  private static int longestCommon(List<?> a, List<?> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        boolean same = a.get(i - 1).equals(b.get(j - 1));
        int longest = Math.max(length[i - 1][j], length[i][j - 1]);
        length[i][j] = same ? length[i - 1][j - 1] + 1 : longest;
      }
    }
    return length[a.size()][b.size()];
  }

  private static List<String> letters(Random random, String alphabet) {
    List<String> letters = new ArrayList<>(List.of(alphabet.split("")));
    Collections.shuffle(letters, random);
    return letters.subList(0, random.nextInt(letters.size() + 1));
  }

  private static String patch(String from, String to) {
    return patch(KEYED, rows(from), rows(to));
  }

  private static String patch(RowDiff<String> diff, Rows<String> from, Rows<String> to) {
    PatchWriter out = new PatchWriter(true);
    diff.patch(5, from, to, out);
    byte[] json = out.finish();
    return json == null ? "" : new String(json, UTF_8);
  }

  private static Rows<String> rows(String rows) {
    return rows(rows.isEmpty() ? List.of() : List.of(rows.split(" ")));
  }

  private static Rows<String> rows(List<String> rows) {
    return TestRows.rows(null, rows);
  }
}
