package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.htmldiff.HtmlContext;
import dev.livetemplate.htmldiff.HtmlRegion;
import dev.livetemplate.text.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlBufferTest {
  private final HtmlBuffer out = HtmlBuffer.live(1);

  @Test
  void escapesFiveCharacters() {
    out.text("a & b < c > d \" e ' f / ` =");
    assertThat(out).hasToString("a &amp; b &lt; c &gt; d &quot; e &#39; f / ` =");
  }

  @Test
  void nullIsNothing() {
    out.text((String) null);
    out.text((Object) null);
    out.raw(null);
    out.text(new TextOf(null));
    assertThat(out.size()).isZero();
  }

  @Test
  void escapesAnyValue() {
    out.text(new BigDecimal("1.50"));
    out.text(new TextOf("<&>"));
    assertThat(out).hasToString("1.50&lt;&amp;&gt;");
  }

  @Test
  void rawIsNotEscaped() {
    out.raw("<b title=\"&amp;\">'é😀</b>");
    assertThat(out).hasToString("<b title=\"&amp;\">'é😀</b>");
  }

  @Test
  void opaqueMarkersAreChangedOnlyWhereOthersMayStand() {
    out.opaque(HtmlRegion.of("<!--0-->", HtmlContext.BODY, null));
    assertThat(out).hasToString("<!--0 -->");
    HtmlBuffer plain = HtmlBuffer.plain();
    plain.opaque(HtmlRegion.of("<!--0-->", HtmlContext.BODY, null));
    assertThat(plain).hasToString("<!--0-->");
  }

  @Test
  void rawAndTextAreReadableByTheParser() {
    out.raw("a\r\nb\rc\0\uD800");
    out.text("a\r\nb\rc\0\uD800");
    assertThat(out).hasToString("a\r\nb\nc\uFFFD?a\r\nb\nc\uFFFD?");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, -7, 10, 99, 100, -1000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void printsInts(int number) {
    out.text(number);
    assertThat(out).hasToString(String.valueOf(number));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -9, 10, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE})
  void printsLongs(long number) {
    out.text(number);
    assertThat(out).hasToString(String.valueOf(number));
  }

  @Test
  void printsOtherPrimitives() {
    out.text(1.5);
    out.text(-0.0f);
    out.text(Double.NaN);
    out.text(true);
    out.text(false);
    out.text('x');
    out.text('<');
    out.text('é');
    out.text('\uDC00');
    assertThat(out).hasToString("1.5-0.0NaNtruefalsex&lt;é?");
  }

  @Test
  void randomNumbersArePrintedAsJavaPrintsThem() {
    Random random = new Random(4);
    for (int i = 0; i < 10_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      out.clear();
      out.text(number);
      assertThat(out).hasToString(String.valueOf(number));
      assertThat(Numbers.length(number)).isEqualTo(out.size());
    }
  }

  @Test
  void randomTextsAreEscapedAsTheReferenceDoes() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      out.clear();
      out.text(text);
      assertThat(out.toByteArray()).isEqualTo(escaped(text));
    }
  }

  private static String randomText(Random random) {
    String alphabet = "ab &<>\"'\0\r\n\u007F\u0080é\u07FF\u0800€\uD83D\uDE00\uFFFF";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      int pick = random.nextInt(2 * alphabet.length());
      text.append(pick < alphabet.length() ? alphabet.charAt(pick) : (char) ('a' + pick % 26));
    }
    return text.toString();
  }

  private static byte[] escaped(String text) {
    return text.replaceAll("\r(?!\n)", "\n")
        .replace('\0', '\uFFFD')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .getBytes(UTF_8);
  }

  @Test
  void updatesSayTheSameAsHtml() {
    Random random = new Random(6);
    for (int i = 0; i < 5_000; i++) {
      String text = randomText(random);
      out.clear();
      out.text(text);
      HtmlBuffer normal = HtmlBuffer.plain();
      normal.text(TextNormalizer.normalize(text));
      assertThat(out.toString().replace("\r\n", "\n")).isEqualTo(normal.toString());
    }
  }

  @Test
  void plainBuffersLeaveMarkersOut() {
    HtmlBuffer plain = HtmlBuffer.plain();
    for (HtmlBuffer buffer : new HtmlBuffer[] {out, plain}) {
      buffer.markup(HtmlBuffer.utf8("<p>é"));
      buffer.marker(HtmlBuffer.utf8("<!--0-->"));
    }
    assertThat(out).hasToString("<p>é<!--0-->");
    assertThat(plain).hasToString("<p>é");
    assertThat(out.isLive()).isTrue();
    assertThat(plain.isLive()).isFalse();
  }

  @Test
  void valuesWithoutQuotesStayOneValue() {
    out.unquoted("a b=c`d\te\nf\r\ng\rh\f<&>\"'");
    assertThat(out)
        .hasToString("a&#32;b&#61;c&#96;d&#9;e&#10;f&#10;g&#10;h&#12;&lt;&amp;&gt;&quot;&#39;");
    out.clear();
    out.unquoted(null);
    out.unquoted("");
    assertThat(out).hasToString("\"\"\"\"");
    out.clear();
    out.unquotedPart(null);
    out.unquotedPart(1);
    assertThat(out).hasToString("1");
  }

  @Test
  void aClearedBufferIsAsNew() throws IOException {
    out.text("a");
    out.clear();
    out.text("b");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    out.writeTo(bytes);
    assertThat(bytes.toString(UTF_8)).isEqualTo("b");
    assertThat(HtmlBuffer.live()).hasToString("");
  }

  private record TextOf(String text) {
    @Override
    public String toString() {
      return text;
    }
  }
}
