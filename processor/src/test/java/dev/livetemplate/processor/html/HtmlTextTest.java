package dev.livetemplate.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HtmlTextTest {
  @Test
  void knowsLettersAndSpace() {
    assertThat("azAZ".chars()).allMatch(c -> HtmlText.isLetter((char) (int) c));
    assertThat("@[`{0é".chars()).noneMatch(c -> HtmlText.isLetter((char) (int) c));
    assertThat(HtmlText.isBlank(" \n\t\r\f")).isTrue();
    assertThat(HtmlText.isBlank(" \u00a0")).isFalse();
    assertThat(HtmlText.isBlank("\u000b")).isFalse();
  }

  @Test
  void tellsMarkupFromText() {
    for (String markup : new String[] {"<a", "<A", "<!", "<?", "</a", "</ "}) {
      assertThat(HtmlText.opensMarkup(markup, 0)).as(markup).isTrue();
    }
    for (String text : new String[] {"<", "< ", "<1", "<=", "</", "</<"}) {
      assertThat(HtmlText.opensMarkup(text, 0)).as(text).isFalse();
    }
  }

  @Test
  void readsTagNames() {
    assertThat(HtmlText.tagName("<Br/>", 1)).isEqualTo("br");
    assertThat(HtmlText.tagName("<p\tid>", 1)).isEqualTo("p");
    assertThat(HtmlText.tagName("<p>", 1)).isEqualTo("p");
    assertThat(HtmlText.tagName("<my-é", 1)).isEqualTo("my-é");
  }

  @Test
  void findsTheEndTagOfRawText() {
    assertThat(HtmlText.endTag("a </b> </Script >", 0, "script")).isEqualTo(7);
    assertThat(HtmlText.endTag("a </scripts>", 0, "script")).isEqualTo(-1);
  }

  @Test
  void findsTheEndsOfReferences() {
    assertThat(HtmlText.endOfReference("mp; x")).isEqualTo(3);
    assertThat(HtmlText.endOfReference("#3A, x")).isEqualTo(3);
    assertThat(HtmlText.endOfReference("9/")).isEqualTo(1);
    assertThat(HtmlText.endOfReference(":")).isEqualTo(0);
    assertThat(HtmlText.endOfReference("amp0")).isEqualTo(-1);
    assertThat(HtmlText.openReference("a&b &am")).isEqualTo(4);
    assertThat(HtmlText.openReference("a&b c")).isEqualTo(5);
    assertThat(HtmlText.endsInReference("x &#x2")).isTrue();
    assertThat(HtmlText.endsInReference("x &;")).isFalse();
  }

  @Test
  void readsLineEndsAsTheParserDoes() {
    assertThat(HtmlText.lines("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    assertThat(HtmlText.decode("&lt;\r\n", false)).isEqualTo("<\n");
  }
}
