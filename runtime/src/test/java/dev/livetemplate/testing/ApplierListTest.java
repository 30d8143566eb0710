package dev.livetemplate.testing;

import static dev.livetemplate.testing.Wire.frames;
import static dev.livetemplate.testing.Wire.holds;
import static dev.livetemplate.testing.Wire.json;
import static dev.livetemplate.testing.Wire.list;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lists: every form of rows, and every group of a list patch. */
final class ApplierListTest {
  private static final String LI = "{'sites': [['t', [0, 0]]], 'tree': [['li', 0]]}";
  private static final String UL = list("['l', [0, 0], [0, 0], 1, [1, 0]]", LI);

  /** A list with a letter an item. */
  private static String ul(String letters) {
    StringBuilder html = new StringBuilder("<ul>");
    letters.chars().forEach(letter -> html.append("<li>").append((char) letter));
    return html.append("</ul>").toString();
  }

  @Nested
  final class Patches {
    @Test
    void updates() {
      holds(UL, ul("abc"), "0, [[[2, 0, 'C'], [0, 0, 'A']]]", ul("AbC"));
    }

    @Test
    void removed() {
      holds(UL, ul("abcd"), "0, [0, [3, 1]]", ul("ac"));
      holds(UL, ul("abc"), "0, [0, 1]", ul(""));
      holds(UL, ul("abc"), "0, [0, 1, 0, [0, ['x'], ['y']]]", ul("xy"));
    }

    @Test
    void movedInPairs() {
      holds(UL, ul("abcd"), "0, [0, 0, [0, 3]]", ul("bcda"));
      holds(UL, ul("abcd"), "0, [0, 0, [3, 0]]", ul("dabc"));
      holds(UL, ul("abcd"), "0, [0, 0, [3, 0, 0, 3]]", ul("dbca"));
      holds(UL, ul("abcd"), "0, [0, 0, [1, 1]]", ul("abcd"));
    }

    @Test
    void movedAsOrder() {
      holds(UL, ul("abcd"), "0, [0, 0, [[2, 0, 3, 1]]]", ul("cadb"));
      holds(UL, ul("abcd"), "0, [0, [0], [[3, 2, 1]]]", ul("dcb"));
    }

    @Test
    void inserted() {
      holds(UL, ul(""), "0, [0, 0, 0, [0, ['x'], ['y']]]", ul("xy"));
      holds(UL, ul("ab"), "0, [0, 0, 0, [0, ['x'], 2, ['y'], ['z']]]", ul("xayzb"));
      holds(UL, ul("ab"), "0, [0, 0, 0, [1, ['x'], 2, ['y'], 4, ['z']]]", ul("axybz"));
    }

    @Test
    void allGroupsAtOnce() {
      String patch = "0, [[[4, 0, 'E']], [1], [4, 1], [0, ['x'], 3, ['y'], ['z']]]";
      holds(UL, ul("abcde"), patch, ul("xEayzcd"));
      String order = "0, [[[4, 0, 'E']], [1], [[4, 3, 2, 0]], [0, ['x'], 3, ['y'], ['z']]]";
      holds(UL, ul("abcde"), order, ul("xEdyzca"));
    }

    @Test
    void handlesAreNotUsedAgainUntilAllRowsAreRemovedAtOnce() {
      Applier applier = new Applier(UL, ul("abc"));
      applier.apply(json("[1, 0, [0, [2], 0, [0, ['d'], 3, ['e']]]]")); // d a b e = 3 0 1 4
      applier.apply(json("[2, 0, [[[3, 0, 'D'], [4, 0, 'E']], [0], [4, 0]]]")); // E D b = 4 3 1
      applier.apply(json("[3, 0, [0, 1, 0, [0, ['f']]]]"));
      applier.apply(json("[4, 0, [[[0, 0, 'F']], 0, 0, [1, ['g']]]]"));
      applier.apply(json("[5, 0, [0, 0, [1, 0]]]"));
      assertThat(Dom.difference(applier.document(), Dom.parse(ul("gF")))).isNull();
    }
  }

  @Nested
  final class RowForms {
    @Test
    void rootsAndTheirTail() {
      String row = "{'sites': [['t', [0, 0]]], 'tree': [['dt', 0], ['dd', 0], ', ']}";
      String descriptor = list("['l', [0, 0], [2, 1], 1, [2, 2]]", row);
      String html = "<dl>->%s.</dl>";
      String two = "<dt>a</dt><dd></dd>, <dt>b</dt><dd></dd>, ";
      String b = "<dt>b</dt><dd></dd>, <dt>c</dt><dd></dd>, <dt>A</dt><dd></dd>, ";
      holds(
          descriptor,
          html.formatted(two),
          "0, [[[0, 0, 'A']], 0, [0, 2], [1, ['c']]]",
          html.formatted(b));
    }

    @Test
    void textBeforeTheFirstRootIsTheRowsOwn() {
      String row = "{'sites': [['t', [0, 0]]], 'tree': ['- ', ['b', 0], ';']}";
      String descriptor = list("['l', [0, 0], [0, 0], 1, [1, 1]]", row);
      holds(
          descriptor,
          "<p>- <b>a</b>;- <b>b</b>;</p>",
          "0, [0, 0, [1, 0], [2, ['c']]]",
          "<p>- <b>b</b>;- <b>a</b>;- <b>c</b>;</p>");
      holds(descriptor, "<p></p>", "0, [0, 0, 0, [0, ['a']]]", "<p>- <b>a</b>;</p>");
    }

    @Test
    void textBehindTheLastRootButTheHead() {
      String row = "{'sites': [['t', [1]]], 'tree': ['- ', ['b', 0]]}";
      String descriptor = list("['l', [0, 0], [0, 0], 1, [1, null, 2]]", row);
      String a = "<p>- <b></b>one- <b></b>- <b></b>three</p>";
      holds(
          descriptor,
          a,
          "0, [[[1, 0, 'two'], [2, 0, '']], 0, [2, 0], [3, ['four']]]",
          "<p>- <b></b>- <b></b>one- <b></b>two- <b></b>four</p>");
    }

    @Test
    void markersAtTheEnd() {
      String row =
          "{'sites': [['t', [0]], ['s', [0], ['[1', '1'], [{'sites': [['t', [0, 0]]],"
              + " 'tree': [['b', 0]]}]]], 'tree': [['!', '[1'], ['!', '1'], ['!', '0']]}";
      String descriptor = list("['l', [0, 0], ['[0', '2'], 1, '0'], ['t', [0, ['2', 0]]]", row);
      String html = "<p>x<!--[0-->%s<!--2-->y</p>";
      String shown = "<!--[1--><b>%s</b><!--1--><!--0-->";
      String hidden = "<!--[1--><!--1--><!--0-->";
      holds(
          descriptor,
          html.formatted("a" + hidden + "b" + shown.formatted("1") + hidden),
          "0, [[[0, 0, '', 1, [1, 'n']], [1, 2, 2]], [2], [1, 0], [2, ['c', 0], ['', [1, 3]]]]",
          html.formatted(
              "b"
                  + shown.formatted("2")
                  + shown.formatted("n")
                  + "c"
                  + hidden
                  + shown.formatted("3")));
      holds(
          descriptor,
          html.formatted(""),
          "0, [0, 0, 0, [0, ['c', 0]]]",
          html.formatted("c" + hidden));
    }

    @Test
    void rowsWithoutValues() {
      String descriptor = list("['l', [0, 0], [0, 0], 1, [1, 0]]", "{'tree': [['hr', 0]]}");
      holds(descriptor, "<q><hr></q>", "0, [0, 0, 0, [0, [], []]]", "<q><hr><hr><hr></q>");
    }
  }

  @Nested
  final class Surroundings {
    @Test
    void impliedTableBody() {
      String row =
          "{'sites': [['a', [0], 'id'], ['t', [0, 0, 0]], ['c', [0], 'class', [['on']]]],"
              + " 'tree': [['tr', 0, ['td', 0]], '\\n']}";
      String descriptor = list("['l', [0, 0, 0], [0, 0], 1, [1, 1]]", row);
      String a = "<table>\n<tr id=1><td>a</td></tr>\n<tr id=2><td>b</td></tr>\n</table>";
      String b = "<table>\n<tr id=2 class=on><td>B</td></tr>\n<tr id=3><td>c</td></tr>\n</table>";
      holds(descriptor, a, "0, [[[1, 1, 'B', 2, 1]], [0], 0, [1, [3, 'c', 0]]]", b);
    }

    @Test
    void svgRows() {
      String row =
          "{'sites': [['a', [0], 'r'], ['t', [0, 0, 0]]], 'tree': [['svg:circle', {'cx': '1'},"
              + " ['svg:title', 0]]]}";
      String descriptor = list("['l', [0, 1], ['[0', 0], 1, [1, 0]]", row);
      String html = "<svg><g></g><!--[0-->%s</svg>";
      String circle = "<circle cx=1 r=%s><title>%s</title></circle>";
      holds(
          descriptor,
          html.formatted(circle.formatted(1, "a")),
          "0, [[[0, 0, 2]], 0, 0, [0, [5, 'n']]]",
          html.formatted(circle.formatted(5, "n") + circle.formatted(2, "a")));
    }

    @Test
    void rowsInTheRoot() {
      String descriptor =
          list(
              "['l', [0], [0, '0'], 1, [1, 0]], ['t', [['0', 1], 0]]",
              "{'sites': [['t', [0, 0, 0]]], 'tree': [['tr', 0, ['td', 0]]]}");
      holds(
          descriptor,
          "<tr><td>a</td></tr><!--0--><tr></tr><tr></tr>",
          "0, [0, [0], 0, [0, ['b'], ['c']]], 1, ''",
          "<tr><td>b</td></tr><tr><td>c</td></tr><!--0--><tr></tr><tr></tr>");
    }

    @Test
    void listsInRowsAndSections() {
      String descriptor =
          frames(
              "{'sites': [['s', [0, 0], [0, 0], [{'sites': [['l', [0, 0], [0, 0], 1, [1, 0]]],"
                  + " 'tree': [['ul', 0]]}]]]},"
                  + " {'sites': [['t', [0, 0]], ['l', [0, ['0', 0]], [0, 0], 2, [1, 0]]],"
                  + " 'tree': [['li', 0, ['!', '0']]]},"
                  + " {'sites': [['a', [0], 'id']], 'tree': [['b', 0]]}");
      String html = "<div>%s</div>";
      String a = "<ul><li>x<!--0--><b id=1></b><b id=2></b></li><li>y<!--0--></li></ul>";
      holds(
          descriptor,
          html.formatted(a),
          "1, [[[0, 1, [[[1, 0, 3]], [0]]], [1, 0, 'Y', 1, [0, 0, 0, [0, ['4']]]]], 0, [1, 0]]",
          html.formatted("<ul><li>Y<!--0--><b id=4></b></li><li>x<!--0--><b id=3></b></li></ul>"));
      holds(
          descriptor,
          html.formatted(""),
          "0, [1, [['x', [['1'], ['2']]], ['y', []]]]",
          html.formatted(a));
      Applier anew = new Applier(descriptor, html.formatted(a));
      anew.apply(json("[1, 1, [0, 1, 0, [0, ['x', []]]]]"));
      anew.apply(json("[2, 0, 0]"));
      anew.apply(json("[3, 0, [1, [['y', [['1']]]]]]"));
      anew.apply(json("[4, 1, [[[0, 1, [[[0, 0, '2']]]]]]]"));
      assertThat(anew.html()).isEqualTo("<div><ul><li>y<!--0--><b id=\"2\"></b></li></ul></div>");
    }
  }

  @Nested
  final class OpenRows {
    private static final String ROWS =
        list(
            "['l', [0, 0], [0, 0], 1, [1, 0], '', ['-', '.', 0]]",
            "{'sites': [['t', [0, 0], [0, '-']]], 'tree': [['li', 0]]}");

    @Test
    void theLastEndsOtherwise() {
      holds(ROWS, "<ul><li>a-<li>b.</ul>", "0, [[[1, 0, 'B']]]", "<ul><li>a-<li>B.</ul>");
      holds(ROWS, "<ul><li>a-<li>b.</ul>", "0, [0, 0, [1, 0]]", "<ul><li>b-<li>a.</ul>");
      holds(ROWS, "<ul><li>a-<li>b.</ul>", "0, [0, [1]]", "<ul><li>a.</ul>");
      holds(ROWS, "<ul><li>a.</ul>", "0, [0, 0, 0, [1, ['b']]]", "<ul><li>a-<li>b.</ul>");
      holds(ROWS, "<ul><li>a.</ul>", "0, [0, 1, 0, [0, ['x']]]", "<ul><li>x.</ul>");
      holds(ROWS, "<ul></ul>", "0, [0, 0, 0, [0, ['x'], ['y']]]", "<ul><li>x-<li>y.</ul>");
    }

    @Test
    void elementsBehindAreCountedFromTheEnd() {
      String sums = list("['l', [0, 0], [0, -1], 1, [1, 0]], ['t', [0, -1, 0]]", LI);
      holds(
          sums,
          "<ul><li>a<li>sum</ul>",
          "0, [0, 0, 0, [1, ['b']]], 1, 'Sum'",
          "<ul><li>a<li>b<li>Sum</ul>");
    }
  }
}
