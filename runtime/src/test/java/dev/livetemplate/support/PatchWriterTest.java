package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.diff.Changed;
import dev.livetemplate.diff.KeyedMatcher;
import dev.livetemplate.diff.RowKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatchWriterTest {
  private final PatchWriter out = new PatchWriter(true);

  @Test
  void writesNothingForNothing() {
    assertThat(out.finish()).isNull();
    assertThat(out.strategies()).isEmpty();
  }

  @Test
  void writesPairs() {
    out.text(0, "a");
    out.text(1, 2);
    out.text(3, 4L);
    out.attribute(5, "b");
    out.attribute(6, 7);
    out.attribute(8, 9L);
    assertThat(finish()).isEqualTo("[0,\"a\",1,2,3,4,5,\"b\",6,7,8,9]");
    assertThat(out.strategies()).containsExactly(Strategy.STATIC_DYNAMIC, Strategy.MARKER);
  }

  @Test
  void writesEditsOfLongTexts() {
    String text = "Most bees sleep when it is dark";
    out.text(0, text, "Most bees dance when it is dark");
    out.text(1, text, text + ".");
    out.attribute(2, text, "Many bees rest at night");
    out.text(3, null, text);
    out.text(4, "a\r\nb and then c", "a\r\nb and then d");
    out.text(5, text, null);
    assertThat(finish())
        .isEqualTo(
            "[0,[10,5,\"dance\",31],1,[31,0,\".\",31],2,\"Many bees rest at night\","
                + "3,\"Most bees sleep when it is dark\",4,[13,1,\"d\",14],5,\"\"]");
  }

  @Test
  void cutsNoSurrogatePairs() {
    out.text(0, "0123456789\uD83D\uDE00abcdefghij", "0123456789\uD83D\uDE01abcdefghij");
    out.text(1, "0123456789\uD83D\uDE00abcdefghij", "0123456789\uD83E\uDE00abcdefghij");
    assertThat(finish()).isEqualTo("[0,[10,2,\"\uD83D\uDE01\",22],1,[10,2,\"\uD83E\uDE00\",22]]");
  }

  @Test
  void writesValuesOfSeveralParts() {
    out.pair(2, Strategy.GRANULAR);
    out.begin();
    out.value(1);
    out.value("a");
    out.begin();
    out.end();
    out.end();
    assertThat(finish()).isEqualTo("[2,[1,\"a\",[]]]");
    assertThat(out.strategies()).containsExactly(Strategy.GRANULAR);
  }

  @Test
  void writesTextAsTheDomHoldsIt() {
    out.text(0, null);
    out.text(1, "<a>\r\nb\rc\0\uD800\"");
    assertThat(finish()).isEqualTo("[0,\"\",1,\"<a>\\nb\\nc\uFFFD?\\\"\"]");
  }

  @Test
  void writesLongsThatJavaScriptCannotHoldAsText() {
    long greatest = (1L << 53) - 1;
    out.text(0, greatest);
    out.text(1, greatest + 1);
    out.text(2, -greatest);
    out.text(3, -greatest - 1);
    out.text(4, Integer.MIN_VALUE);
    assertThat(finish())
        .isEqualTo(
            "[0,9007199254740991,1,\"9007199254740992\","
                + "2,-9007199254740991,3,\"-9007199254740992\",4,-2147483648]");
  }

  @Test
  void rowsThatDoNotChangeLeaveNoTrace() {
    out.beginList(3);
    out.beginRow(0, 0);
    out.beginList(1);
    out.beginRow(0, 0);
    out.endRow();
    out.endList();
    out.endRow();
    out.endList();
    assertThat(out.finish()).isNull();
  }

  @Test
  void rowsOpenWhenSomethingIsWrittenInThem() {
    out.beginList(3);
    out.beginRow(0, 0);
    out.endRow();
    out.beginRow(7, 0);
    out.beginList(1);
    out.beginRow(2, 0);
    out.text(0, "a");
    out.endRow();
    out.beginRow(5, 0);
    out.endRow();
    out.endList();
    out.text(4, "b");
    out.endRow();
    out.beginRow(8, 0);
    out.endRow();
    out.endList();
    out.text(9, "c");
    assertThat(finish()).isEqualTo("[3,[[[7,1,[[[2,0,\"a\"]]],4,\"b\"]]],9,\"c\"]");
  }

  @Test
  void groupsFollowTheUpdates() {
    out.beginList(3);
    out.beginRow(7, 0);
    out.beginList(1);
    out.endUpdates();
    out.value(1);
    out.end();
    out.endRow();
    out.endUpdates();
    out.value(2);
    out.end();
    assertThat(finish()).isEqualTo("[3,[[[7,1,[0,1]]],2]]");
  }

  @Test
  void listsNestDeep() {
    for (int i = 0; i < 50; i++) {
      out.beginList(0);
      out.beginRow(0, 0);
    }
    out.text(1, "");
    for (int i = 0; i < 50; i++) {
      out.endRow();
      out.endList();
    }
    assertThat(finish()).hasSize(50 * "0,[[[0,]]]".length() + "[1,\"\"]".length());
  }

  @Test
  void rowsHaveTheHandlesTheyWereGivenFirst() {
    Rows<String> rows = TestRows.rows(null, List.of());
    out.settle(rows, null);
    out.settle(rows, null);
    assertThat(out.isAmbiguous()).isFalse();
    assertThat(rows.isSettled()).isTrue();
  }

  @Test
  void unsettledRowsInADisplacedRowMayBeAnothersRows() {
    PatchWriter displaced = new PatchWriter(false);
    displaced.settlement().enterRow(true);
    displaced.settle(noRows(), null);
    assertThat(displaced.isAmbiguous()).isFalse();
    displaced.settle(noRows(), handlesAfterRemoval());
    assertThat(displaced.isAmbiguous()).isTrue();
  }

  @Test
  void unsettledRowsInARowThatKeptItsPlaceAreNew() {
    PatchWriter inPlace = new PatchWriter(false);
    inPlace.settlement().enterRow(true);
    inPlace.settlement().leaveRow(true);
    inPlace.settlement().enterRow(false);
    inPlace.settle(noRows(), handlesAfterRemoval());
    assertThat(inPlace.isAmbiguous()).isFalse();
  }

  @Test
  void settledRowsCannotHaveOtherHandles() {
    Rows<String> rows = noRows();
    out.settle(rows, handlesAfterRemoval());
    out.settle(rows, handlesAfterRemoval());
    assertThat(out.isAmbiguous()).isFalse();
    out.settle(rows, null);
    assertThat(out.isAmbiguous()).isTrue();
  }

  private static Rows<String> noRows() {
    return TestRows.rows(null, List.of());
  }

  /** Returns the handles of a list whose first row of two was removed: 1, and the next one is 2. */
  private static Handles handlesAfterRemoval() {
    Rows<String> two = TestRows.rows(null, List.of("a", "b"));
    String[] both = {"a", "b"};
    RowKeys<String> byText =
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
    return Handles.after(two, KeyedMatcher.match(both, new String[] {"b"}, Changed.all(1), byText));
  }

  private String finish() {
    return new String(out.finish(), UTF_8);
  }
}
