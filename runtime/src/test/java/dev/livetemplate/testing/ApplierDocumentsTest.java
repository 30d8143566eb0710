package dev.livetemplate.testing;

import static dev.livetemplate.testing.Wire.holds;
import static dev.livetemplate.testing.Wire.holdsBothWays;
import static dev.livetemplate.testing.Wire.page;

import org.junit.jupiter.api.Test;

/** Opaque regions, and pages that are whole documents. */
final class ApplierDocumentsTest {
  private static final String HTML =
      """
      <!doctype html>
      <html lang="%s">
      <head>
        <title>%s</title>
      </head>
      <body>
        <p>%s</p>%s
      </body>
      </html>
      """;

  @Test
  void opaqueRegionsAreParsedInTheirElement() {
    String descriptor = page("['o', [0, 0], [0, 0]]");
    holds(
        descriptor,
        "<div><b>x</b>y</div>",
        "0, 'a<i>b</i><!--c-->'",
        "<div>a<i>b</i><!--c--></div>");
    holds(descriptor, "<table></table>", "0, '<tr><td>x'", "<table><tr><td>x</table>");
    holds(descriptor, "<svg></svg>", "0, '<circle/>'", "<svg><circle/></svg>");
    holds(
        descriptor,
        "<select></select>",
        "0, '<option>a<option>b'",
        "<select><option>a<option>b</select>");
    holds(descriptor, "<form></form>", "0, '<form>x</form>'", "<form>x</form>");
  }

  @Test
  void opaqueRegionsMayStandBetweenOthersInTheRoot() {
    String descriptor = page("['t', [0]], ['o', [0], ['[0', '0']], ['t', [['0', 0]]]");
    String html = "a<!--[0-->%s<!--0-->%s";
    holdsBothWays(
        descriptor,
        html.formatted("x", "b"),
        "1, '<hr>y', 2, 'c'",
        html.formatted("<hr>y", "c"),
        "1, 'x', 2, 'b'");
  }

  @Test
  void wholeDocumentsHavePathsFromTheDocument() {
    String descriptor =
        page(
            "['a', [0], 'lang'], ['t', [0, 0, 0, 0]], ['t', [0, 1, 0, 0]],"
                + "['s', [0, 1, 1], [0, '0'], [{'tree': [['hr', 0]]}]]");
    holdsBothWays(
        descriptor,
        HTML.formatted("en", "a", "b", "<!--0-->"),
        "0, 'de', 1, 'A', 2, 'B', 3, 1",
        HTML.formatted("de", "A", "B", "<hr><!--0-->"),
        "0, 'en', 1, 'a', 2, 'b', 3, 0");
  }
}
