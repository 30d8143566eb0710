package dev.livetemplate.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextNormalizerTest {
  @Test
  void keepsNormalText() {
    String text = "a\nb\té😀\uFFFD".substring(0, 8);
    assertThat(TextNormalizer.normalize(text)).isEqualTo(text);
    String plain = "plain";
    assertThat(TextNormalizer.normalize(plain)).isSameAs(plain);
  }

  @Test
  void makesLineFeedsOfOtherLineEnds() {
    assertThat(TextNormalizer.normalize("\r\n\r\r\n\n\r")).isEqualTo("\n\n\n\n\n");
  }

  @Test
  void replacesWhatTheDomCannotHold() {
    assertThat(TextNormalizer.normalize("a\0b\uD800c\uDC00d😀")).isEqualTo("a\uFFFDb?c?d😀");
  }
}
