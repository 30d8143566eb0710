package dev.livetemplate.testing;

import static dev.livetemplate.testing.Wire.frames;
import static dev.livetemplate.testing.Wire.holds;
import static dev.livetemplate.testing.Wire.holdsBothWays;
import static dev.livetemplate.testing.Wire.json;
import static dev.livetemplate.testing.Wire.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every kind of site but lists and opaque regions, in hand-written pages. */
final class ApplierTest {
  @Nested
  final class Texts {
    @Test
    void oneValue() {
      String descriptor = page("['t', [0, 0]]");
      holdsBothWays(descriptor, "<p>a</p>", "0, '<b> &amp;'", "<p>&lt;b> &amp;amp;</p>", "0, 'a'");
      holds(descriptor, "<p>a</p>", "0, -12", "<p>-12</p>");
    }

    @Test
    void emptyTextHasNoNode() {
      String descriptor = page("['t', [0, 1]]");
      holdsBothWays(descriptor, "<p><b>x</b></p>", "0, 'y'", "<p><b>x</b>y</p>", "0, ''");
    }

    @Test
    void staticsAroundTheValue() {
      holds(page("['t', [0, 0], ['Hi ', 0, '!']]"), "<p>Hi A!</p>", "0, 'B'", "<p>Hi B!</p>");
    }

    @Test
    void pointsBehindElementsAndComments() {
      String html = "<div>%s<b></b>%s<!--0-->%s<i></i>%s<!--1-->%s<!--x-->%s</div>";
      String descriptor =
          page(
              "['t', [0, 0]], ['t', [0, 1]], ['t', [0, ['0', 0]]], ['t', [0, ['0', 1]]],"
                  + "['t', [0, ['1', 0]]], ['t', [0, ['1', 0, 1]]]");
      holds(
          descriptor,
          html.formatted("a", "b", "c", "d", "e", "f"),
          "0, 'A', 1, 'B', 2, 'C', 3, 'D', 4, '', 5, 'F'",
          html.formatted("A", "B", "C", "D", "", "F"));
      holds(
          page("['t', [0, [null, 1, 2]]]"),
          html.formatted("", "", "", "", "", ""),
          "0, 'x'",
          html.formatted("", "", "", "", "x", ""));
    }

    @Test
    void stepsBehindMarkers() {
      String descriptor = page("['t', [['0', 1], 0, 0]]");
      String html = "<a></a>foreign<!--y--><b></b><!--0--><i></i><p><q>%s</q></p>";
      holds(descriptor, html.formatted("1"), "0, 2", html.formatted("2"));
    }

    @Test
    void partsWholeAndSingle() {
      String descriptor = page("['t', [0, 0], ['<', 0, ', ', 0, ' of ', 0, '>']], ['t', [1, 0]]");
      String a = "<p>&lt;x, y of z></p><p>1</p>";
      holds(descriptor, a, "0, ['a', '', 3]", "<p>&lt;a,  of 3></p><p>1</p>");
      holds(descriptor, a, "1, 'a'", "<p>&lt;a, y of z></p><p>1</p>");
      holds(descriptor, a, "2, ''", "<p>&lt;x,  of z></p><p>1</p>");
      holds(descriptor, a, "1, 'a', 3, 'c', 4, 2", "<p>&lt;a, y of c></p><p>2</p>");
    }

    @Test
    void edits() {
      String descriptor =
          page("['t', [0, 0], ['a ', 0]], ['a', [0], 'title'], ['t', [1, 0], [0, '-', 0]]");
      String a = "<p title='one two'>a long text</p><p>b c-d</p>";
      holds(
          descriptor,
          a,
          "0, [0, 4, 'short', 9], 1, [3, 1, ' and ', 7], 3, [1, 2, '', 3]",
          "<p title='one and two'>a short text</p><p>b-d</p>");
    }

    @Test
    void theLastPartRunsToTheEnd() {
      String descriptor = page("['t', [0, 0], [0, ' ', 0]]");
      holds(descriptor, "<p>a b c d</p>", "1, 'x'", "<p>x b c d</p>");
      holds(descriptor, "<p>a b c d</p>", "2, 'x'", "<p>a x</p>");
    }

    @Test
    void sectionsAndListsOfTextOnly() {
      String parts = "['(', ['?', [0, '!'], null, ['none']], ') ', ['*', [0, ';']]]";
      String descriptor = page("['t', [0, 0], " + parts + "]");
      String a = "<p>() </p>";
      holds(descriptor, a, "0, [[1, 'x'], [['a'], ['b']]]", "<p>(x!) a;b;</p>");
      holds(descriptor, a, "1, 3", "<p>(none) </p>");
      holds(descriptor, a, "1, 2", a);
      holds(descriptor, "<p>(none) </p>", "1, 0", a);
      holds(descriptor, "<p>(none) a;</p>", "2, []", "<p>(none) </p>");
      holds(descriptor, "<p>(none) a;</p>", "2, [[1], ['2']]", "<p>(none) 1;2;</p>");
    }

    @Test
    void partsInsideOfPartsAreNotCounted() {
      String parts = "[['*', ['[', ['?', [0, '-', 0], ['y']], ']']]]";
      String descriptor = page("['t', [0, 0], " + parts + "], ['t', [1, 0]]");
      String a = "<p>[a-b][y]</p><p>z</p>";
      holds(descriptor, a, "0, [[0], [[1, 1, 2]], [2]], 1, 'Z'", "<p>[][1-2][y]</p><p>Z</p>");
    }

    @Test
    void theParserDropsALineFeed() {
      for (String name : new String[] {"pre", "textarea", "listing"}) {
        String html = "<" + name + ">%s</" + name + ">";
        String one = page("['t', [0, 0], [0], 1]");
        holdsBothWays(one, html.formatted("a"), "0, '\\nb'", html.formatted("\nb"), "0, 'a'");
        holds(one, html.formatted("\n\nc"), "0, '\\n\\nb'", html.formatted("\n\nb"));
        holds(one, html.formatted("a"), "0, '\\n'", html.formatted("\n"));
        String two = page("['t', [0, 0], [0, ':', 0], 1]");
        holds(two, html.formatted("a:b"), "0, ['\\nc', '\\n']", html.formatted("\nc:\n"));
        holds(two, html.formatted("a:b"), "2, '\\nc'", html.formatted("a:\nc"));
      }
    }

    @Test
    void noOtherLineFeedIsDropped() {
      String kept = page("['t', [0, 0]]");
      holds(kept, "<pre>\na</pre>", "0, '\\nb'", "<pre>\n\nb</pre>");
      String descriptor = page("['t', [0, 1]]");
      holds(descriptor, "<pre><b></b>a</pre>", "0, '\\nx'", "<pre><b></b>\nx</pre>");
      holds(descriptor, "<div><b></b></div>", "0, '\\nx'", "<div><b></b>\nx</div>");
      String section = page("['s', [0, 0], [0, 1], [{'sites': [['t', [0], [0], 1]]}]]");
      holds(section, "<pre>.</pre>", "0, [1, '\\nx']", "<pre>\nx.</pre>");
      String marked = page("['s', [0, 0], ['[0', 1], [{'sites': [['t', [0]]]}]]");
      holds(marked, "<pre><!--[0-->.</pre>", "0, [1, '\\nx']", "<pre><!--[0-->\nx.</pre>");
    }

    @Test
    void rawTextElements() {
      String descriptor = page("['t', [0, 0]], ['t', [1, 0]]");
      String b = "<title>&lt;b></title><textarea>&lt;!--0--></textarea>";
      holds(descriptor, "<title>a</title><textarea></textarea>", "0, '<b>', 1, '<!--0-->'", b);
    }
  }

  @Nested
  final class Attributes {
    @Test
    void alwaysThere() {
      String descriptor = page("['a', [0], 'title'], ['a', [0, 0], 'class', ['a ', 0, ' ', 0]]");
      String a = "<p title='x'><b class='a b c'></b></p>";
      holds(
          descriptor, a, "0, '\\\"<&amp;'", "<p title='&quot;&lt;&amp;amp;'><b class='a b c'></p>");
      holds(descriptor, a, "1, ['x', 'y']", "<p title='x'><b class='a x y'></p>");
      holds(descriptor, a, "2, 'x'", "<p title='x'><b class='a x c'></p>");
      holds(descriptor, a, "3, ''", "<p title='x'><b class='a b '></p>");
    }

    @Test
    void missingInSomeBranches() {
      String descriptor = page("['c', [0], 'class', [['a'], null, [0, '-', ['?', ['z']]], []]]");
      holdsBothWays(descriptor, "<p>", "0, 1", "<p class=a>", "0, 0");
      holdsBothWays(descriptor, "<p class=''>", "0, 2", "<p>", "0, 4");
      holdsBothWays(descriptor, "<p>", "0, [3, 'x', 1]", "<p class=x-z>", "0, 2");
    }

    @Test
    void properties() {
      String descriptor = page("['a', [0], '.value'], ['c', [0], '.checked', [[]]]");
      holds(descriptor, "<input value=a checked>", "0, 'b', 1, 0", "<input value=b>");
      holds(descriptor, "<input value=a>", "0, 'b', 1, 1", "<input value=b checked>");
    }

    @Test
    void foreign() {
      String descriptor = page("['a', [0], 'viewBox'], ['c', [0, 0], 'xlink:href', [[0]]]");
      String b = "<svg viewbox='1'><a XLINK:HREF=x></a></svg>";
      holds(descriptor, "<svg viewBox='0'><a></a></svg>", "0, 1, 1, [1, 'x']", b);
    }
  }

  @Test
  void comments() {
    String descriptor = page("['!', [0, 1], [0, '/', 0]], ['!', [0, [null, 1, 1]]]");
    String a = "<p><b></b> <!--a/b--> <!--c--></p>";
    holds(descriptor, a, "0, ['x', 1], 3, '-'", "<p><b></b> <!--x/1--> <!-----></p>");
    holds(descriptor, a, "2, 'x'", "<p><b></b> <!--a/x--> <!--c--></p>");
  }

  @Nested
  final class Sections {
    private static final String B = "[{'sites': [['t', [0, 0]]], 'tree': [['b', 0]]}]";

    @Test
    void alone() {
      String descriptor = page("['s', [0, 0], [0, 0], " + B + "]");
      holdsBothWays(descriptor, "<p></p>", "0, [1, 'x']", "<p><b>x</b></p>", "0, 0");
      holds(descriptor, "<p><b>x</b></p>", "1, 'y'", "<p><b>y</b></p>");
      holds(descriptor, "<p><b>x</b></p>", "0, [1, 'y']", "<p><b>y</b></p>");
    }

    @Test
    void betweenStaticTexts() {
      String descriptor = page("['s', [0, 0], [3, 4], " + B + "]");
      holdsBothWays(descriptor, "<p>abcdefg</p>", "0, [1, '']", "<p>abc<b></b>defg</p>", "0, 0");
      String text = page("['s', [0, 0], [3, 4], [{'tree': ['xyz']}]]");
      holdsBothWays(text, "<p>abcdefg</p>", "0, 1", "<p>abcxyzdefg</p>", "0, 0");
    }

    @Test
    void behindAllText() {
      String descriptor = page("['t', [0, 1]], ['s', [0, 1], [-1, 0], " + B + "]");
      String hidden = "<p><i></i></p>";
      String b = "<p><i></i>Hi<b>x</b></p>";
      holdsBothWays(descriptor, hidden, "0, 'Hi', 1, [1, 'x']", b, "0, '', 1, 0");
      String marked = page("['t', [0]], ['s', [0], [-1, '0'], " + B + "], ['t', [['0', 0]]]");
      holdsBothWays(
          marked,
          "a<!--0-->b",
          "0, 'A', 1, [1, 'x'], 3, 'B'",
          "A<b>x</b><!--0-->B",
          "0, 'a', 1, 0, 3, 'b'");
    }

    @Test
    void betweenComments() {
      String descriptor =
          page(
              "['t', [0, 0]], ['s', [0, 0], ['[0', '0'], [{'sites': [['t', [0]]]}]],"
                  + " ['t', [0, ['0', 0]]]");
      String a = "<p>a<!--[0--><!--0-->b</p>";
      holdsBothWays(descriptor, a, "1, [1, 'x']", "<p>a<!--[0-->x<!--0-->b</p>", "1, 0");
      holds(
          descriptor,
          "<p>a<!--[0-->x<!--0-->b</p>",
          "0, '', 2, 'y', 3, ''",
          "<p><!--[0-->y<!--0--></p>");
    }

    @Test
    void numbersOfBranches() {
      String descriptor =
          page(
              "['s', [0, 0], [0, 0], [{'sites': [['t', [0, 0]], ['a', [0], 'id', [0, 0]]],"
                  + " 'tree': [['b', {'class': 'x'}]]}, {'tree': ['no', ['br', 0]]},"
                  + " {'sites': [['t', [1, 0]]], 'tree': [['i', 0], ['u', 0]]}]], ['t', [1, 0]]");
      holds(
          descriptor,
          "<p></p><p></p>",
          "0, [1, 'a', 'b', 'c'], 6, 'z'",
          "<p><b class=x id=bc>a</b></p><p>z</p>");
      holds(descriptor, "<p></p><p></p>", "0, 2", "<p>no<br></p><p></p>");
      holds(descriptor, "<p>no<br></p><p></p>", "0, [3, 1]", "<p><i></i><u>1</u></p><p></p>");
      holds(descriptor, "<p><i></i><u>1</u></p><p></p>", "5, 2", "<p><i></i><u>2</u></p><p></p>");
      holds(
          descriptor,
          "<p><b class=x id=bc>a</b></p><p></p>",
          "2, ['y', 'z']",
          "<p><b class=x id=yz>a</b></p><p></p>");
    }

    @Test
    void inSections() {
      String inner = "['s', [0], [0, '0'], [{'sites': [['t', [0, 0]]], 'tree': [['i', 0]]}]]";
      String branch =
          "{'sites': [" + inner + ", ['t', [['0', 0], 0]]]," + " 'tree': [['!', '0'], ['b', 0]]}";
      String descriptor = page("['s', [0, 0], [0, 0], [" + branch + "]]");
      holdsBothWays(
          descriptor,
          "<p></p>",
          "0, [1, [1, 'x'], 'y']",
          "<p><i>x</i><!--0--><b>y</b></p>",
          "0, 0");
      holdsBothWays(
          descriptor,
          "<p><!--0--><b>y</b></p>",
          "1, [1, 'x'], 3, 'z'",
          "<p><i>x</i><!--0--><b>z</b></p>",
          "1, 0, 3, 'y'");
      holds(
          descriptor,
          "<p><i>x</i><!--0--><b>y</b></p>",
          "2, 'X'",
          "<p><i>X</i><!--0--><b>y</b></p>");
    }

    @Test
    void elementsBehindAreAddressedFromTheMarker() {
      String descriptor = page("['s', [1], [0, '0'], " + B + "], ['t', [['0', 1], 0]]");
      String a = "<hr><!--0--><p></p><p>1</p>";
      holdsBothWays(
          descriptor, a, "0, [1, 'x'], 2, 2", "<hr><b>x</b><!--0--><p></p><p>2</p>", "0, 0, 2, 1");
    }

    @Test
    void treesOfForeignElementsAndDynamicComments() {
      String descriptor =
          page(
              "['s', [0, 0], [0, 0], [{'sites': [['a', [0], 'r'], ['!', [1]], ['t', [[null, 1, 1]]]],"
                  + " 'tree': [['svg:circle', {'viewBox': 'v', 'xlink:href': 'h'}, ['svg:title', 0, 't']],"
                  + " ['!', '']]}]]");
      holds(
          descriptor,
          "<svg></svg>",
          "0, [1, '5', 'note', 'end']",
          "<svg><circle viewbox=v xlink:href=h r=5><title>t</title></circle><!--note-->end</svg>");
      String math = page("['s', [0, 0], [0, 0], [{'tree': [['math:mi', 0, 'x']]}]]");
      holds(math, "<math></math>", "0, 1", "<math><mi>x</mi></math>");
    }
  }

  @Test
  void updatesAreCounted() {
    Applier applier = new Applier(page("['t', [0, 0]]"), "<p>a</p>");
    applier.apply("[1, 0, \"b\"]");
    applier.apply("[2, 0, \"c\"]");
    assertThat(applier.html()).isEqualTo("<p>c</p>");
    assertThat(applier.fingerprint()).isEqualTo("test");
    Applier later = new Applier(page("['t', [0, 0]]"), "<p>a</p>", 7);
    later.apply("[8, 0, \"b\"]");
    assertThat(later.document().html()).isEqualTo("<p>b</p>");
  }

  @Test
  void theLawNamesTheFirstDifference() {
    String descriptor = page("['t', [0, 0]]");
    assertThat(Law.check(descriptor, "<p>a</p>", null, "<p>a</p>")).isNull();
    assertThat(Law.check(descriptor, "<p>a</p>", "", "<p>b</p>"))
        .contains("/0:p/0", "a: text \"a\"", "b: text \"b\"");
    assertThat(Law.check(descriptor, "<p>a</p>", "[2, 0, \"b\"]", "<p>b</p>"))
        .contains("update number 1");
    assertThat(Law.check(page("['t', [1, 0]]"), "<p>a</p>", null, "<p>a</p>"))
        .contains("the place of slot 0");
  }

  @Test
  void frameZeroMayBeEmpty() {
    assertThat(Law.check(frames("{}"), "<p>", null, "<p>")).isNull();
    assertThat(json("{'a'}")).isEqualTo("{\"a\"}");
  }
}
