package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.testing.XssVectors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.encoder.Encode;

final class CssEscapeTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "red",
        "#fed",
        "#fed, #fff",
        "#cde, #eef 60%",
        "12px",
        "-1.5em",
        "50%",
        "1 / 2",
        "12px/1.5 Arial",
        "rgb(1, 2, 3)",
        "RGBA(1 2 3 / 50%)",
        "calc(1px + (2em - 3vw) * 2)",
        "160deg, hsl(210 50% 40%), var(--accent)",
        "translate(1px, 2px) rotate(3deg)",
        "red !important",
        "Noto Sans, sans-serif",
        "grid-area: a",
        "color: red",
        "été",
        "repeat(3, minmax(0, 1fr))",
        "--a"
      })
  void leavesOrdinaryValuesAlone(String value) {
    assertThat(CssEscape.value(value)).isEqualTo(value);
  }

  /** The first of these are from html/template's TestCSSValueFilter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "expression(alert(1337))",
        "-expression(alert(1337))",
        "expression",
        "Expression",
        "-moz-binding:url(a)",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "</style",
        "\"",
        "'",
        "`",
        "\u0000",
        "/* foo */",
        "//",
        "[href=~",
        "\\65xpression",
        "url(a)",
        "URL (a)",
        "url",
        "image-set(a)",
        "a;b",
        "a}b",
        "a{b",
        "@import",
        "a)b",
        "(a",
        "a(b)",
        "a(",
        ")(",
        "attr(x)",
        "/",
        "a/",
        "/a",
        "*",
        "a*",
        "a/*b",
        "a*/b",
        "a//b",
        "src(a)",
        "behavior: x",
        "a&b",
        "a=b",
        "a|b",
        "\u007f"
      })
  void refusesTheRest(String value) {
    assertThat(CssEscape.value(value)).isEqualTo("unsafe");
  }

  @Test
  void escapesInStrings() {
    assertThat(CssEscape.string("a\"b'c\\d<e>f&g\nh{i}\u0000"))
        .isEqualTo("a\\22 b\\27 c\\5c d\\3c e\\3e f\\26 g\\a h\\7b i\\7d \\fffd ");
    assertThat(CssEscape.string("plain: (text); é/1")).isEqualTo("plain: (text); é/1");
  }

  @Test
  void saysInStringsWhatOwaspSays() {
    for (String vector : XssVectors.all()) {
      String text = vector.replace("\u0000", "").replaceAll("[\\ud800-\\udfff\\ufffe]", "");
      assertThat(decode(CssEscape.string(text)))
          .isEqualTo(text)
          .isEqualTo(decode(Encode.forCssString(text)));
      assertThat(CssEscape.string(vector)).doesNotContain("\"", "'", "<", ">", "\n", "\r", "\f");
    }
  }

  private static String decode(String css) {
    Matcher escapes = ESCAPE.matcher(css);
    return escapes.replaceAll(
        m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }
}
