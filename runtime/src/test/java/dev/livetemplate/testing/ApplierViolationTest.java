package dev.livetemplate.testing;

import static dev.livetemplate.testing.Wire.frames;
import static dev.livetemplate.testing.Wire.json;
import static dev.livetemplate.testing.Wire.list;
import static dev.livetemplate.testing.Wire.page;
import static dev.livetemplate.testing.Wire.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is not as the protocol says is found, and named. */
final class ApplierViolationTest {
  private static final String TEXT = page("['t', [0, 0]]");
  private static final String PARTS = page("['t', [0, 0], ['(', 0, ',', 0, ')']]");
  private static final String UL =
      list(
          "['l', [0, 0], [0, 0], 1, [1, 0]]",
          "{'sites': [['t', [0, 0]], ['a', [0], 'id']], 'tree': [['li', 0]]}");
  private static final String ABC = "<ul><li id=1>a<li id=2>b<li id=3>c</ul>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2, 0, 'x']|update number 1 is the next",
        "[0, 0, 'x']|update number 1 is the next",
        "['1', 0, 'x']|update number 1 is the next",
        "[]|update number 1 is the next",
        "{}|an update should be an array",
        "[1]|without pairs",
        "[1, 0]|too short",
        "[1, 1, 'x']|no slot 1 of 1",
        "[1, -1, 'x']|the next slot",
        "[1, '0', 'x']|the next slot",
        "[1, 0, 'x', 0, 'y']|the next slot",
        "[1, 0, null]|a value should be a string",
        "[1, 0, true]|a value should be a string",
        "[1, 0, ['x']]|an edit has four members",
        "[1, 0, ['x', 0, '', 1]]|where an edit begins",
        "[1, 0, [0, 1, 'x', 2]]|should have length 2",
        "[1, 0, [0, 2, 'x', 1]]|ends behind the text",
        "[1, 0, [0, 1, 2, 1]]|what an edit inserts",
        "[1, 0, 1.5]|not a value of the protocol",
        "[1, 0, 9007199254740992]|more than 53 bits",
        "[1, 0, 'x'|not JSON",
        "[1, 0, 'x'] 1|more than one",
      })
  void updates(String update, String words) {
    Applier applier = new Applier(TEXT, "<p>a</p>");
    assertThatThrownBy(() -> applier.apply(update.replace('\'', '"').replace('`', '\'')))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessageContaining(words);
  }

  @Test
  void slotsRise() {
    String two = page("['t', [0, 0]], ['t', [1, 0]]");
    refused(two, "<p></p><p></p>", "1, 'x', 0, 'y'", "the next slot (they rise)");
  }

  @Test
  void parts() {
    refused(PARTS, "<p>(a,b)</p>", "0, 'x'", "the values of all parts should be an array");
    refused(PARTS, "<p>(a,b)</p>", "0, ['x']", "should have 2 values but has 1");
    refused(PARTS, "<p>(a,b)</p>", "0, ['x', 'y', 'z']", "should have 2 values but has 3");
    refused(PARTS, "<p>[a,b)</p>", "1, 'x'", "does not fit");
    refused(PARTS, "<p>(a;b)</p>", "1, 'x'", "does not fit");
    refused(PARTS, "<p>(a,b]</p>", "2, 'x'", "does not fit");
    refused(PARTS, "<p></p>", "1, 'x'", "does not fit");
    String overlap = page("['t', [0, 0], [0, 'aa', 0, 'aa']]");
    refused(overlap, "<p>xaaa</p>", "1, 'y'", "does not fit");
    refused(page("['t', [0, 0], [0, 0]]"), "<p>ab</p>", "1, 'x'", "side by side");
    String pre = page("['t', [0, 0], [0, ':', 0], 1]");
    refused(pre, "<pre>a:b</pre>", "1, '\\nx'", "is sent whole");
    refused(pre, "<pre>\n\na:b</pre>", "2, 'x'", "is sent whole");
  }

  @Test
  void branchesOfText() {
    String choice = page("['t', [0, 0], [['?', ['a'], [0], null]]]");
    refused(choice, "<p>", "0, 4", "no branch 4 of 3");
    refused(choice, "<p>", "0, -1", "the number of a branch");
    refused(choice, "<p>", "0, 2", "branch 2 should have 1 values");
    refused(choice, "<p>", "0, [1]", "no array");
    refused(choice, "<p>", "0, [3]", "no array");
    refused(choice, "<p>", "0, [0]", "an integer from 1 on");
    refused(choice, "<p>", "0, []", "an empty branch value");
    refused(choice, "<p>", "0, [2, 'x', 'y']", "branch 2 should have 1 values");
    String rows = page("['t', [0, 0], [['*', [0]]]]");
    refused(rows, "<p>", "0, 'x'", "a list of text should be an array");
    refused(rows, "<p>", "0, ['x']", "a row of text should be an array");
    refused(rows, "<p>", "0, [['x', 'y']]", "should have 1 values but has 2");
  }

  @Test
  void places() {
    refused(page("['t', [1, 0]]"), "<p></p>", "0, 'x'", "only 1 instead of 2 elements");
    refused(page("['t', [0, 1]]"), "<p>a</p>", "0, 'x'", "only 0 instead of 1 elements");
    refused(page("['t', [0, ['0', 0]]]"), "<p></p>", "0, 'x'", "no marker <!--0-->");
    refused(page("['t', [['0', 0], 0]]"), "<p></p>", "0, 'x'", "no marker <!--0-->");
    refused(page("['t', [0, [null, 0, 1]]]"), "<p></p>", "0, 'x'", "or comments");
    refused(page("['!', [0, 0]]"), "<p></p>", "0, 'x'", "or comments");
    refused(page("['a', [0], 'id']"), "<p></p>", "0, 'x'", "no attribute id");
    refused(page("['c', [0, 0], 'id', [[]]]"), "<p></p>", "0, 1", "only 0 instead of 1 elements");
  }

  @Test
  void ranges() {
    String branch = "[{'tree': [['b', 0]]}]";
    String p = "<p>abc</p>";
    refused(page("['s', [0, 0], [4, 0], " + branch + "]"), p, "0, 1", "1 code units of text");
    refused(page("['s', [0, 0], [0, 4], " + branch + "]"), p, "0, 1", "1 code units of text");
    refused(page("['s', [0, 0], [2, 2], " + branch + "]"), p, "0, 1", "ends before it starts");
    refused(page("['s', [0, 0], [-1, 2], " + branch + "]"), p, "0, 1", "ends before it starts");
    refused(page("['s', [0, 0], ['[0', 0], " + branch + "]"), p, "0, 1", "no marker <!--[0-->");
    refused(page("['s', [0, 0], [0, '0'], " + branch + "]"), p, "0, 1", "no marker <!--0-->");
    String text = page("['s', [0, 0], [-1, 0], [{'tree': ['x']}]], ['t', [0, 0]]");
    Applier applier = new Applier(text, p);
    applier.apply("[1, 0, 1]");
    assertThatThrownBy(() -> applier.apply("[2, 0, 0]"))
        .hasMessageContaining("in another place than before");
    assertThatThrownBy(applier::checkPlaces).hasMessageContaining("in another place than before");
  }

  @Test
  void twoTextsInOnePlace() {
    String descriptor = page("['s', [0, 0], [0, 3], [{'sites': [['t', [0]]]}]], ['t', [0, 0]]");
    refused(descriptor, "<p>abc</p>", "0, [1, 'x'], 2, 'y'", "two Text nodes");
  }

  @Test
  void sections() {
    String descriptor =
        page("['s', [0, 0], [0, 0], [{'sites': [['t', [0]]]}, {'sites': [['t', [0]]]}]]");
    refused(descriptor, "<p></p>", "0, 3", "no branch 3 of 2");
    refused(descriptor, "<p></p>", "0, 1", "branch 1 should have 1 values");
    refused(descriptor, "<p></p>", "0, [1, 'a', 'b']", "branch 1 should have 1 values");
    refused(descriptor, "<p></p>", "0, 'a'", "the number of a branch");
    refused(descriptor, "<p></p>", "0, 0, 1, 'x'", "in branch 1, but branch 0 is shown");
    refused(descriptor, "<p></p>", "0, [1, 'a'], 2, 'x'", "in branch 2, but branch 1 is shown");
    refused(descriptor, "<p>a</p>", "1, 'a', 2, 'x'", "in branch 2, but branch 1 is shown");
    String attribute =
        page("['s', [0, 0], [0, 0], [{'sites': [['a', [0], 'id']], 'tree': [['b', {'id': ''}]]}]]");
    refused(attribute, "<p></p>", "0, [1, 'x']", "the tree has the attribute id");
  }

  @Test
  void opaqueRegions() {
    String region = page("['o', [0, 0], [0, 0]]");
    refused(region, "<p></p>", "0, 1", "the HTML of an opaque region");
    refused(region, "<p></p>", "0, ['x']", "the weight of a region");
    refused(region, "<p>ab</p>", "0, [3, [0], 0, 1, 'x']", "a region of weight 2, not 3");
    refused(region, "<p>ab</p>", "0, [2, [1], 0, 1, 'x']", "no node 1 of 1");
    refused(region, "<p>ab</p>", "0, [2, [0], 1, 2, 'x']", "a text of 2 is too short");
    refused(region, "<p>ab</p>", "0, [2, [0], {'id': 'x'}]", "no element");
    refused(region, "<p><b></b></p>", "0, [1, [0], {'id': null}]", "no attribute id");
    refused(region, "<p>ab</p>", "0, [2, [], [0, -2]]", "the list has 1 nodes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|a list patch should be an array",
        "[]|changes nothing",
        "[0, 0, 0, 0]|changes nothing",
        "[0, [0], 0, 0, 0]|more than four groups",
        "[[], [0]]|an empty group of a list patch is 0",
        "[1]|a group of a list patch",
        "[[[]]]|an update of no row",
        "[[[0]]]|without pairs",
        "[[0, 0, 'x']]|the update of a row should be an array",
        "[[[3, 0, 'x']]]|no row has the handle 3",
        "[[[0, 2, 'x']]]|no slot 2 of 2",
        "[[[0, 1, 'x', 0, 'y']]]|the next slot",
        "[0, [3]]|no row has the handle 3",
        "[0, [0, 0]]|no row has the handle 0",
        "[0, ['0']]|a handle should be",
        "[0, 0, [0]]|too short",
        "[0, 0, [0, 1, 0, 2]]|moved twice",
        "[0, 0, [0, 1, 1, 1]]|two rows are to stand at index 1",
        "[0, 0, [0, 3]]|out of the finished list of 3",
        "[0, [0], [0, 1]]|no row has the handle 0",
        "[0, 0, [[0, 1]]]|not the order of all 3 rows",
        "[0, 0, [[0, 1, 1]]]|not the order of all 3 rows",
        "[0, 0, [[0, 1, 2, 0]]]|not the order of all 3 rows",
        "[0, 0, [[0, 1, 3]]]|no row has the handle 3",
        "[0, 0, [[0, 1, 2], 0]]|too long",
        "[0, 0, 0, [['x', 'y']]]|an index of inserted rows",
        "[0, 0, 0, [0]]|too short",
        "[0, 0, 0, [0, 1, ['x', 'y']]]|an inserted row should be an array",
        "[0, 0, 0, [4, ['x', 'y']]]|out of the finished list of 4",
        "[0, 0, 0, [1, ['x', 'y'], 0, ['x', 'y']]]|an integer from 2 on",
        "[0, 0, 0, [0, ['x', 'y'], ['x', 'y'], 1, ['x', 'y']]]|an integer from 2 on",
        "[0, 0, [0, 1], [1, ['x', 'y']]]|two rows are to stand at index 1",
        "[0, 0, 0, [0, ['x']]]|should have 2 mount values",
        "[0, 1, [0, 1]]|no row has the handle 0",
      })
  void listPatches(String patch, String words) {
    refused(UL, ABC, "0, " + patch, words);
  }

  @Test
  void handlesOfRemovedRows() {
    Applier applier = new Applier(UL, ABC);
    applier.apply("[1, 0, [0, [1]]]");
    assertThatThrownBy(() -> applier.apply(json("[2, 0, [[[1, 0, 'x']]]]")))
        .hasMessageContaining("no row has the handle 1");
  }

  @Test
  void rowsOfThePage() {
    String row = "{'sites': [['t', [0, 0]]], 'tree': [['b', 0]]}";
    String patch = "0, [0, 1]";
    String two = list("['l', [0, 0], [0, 0], 1, [2, 0]]", row);
    refused(two, "<p><b></b><b></b><b></b></p>", patch, "1 instead of 2 roots");
    String tail = list("['l', [0, 0], [0, 0], 1, [1, 2]]", row);
    refused(tail, "<p><b></b>, <b></b>.</p>", patch, "1 code units of text are missing");
    refused(tail, "<p><b></b>, x</p>", patch, "0 instead of 1 roots");
    String head = list("['l', [0, 0], [0, 0], 1, [1, null, 2]]", row);
    refused(head, "<p>- <b></b>-<b></b></p>", patch, "no 2 code units of text");
    refused(head, "<p>-<b></b></p>", patch, "1 code units of text are missing");
    refused(head, "<p>-- <b></b></p>", patch, "more text than 2 code units");
    refused(head, "<p>- <b></b>x<!--c--></p>", patch, "no 2 code units of text");
    String marked = list("['l', [0, 0], [0, 0], 1, '0']", row);
    refused(marked, "<p><b></b><!--0--><b></b></p>", patch, "a row without its marker 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{'v': 2, 'id': 'x', 'frames': [{}]}",
        "{'v': 1, 'frames': [{}]}",
        "{'v': 1, 'id': 'x', 'frames': []}",
        "{'v': 1, 'id': 'x', 'frames': [{'tree': []}]}",
        "{'v': 1, 'id': 'x', 'frames': [{'site': []}]}",
        "{'v': 1, 'id': 'x', 'id': 'y', 'frames': [{}]}",
        "{'v': 1, 'id': 'x', 'frames': [{}], 'more': 1}",
      })
  void descriptors(String descriptor) {
    assertThatThrownBy(() -> new Applier(json(descriptor), ""))
        .isInstanceOf(ProtocolViolation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['x', [0]]",
        "['t']",
        "['t', []]",
        "['t', 0]",
        "['t', [-1]]",
        "['t', [['0', 0], ['0']]]",
        "['t', [[null, 0], 0]]",
        "['t', [[null, 0]]]",
        "['t', [[null, 0, 0, 0]]]",
        "['t', [0], []]",
        "['t', [0], ['static']]",
        "['t', [0], [1]]",
        "['t', [0], [['?']]]",
        "['t', [0], [['+', []]]]",
        "['t', [0], [['*', [], []]]]",
        "['t', [0], [0], 0]",
        "['a', [0]]",
        "['c', [0], 'id']",
        "['c', [0], 'id', []]",
        "['s', [0], [0, 0], []]",
        "['s', [0], [-2, 0], [{}]]",
        "['s', [0], [0, null], [{}]]",
        "['s', [0], [0], [{}]]",
        "['s', [0], [0, 0], [{'tree': [['b']]}]]",
        "['s', [0], [0, 0], [{'tree': [['b', {'id': 1}]]}]]",
        "['s', [0], [0, 0], [{'tree': [['!', 'a', 'b']]}]]",
        "['s', [0], [0, 0], [{'tree': [0]}]]",
        "['l', [0], [0, 0], 0, '0']",
        "['l', [0], [0, 0], 2, '0']",
        "['l', [0], [0, 0], 1, [0, 0]]",
        "['l', [0], [0, 0], 1, [1]]",
        "['l', [0], [0, 0], 1, [1, 0, 0]]",
        "['l', [0], [0, 0], 1]",
        "['o', [0], [0, 0], 0]",
      })
  void sites(String site) {
    String descriptor = frames("{'sites': [" + site + "]}, {}");
    assertThatThrownBy(() -> new Applier(descriptor, "")).isInstanceOf(ProtocolViolation.class);
  }
}
