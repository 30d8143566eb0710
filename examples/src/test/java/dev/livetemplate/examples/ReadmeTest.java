package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.examples.counter.CounterPage;
import dev.livetemplate.examples.counter.CounterPageTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is true. */
final class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");

  /** A comment that names a file, and the block of code behind it. */
  private static final Pattern QUOTED =
      Pattern.compile("<!-- (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");

  private final String readme = read("README.md");

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

  @Test
  void linksLeadSomewhere() {
    Matcher link = LINK.matcher(readme);
    while (link.find()) {
      assertThat(ROOT.resolve(link.group(1))).exists();
    }
  }
}
