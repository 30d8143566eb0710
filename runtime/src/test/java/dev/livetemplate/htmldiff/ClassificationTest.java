package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.htmldiff.HtmlDiff.Kind;
import dev.livetemplate.testing.RandomHtml;
import dev.livetemplate.testing.RandomHtml.Label;
import dev.livetemplate.testing.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report, beside the label of each random edit and a slow comparison of the trees. */
final class ClassificationTest {
  private static final int PAIRS = 5000;

  @Test
  void reportsWhatWasEdited() {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    for (int seed = 0; pairs < PAIRS; seed++) {
      RandomHtml html = new RandomHtml(seed).fill(2);
      String from = html.html();
      Label label = html.edit();
      String to = html.html();
      // A label is what was meant; whether it is what happened, the slow comparison says.
      if (label == null || !TreeEdits.isOnly(label, from, to)) {
        continue;
      }
      pairs++;
      HtmlDiff diff = HtmlDiff.between(from, to);
      Kind expected = Kind.valueOf(label.name());
      if (diff.kinds().size() != 1 || !diff.kinds().contains(expected)) {
        wrong.add("seed %d %s %s%n%s%n%s".formatted(seed, label, diff.changes(), from, to));
      }
    }
    System.out.printf("%d of %d wrong%n", wrong.size(), PAIRS);
    assertThat(wrong.stream().limit(5)).hasSizeLessThanOrEqualTo(PAIRS / 100);
    assertThat(wrong).hasSizeLessThanOrEqualTo(PAIRS / 100);
  }
}
