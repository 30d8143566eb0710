package dev.livetemplate.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/templates.md} compile, and without a warning. */
final class GuideTest {

  private static final Pattern TEMPLATE =
      Pattern.compile("`(\\S+\\.mustache)`:\n\n```html\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("public (?:record|class) (\\w+)");

  private static final String HEADER =
      """
      package guide;
      import dev.livetemplate.*;
      import java.time.*;
      import java.util.*;
      import java.util.function.*;
      import org.jspecify.annotations.*;
      """;

  @TempDir Path dir;

  /** A part of the guide under one heading. */
  private record Section(String text) {
    @Override
    public String toString() {
      return text.lines().findFirst().orElseThrow();
    }
  }

  static Stream<Section> sections() throws IOException {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    String guide = Files.readString(module.resolve("../docs/templates.md"));
    return Stream.of(guide.split("\n## ", -1))
        .skip(1)
        .map(Section::new)
        .filter(section -> JAVA.matcher(section.text()).find());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void compiles(Section section) throws IOException {
    Project project = new Project(dir);
    Matcher template = TEMPLATE.matcher(section.text());
    while (template.find()) {
      project.write("templates/guide/" + template.group(1), template.group(2));
    }
    List<String> expected = new ArrayList<>();
    Matcher java = JAVA.matcher(section.text());
    while (java.find()) {
      Matcher type = TYPE.matcher(java.group(1));
      assertThat(type.find()).as(java.group(1)).isTrue();
      project.write("src/guide/" + type.group(1) + ".java", HEADER + java.group(1));
      expected.add("out/guide/" + type.group(1) + "Template.java");
    }
    Project.Result result = project.javac("-cp", Project.CLASS_PATH);
    assertThat(result.messages()).isEmpty();
    for (String generated : expected) {
      assertThat(dir.resolve(generated)).exists();
    }
  }

  @Test
  void showsEveryTemplateWithItsType() throws IOException {
    assertThat(sections()).hasSizeGreaterThan(9);
  }
}
