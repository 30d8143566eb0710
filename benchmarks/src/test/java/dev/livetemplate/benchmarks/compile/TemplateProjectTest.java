package dev.livetemplate.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.benchmarks.compile.TemplateProject.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TemplateProjectTest {

  @Test
  void eachKindCompilesEachTemplate() throws IOException {
    try (TemplateProject project = TemplateProject.write(2)) {
      Path own = project.compile(Kind.LIVETEMPLATE);
      assertThat(own.resolve("generated/Page1Template.class")).exists();
      assertThat(ClassSizes.bytes(own, "Template")).isPositive();
      assertThat(ClassSizes.largestMethod(own)).isBetween(1, 8_000);
      assertThat(project.compile(Kind.JSTACHIO).resolve("generated/Page1Renderer.class")).exists();
      assertThat(project.compile(Kind.JAVAC).resolve("generated/Page1Template.class")).exists();
    }
  }
}
