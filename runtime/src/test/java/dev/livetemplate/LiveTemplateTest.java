package dev.livetemplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LiveTemplateTest {
  @Test
  void isAnAnnotation() {
    assertThat(LiveTemplate.class.isAnnotation()).isTrue();
  }
}
