package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.testing.XssVectors;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.owasp.encoder.Encode;

final class JsEscapeTest {

  @Test
  void escapesInStrings() {
    assertThat(JsEscape.string("a\"b'c\\d/e<f>g&h\ni\r\t\u2028\u2029`$"))
        .isEqualTo(
            "a\\u0022b\\u0027c\\\\d\\/e\\u003cf\\u003eg\\u0026h\\ni\\r\\t\\u2028\\u2029\\u0060$");
    assertThat(JsEscape.template("${a}`")).isEqualTo("\\u0024{a}\\u0060");
    assertThat(JsEscape.jsonString("a\"b'c\\d/e<f>g&h\n"))
        .isEqualTo("a\\u0022b'c\\\\d/e\\u003cf\\u003eg\\u0026h\\n");
    assertThat(JsEscape.string("Käse 日本 😀")).isEqualTo("Käse 日本 😀");
    assertThat(JsEscape.string(null)).isEmpty();
  }

  @Test
  void writesValues() {
    assertThat(JsEscape.value("a\"b")).isEqualTo("\"a\\u0022b\"");
    assertThat(JsEscape.value(null)).isEqualTo("null");
    assertThat(JsEscape.value(true)).isEqualTo("true");
    assertThat(JsEscape.value(12)).isEqualTo("12");
    assertThat(JsEscape.value(-12L)).isEqualTo(" -12");
    assertThat(JsEscape.value(1.5)).isEqualTo("1.5");
    assertThat(JsEscape.value(Double.NaN)).isEqualTo("NaN");
    assertThat(JsEscape.value('x')).isEqualTo("\"x\"");
    assertThat(JsEscape.value(new Evil())).isEqualTo("\"\\u003c!--\"");
  }

  @Test
  void writesJsonValues() {
    assertThat(JsEscape.jsonValue("a\"b")).isEqualTo("\"a\\u0022b\"");
    assertThat(JsEscape.jsonValue(null)).isEqualTo("null");
    assertThat(JsEscape.jsonValue(false)).isEqualTo("false");
    assertThat(JsEscape.jsonValue(-12)).isEqualTo("-12");
    assertThat(JsEscape.jsonValue(Double.POSITIVE_INFINITY)).isEqualTo("null");
    assertThat(JsEscape.jsonValue(Float.NaN)).isEqualTo("null");
    assertThat(JsEscape.jsonValue(new BigDecimal("1E+400"))).isEqualTo("1E+400");
    assertThat(JsEscape.jsonValue(new Evil())).isEqualTo("\"\\u003c!--\"");
  }

  @Test
  void meansTheSameText() {
    for (String vector : XssVectors.all()) {
      assertThat(decode(JsEscape.string(vector))).isEqualTo(vector);
      assertThat(decode(JsEscape.template(vector))).isEqualTo(vector);
      assertThat(decode(JsEscape.jsonValue(vector))).isEqualTo('"' + vector + '"');
      assertThat(JsEscape.string(vector)).doesNotContain("\"", "'", "`", "<", ">", "\n", "\u2028");
      assertThat(JsEscape.jsonValue(vector)).doesNotContain("<", ">", "\n", "\u2028", "\u2029");
    }
  }

  @Test
  void escapesAllThatOwaspEscapes() {
    for (int c = 0; c < Character.MIN_SURROGATE; c++) {
      String character = String.valueOf((char) c);
      // A hyphen matters in <!-- and --> only, which lose their brackets.
      if (c != '-' && !Encode.forJavaScript(character).equals(character)) {
        assertThat(JsEscape.string(character)).isNotEqualTo(character);
      }
    }
  }

  /** Reads the escapes of JavaScript (ECMAScript, section 12.9.4) that JSON has as well. */
  private static String decode(String escaped) {
    return Pattern.compile("\\\\(u([0-9a-f]{4})|.)")
        .matcher(escaped)
        .replaceAll(m -> Matcher.quoteReplacement(decode(m.group(1), m.group(2))));
  }

  private static String decode(String escape, String hex) {
    return switch (escape) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> hex == null ? escape : String.valueOf((char) Integer.parseInt(hex, 16));
    };
  }

  private static final class Evil extends Number {
    private static final long serialVersionUID = 1L;

    @Override
    public int intValue() {
      return 0;
    }

    @Override
    public long longValue() {
      return 0;
    }

    @Override
    public float floatValue() {
      return 0;
    }

    @Override
    public double doubleValue() {
      return 0;
    }

    @Override
    public String toString() {
      return "<!--";
    }
  }
}
