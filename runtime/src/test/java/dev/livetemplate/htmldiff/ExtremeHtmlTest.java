package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Huge, deep and strange HTML costs time and memory in proportion, and throws nothing. */
final class ExtremeHtmlTest {
  private static final int DEPTH = 100_000;

  private static HtmlRegion update(String from, String to) {
    return Assertions.assertTimeout(
        Duration.ofMinutes(10),
        () -> {
          HtmlRegion old = HtmlRegion.of(from, HtmlContext.BODY, null);
          HtmlRegion now = HtmlRegion.of(to, HtmlContext.BODY, old);
          old.editsTo(now);
          HtmlDiff.between(from, to);
          return now;
        });
  }

  @Test
  void nestedAHundredThousandLevels() {
    for (String name : List.of("div", "b", "table><tr><td", "svg", "template")) {
      String[] tags = name.split("><", -1);
      int depth = DEPTH / tags.length;
      String open = ("<" + name + ">").repeat(depth);
      StringBuilder close = new StringBuilder();
      for (int i = tags.length - 1; i >= 0; i--) {
        close.append("</").append(tags[i]).append('>');
      }
      String deep = open + "x" + close.toString().repeat(depth);
      HtmlRegion region = update(deep, deep.replace("x", "y"));
      assertThat(region.html()).as(name).contains("y");
      update(open, open + "y");
    }
  }

  @Test
  void fiveMegabytes() {
    String row = "<tr data-key=\"k%d\"><td>cell &amp; more</td><td class=\"n\">%d</td></tr>\n";
    StringBuilder table = new StringBuilder("<table><tbody>");
    for (int i = 0; table.length() < 5_000_000; i++) {
      table.append(row.formatted(i, i));
    }
    String from = table.append("</tbody></table>").toString();
    String to =
        from.replaceFirst("more", "less").replace("<td class=\"n\">40000</td>", "<td>x</td>");
    HtmlRegion region = update(from, to);
    assertThat(region.html()).isEqualTo(to);
    assertThat(HtmlRegion.of(from, HtmlContext.BODY, null).editsTo(region)).hasSize(3);
  }

  @Test
  void strangeTexts() {
    String nul = "\0".repeat(1_000_000);
    update(nul, nul + "x");
    update("<".repeat(1_000_000), "<".repeat(1_000_001));
    update("<!--".repeat(300_000), "-->");
    update("&".repeat(1_000_000), "&amp;".repeat(200_000));
    update("<p ".repeat(300_000), "<p a=\"".repeat(100_000));
    update("<p " + "a".repeat(1_000_000) + ">", "x".repeat(5_000_000));
    StringBuilder attributes = new StringBuilder("<p");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("=").append(i);
    }
    update(attributes + ">x</p>", attributes + ">y</p>");
  }
}
