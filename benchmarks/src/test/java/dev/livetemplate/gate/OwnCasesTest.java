package dev.livetemplate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The gate on the project's own cases. */
final class OwnCasesTest {

  /**
   * What does not hold yet, see {@code docs/gate.md}: all updates are right, but some are not sent
   * in the smallest way.
   */
  private static final Set<String> OPEN = Set.of("templates_fully_strategy1", "strategy_accuracy");

  @Test
  void everyUpdateIsRight() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    Path corpus = Path.of(System.getProperty("basedir", "")).resolve("corpus");
    Gate.run(out, out, corpus.toString(), "--quick");
    List<String> lines = output.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).contains("cases 14", "cases_failed 0");
    assertThat(lines.stream().filter(line -> line.endsWith("| FAILS |")))
        .allSatisfy(line -> assertThat(OPEN).contains(line.split("[| ]+", -1)[1]));
  }
}
