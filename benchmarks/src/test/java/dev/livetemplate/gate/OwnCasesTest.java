package dev.livetemplate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate on the project's own cases. */
final class OwnCasesTest {

  @Test
  void holds() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    Path corpus = Path.of(System.getProperty("basedir", "")).resolve("corpus");
    Gate.run(out, out, corpus.toString(), "--quick");
    List<String> lines = output.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).contains("cases 14", "cases_failed 0", "The gate holds.");
    assertThat(lines).noneMatch(line -> line.endsWith("| FAILS |"));
  }
}
