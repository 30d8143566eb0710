package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.testing.Dom;
import dev.livetemplate.testing.RandomHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A script makes the tree of the one text into the tree of the other, on jsoup's trees. */
final class HtmlDiffLawTest {
  private static final int PAIRS = Integer.getInteger("livetemplate.pairs", 1000);

  @Test
  void holdsForRandomPairs() {
    int replaced = 0;
    long edited = 0;
    long whole = 0;
    for (int seed = 0; seed < PAIRS; seed++) {
      RandomHtml html = new RandomHtml(seed).fill(1 + seed % 4);
      String from = html.html();
      for (int i = seed % 5; i >= 0; i--) {
        html.edit();
      }
      String to = html.html();
      HtmlDiff diff = HtmlDiff.between(from, to);
      replaced += diff.isReplacement() ? 1 : 0;
      edited += EditCost.of(diff.edits());
      whole += to.length();
      check(from, to, diff, "seed " + seed);
    }
    System.out.printf("%d pairs, %d replaced, %d of %d%n", PAIRS, replaced, edited, whole);
    assertThat(replaced).isZero();
  }

  @Test
  void anElementOfSvgIsNotTheOneOfHtml() {
    String text = "a text of some length, so that it would be moved and not be sent anew";
    String select = "<select><option>" + text + "</option></select>";
    check("<svg><g></g></svg>" + select, "<svg><g>" + select + "</g></svg>");
    check("<svg><g>" + select + "</g></svg>", "<svg><g></g></svg>" + select);
  }

  @Test
  void elementsOfSvgAreReadByTheRulesOfSvg() {
    check("<svg><textarea>\n\nx</textarea><b></svg>", "<svg><textarea>\n\ny</textarea><b></svg>");
    check("<svg><link>x</link><b></svg>", "<svg><link>y</link><b></svg>");
  }

  private static void check(String from, String to) {
    check(from, to, HtmlDiff.between(from, to), "");
  }

  private static void check(String from, String to, HtmlDiff diff, String name) {
    Element page = Jsoup.parseBodyFragment(from).body();
    diff.applyTo(page);
    Dom.normalize(page);
    Element expected = Jsoup.parseBodyFragment(to).body();
    Dom.normalize(expected);
    assertThat(Dom.difference(page, expected))
        .as("%s%nfrom %s%nto   %s%n%s", name, from, to, diff.edits())
        .isNull();
  }
}
