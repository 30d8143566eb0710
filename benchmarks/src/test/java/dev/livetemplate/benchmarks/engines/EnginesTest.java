package dev.livetemplate.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benchmarks compare nothing unless all engines render the same. */
final class EnginesTest {

  @ParameterizedTest
  @CsvSource({
    "livetemplate",
    "jstachio",
    "jte",
    "rocker",
    "qute",
    "pebble",
    "freemarker",
    "thymeleaf",
    "mustachejava",
    "handwritten",
    "handwritten-jdk"
  })
  void rendersWhatAllRender(String engine) throws IOException {
    for (SamplePage page : SamplePage.values()) {
      String expected = LiveTemplateRenderer.of(page).string();
      PageRenderer renderer = Engines.renderer(engine, page);
      assertThat(renderer.string()).isEqualTo(expected);
      assertThat(new String(renderer.bytes(), UTF_8)).isEqualTo(expected);
      assertThat(renderer.sink()).hasToString(expected);
      assertThat(renderer.sink()).as("a sink that is used again").hasToString(expected);
    }
  }
}
