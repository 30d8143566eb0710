package dev.livetemplate.htmldiff;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a region never reaches out of it. */
final class HtmlRegionTest {
  private static final HtmlContext SECTION = HtmlContext.of("body section");

  private static HtmlRegion region(String html) {
    return HtmlRegion.of(html, SECTION, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a &amp; b <b>c</b>",
        "<math><mi>x</mi></math>",
        "<svg><title>t</title><foreignObject><p>x</p></foreignObject></svg>",
        "<noscript><p>x</p></noscript>",
        "<p @click='x' [y]=z>a</p>",
        "<table>x<tr><td>y</table>",
        "<object><param></object>"
      })
  void wellFormedHtmlStaysAsItIs(String html) {
    assertThat(region(html).html()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>x|<b>x</b>",
        "x</section></body>|x",
        "<p>a<p>b|<p>a</p><p>b</p>",
        "</div><i>x|<i>x</i>",
        "a<!-- b|a<!-- b-->",
        "<a href='x|''",
        "x &am|x &amp;am",
        "<table><tr><td>x|<table><tbody><tr><td>x</td></tr></tbody></table>",
      })
  void whatReachesOutIsWrittenAnew(String html, String contained) {
    assertThat(region(html).html()).isEqualTo(contained.replace("''", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</section>",
        "<div>",
        "<b><i>",
        "<!--",
        "<script>",
        "<style>",
        "<textarea>",
        "<title>",
        "<plaintext>",
        "<xmp>",
        "<iframe>",
        "<noscript>",
        "<table>",
        "<tr>",
        "<td>",
        "<select>",
        "<option>",
        "<template>",
        "<svg>",
        "<math>",
        "<svg><foreignObject>",
        "<form>",
        "<a>",
        "<button>",
        "<frameset>",
        "<html class=x>",
        "<body class=x>",
        "<head>",
        "<p",
        "<p title='",
        "&",
        "&am",
        "<![CDATA[",
        "<?php",
        "</",
        "<",
        "<a><a>",
        "<li>",
        "<ruby><rt>",
        "<b><p></b>",
        "<script><!--<script>",
        "<nobr><nobr>",
        "<h1>",
        "<object>",
        "<marquee>",
        "<applet>",
        "<p>a</p></body></html>\n",
        "<table><form>",
        "<table><b>",
        "<select><select>",
        "<textarea>\n",
        "\0",
        "<p\0>",
        "<listing>",
        "<image>",
        "<math><annotation-xml>"
      })
  void nothingReachesOutOfItsRegion(String html) {
    String page = "<section id=s>%s<i id=e></i></section><p id=after>z</p>";
    Document shown = Jsoup.parse(page.formatted(region(html).html()));
    assertThat(shown.select("#s > #e:last-child")).as(shown.html()).hasSize(1);
    assertThat(shown.select("body > #after")).as(shown.html()).hasSize(1);
    assertThat(shown.selectFirst("#after").html()).isEqualTo("z");
  }

  @Test
  void cellsMayStandAtTheRootOfAPage() {
    String html = "x<!-- a -->y";
    assertThat(HtmlRegion.of(html, HtmlContext.of("th"), null).html()).isEqualTo(html);
  }

  @Test
  void commentsThatLookLikeMarkersAreTakenForNone() {
    HtmlRegion region = region("<p>x</p><!--more-->");
    assertThat(region.html()).isEqualTo("<p>x</p><!--more -->");
    assertThat(region.htmlWithoutMarkers()).isEqualTo("<p>x</p><!--more-->");
  }

  @Test
  void behindTheTagOfPreTheFirstLineFeedIsDropped() {
    assertThat(region("\n\nx").htmlBehindTag()).isEqualTo("\nx");
    assertThat(region("x").htmlBehindTag()).isEqualTo("x");
  }

  @Test
  void editsAreTheSameWhetherTheComparisonIsKnownOrNot() {
    HtmlRegion a = region("<p>a</p><p>b</p>");
    HtmlRegion b = HtmlRegion.of("<p>a</p><p>c</p>", SECTION, a);
    HtmlRegion c = HtmlRegion.of("<p>x</p><p>c</p>", SECTION, b);
    assertThat(a.editsTo(b)).isEqualTo(a.editsTo(region("<p>a</p><p>c</p>"))).hasSize(1);
    assertThat(b.editsTo(c)).hasSize(1);
    assertThat(a.editsTo(c)).hasSize(2);
  }

  @Test
  void aRegionThatHasNotChangedIsTheSame() {
    HtmlRegion region = region("<p>a</p>");
    assertThat(HtmlRegion.of("<p>a</p>", SECTION, region)).isSameAs(region);
    assertThat(HtmlRegion.of("<p>b</p>", SECTION, region)).isNotEqualTo(region);
  }
}
