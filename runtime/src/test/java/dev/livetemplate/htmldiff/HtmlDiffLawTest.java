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
      Element page = Jsoup.parseBodyFragment(from).body();
      diff.applyTo(page);
      Dom.normalize(page);
      Element expected = Jsoup.parseBodyFragment(to).body();
      Dom.normalize(expected);
      assertThat(Dom.difference(page, expected))
          .as("seed %d%nfrom %s%nto   %s%n%s", seed, from, to, diff.edits())
          .isNull();
    }
    System.out.printf("%d pairs, %d replaced, %d of %d%n", PAIRS, replaced, edited, whole);
    assertThat(replaced).isZero();
  }
}
