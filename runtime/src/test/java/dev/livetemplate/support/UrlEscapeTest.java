package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.testing.XssVectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.encoder.Encode;

final class UrlEscapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/a/b?c=d&e#f",
        "../a",
        "?a",
        "#a",
        "//host/a",
        "https://host:80/a b?c=é&d",
        "HTTP://host",
        "mailto:a@b.example?subject=x",
        "tel:+49-1",
        "/a:b",
        "?a:b",
        "a/b:c",
        "日本/語",
        "/a\"b'c<d>",
        " https://host"
      })
  void leavesOrdinaryUrlsAlone(String url) {
    assertThat(UrlEscape.whole(url)).isEqualTo(url);
    assertThat(UrlEscape.media(url)).isEqualTo(url);
    assertThat(UrlEscape.path(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:a",
        "JavaScript:a",
        " javascript:a",
        "\u0001javascript:a",
        "java\tscript:a",
        "java\nscript:a",
        "\u0000javascript:a",
        "javascript\u0000:a",
        "vbscript:a",
        "data:text/html,a",
        "data:image/svg+xml,a",
        "blob:a",
        "file:///a",
        "ftp://a",
        ":a",
        "a:b",
        "x-y:z",
        "\u00a0javascript:a",
        "java\\script:a"
      })
  void refusesOtherSchemes(String url) {
    assertThat(UrlEscape.whole(url)).isEqualTo("about:invalid#unsafe");
    assertThat(UrlEscape.media(url)).isEqualTo("about:invalid#unsafe");
    assertThat(UrlEscape.css(url)).isEqualTo("about:invalid#unsafe");
    assertThat(UrlEscape.continued(url)).isEqualTo("unsafe");
  }

  @Test
  void letsImagesInBase64BeImagesOnly() {
    String png = "data:image/png;base64,iVBORw0KGgo+/=";
    assertThat(UrlEscape.media(png)).isEqualTo(png);
    assertThat(UrlEscape.css(png)).isEqualTo(png);
    assertThat(UrlEscape.srcset(png)).isEqualTo(png);
    assertThat(UrlEscape.whole(png)).isEqualTo(UrlEscape.INVALID);
    assertThat(UrlEscape.media("data:image/png;base64,a\"b")).isEqualTo(UrlEscape.INVALID);
  }

  @Test
  void encodesWhatBrowsersWouldReadAnotherWay() {
    assertThat(UrlEscape.whole("/\\a\tb\u0000\u007f")).isEqualTo("/%5Ca%09b%00%7F");
    assertThat(UrlEscape.query("a b&c=d#e+f%g\\h/i?j:k,é"))
        .isEqualTo("a%20b%26c%3Dd%23e%2Bf%25g%5Ch/i?j:k,é");
    assertThat(UrlEscape.cssPath("a'b\"c(d)e f<g>\\")).isEqualTo("a%27b%22c%28d%29e%20f%3Cg%3E%5C");
    assertThat(UrlEscape.cssQuery("a&b(c")).isEqualTo("a%26b%28c");
    assertThat(UrlEscape.cssContinued("a:b")).isEqualTo("unsafe");
    assertThat(UrlEscape.cssContinued("a'b")).isEqualTo("a%27b");
  }

  @Test
  void encodesComponentsAsOwaspDoes() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c = c < 0x3000 ? c + 1 : c + 997) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String character = Character.toString(c);
        assertThat(UrlEscape.component(character + "a"))
            .isEqualTo(Encode.forUriComponent(character + "a"));
      }
    }
    assertThat(UrlEscape.component("..")).isEqualTo("unsafe");
    assertThat(UrlEscape.component(".")).isEqualTo("unsafe");
  }

  @Test
  void filtersEveryCandidate() {
    String set = "/a.png 1x, b.png 2.5x,https://host/c 100w";
    assertThat(UrlEscape.srcset(set)).isEqualTo(set);
    assertThat(UrlEscape.srcset("a 1x, javascript:b 2x")).isEqualTo("a 1x,about:invalid#unsafe");
    assertThat(UrlEscape.srcset("a 1x)")).isEqualTo("about:invalid#unsafe");
    assertThat(UrlEscape.srcset("")).isEmpty();
  }

  @Test
  void letsNothingWithAColonAnimate() {
    assertThat(UrlEscape.animated("0;1 2 3;#fff")).isEqualTo("0;1 2 3;#fff");
    assertThat(UrlEscape.animated("a;javascript:b")).isEqualTo("unsafe");
  }

  @Test
  void takesNull() {
    assertThat(List.of(UrlEscape.whole(null), UrlEscape.query(null), UrlEscape.srcset(null)))
        .containsOnly("");
  }

  @Test
  void doesNotChangeWhatItHasMade() {
    for (String vector : XssVectors.all()) {
      String once = UrlEscape.whole(vector);
      assertThat(once.equals(UrlEscape.INVALID) ? once : UrlEscape.whole(once)).isEqualTo(once);
      assertThat(UrlEscape.css(vector)).doesNotContain("(", ")", "'", "\"", " ", "\n", "\\", "<");
      assertThat(IntStream.range(0, 32).mapToObj(Character::toString))
          .noneMatch(UrlEscape.query(vector)::contains);
    }
  }
}
