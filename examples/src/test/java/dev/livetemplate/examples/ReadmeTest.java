package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.examples.counter.CounterPage;
import dev.livetemplate.examples.counter.CounterPageTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says is true, and links of all documents lead somewhere. */
final class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");

  /** A comment that names a file, and the block of code behind it. */
  private static final Pattern QUOTED =
      Pattern.compile("<!-- (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");

  private final String readme = read("README.md");

  @TempDir private Path folder;

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void codeIsTheExamples() {
    Matcher quoted = QUOTED.matcher(readme);
    int blocks = 0;
    for (; quoted.find(); blocks++) {
      assertThat(read(quoted.group(1))).contains(quoted.group(2));
    }
    assertThat(blocks).isEqualTo(3);
  }

  @Test
  void updateIsWhatItSays() {
    Page<CounterPage> page = CounterPageTemplate.INSTANCE.page(new CounterPage(1));
    assertThat(page.update(new CounterPage(2)).json()).isEqualTo("[1,1,2]");
    assertThat(readme).contains("// [1,1,2]");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) {
    Matcher link = LINK.matcher(read(ROOT.relativize(document).toString()));
    while (link.find()) {
      assertThat(document.resolveSibling(link.group(1))).exists();
    }
  }

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> all = docs.filter(file -> file.toString().endsWith(".md")).toList();
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), all.stream());
    }
  }

  /** Javadoc that is missing is told of by javac; parameters that a record explains are not. */
  @Test
  void everyPublicPartOfTheLibraryIsExplained() throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT.resolve("runtime/src/main/java"))) {
      List<Path> sources =
          walk.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .toList();
      StringWriter messages = new StringWriter();
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      List<String> options =
          List.of(
              "-proc:none",
              "-implicit:none",
              "-Xdoclint:missing/protected",
              "-Xmaxwarns",
              "9999",
              "-d",
              folder.toString());
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        compiler
            .getTask(
                messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
            .call();
      }
      assertThat(messages.toString()).contains("no @param");
      assertThat(messages.toString().lines().filter(line -> line.endsWith("no comment"))).isEmpty();
    }
  }
}
