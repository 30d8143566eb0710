package dev.livetemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.livetemplate.testing.XssVectors;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;

final class SafeTypesTest {

  @Test
  void areValues() {
    assertThat(SafeHtml.trusted("<b>a</b>")).hasToString("<b>a</b>");
    assertThat(SafeHtml.text("<b>")).isEqualTo(SafeHtml.trusted("&lt;b&gt;"));
    assertThat(SafeUrl.trusted("a"))
        .isEqualTo(SafeUrl.trusted("a"))
        .hasSameHashCodeAs(SafeUrl.trusted("a"));
    assertThat(SafeCss.trusted("a")).isNotEqualTo(SafeCss.trusted("b"));
    assertThat(SafeJs.trusted("a()")).isEqualTo(SafeJs.trusted("a()")).hasToString("a()");
  }

  @Test
  void sanitizes() {
    assertThat(SafeHtml.sanitized("<b onclick=a>b</b><script>c</script>", Safelist.basic()))
        .hasToString("<b>b</b>");
    for (String vector : XssVectors.all()) {
      String html = SafeHtml.sanitized(vector, Safelist.relaxed()).toString();
      assertThat(Jsoup.isValid(html, Safelist.relaxed())).as(vector).isTrue();
    }
  }

  @Test
  void refusesWhatWouldEndTheElement() {
    assertThatIllegalArgumentException().isThrownBy(() -> SafeJs.trusted("'</Script>'"));
    assertThatIllegalArgumentException().isThrownBy(() -> SafeJs.trusted("<!--"));
    assertThatIllegalArgumentException().isThrownBy(() -> SafeCss.trusted("a</style>"));
  }
}
