package dev.livetemplate.processor.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many bytes the markers add to the pages of the corpus. */
final class MarkerOverheadTest {
  @Test
  void markersAddLittle() {
    List<Double> shares = new ArrayList<>();
    StringBuilder table =
        new StringBuilder("| case | HTML | with markers | more |\n|---|--:|--:|--:|\n");
    try (CaseCompiler compiler = new CaseCompiler()) {
      for (Path folder : SharedFiles.cases(SharedFiles.folder("corpus"))) {
        CompiledCase compiled = compiler.compile(CaseFolder.read(folder));
        long plain = 0;
        long live = 0;
        for (int state = 0; state < compiled.states(); state++) {
          plain += compiled.template().html(compiled.model(state)).getBytes(UTF_8).length;
          live += compiled.page(state).html().getBytes(UTF_8).length;
        }
        double share = 100.0 * (live - plain) / plain;
        shares.add(share);
        table.append("| %s | %d | %d | %.1f %% |%n".formatted(compiled.name(), plain, live, share));
      }
    }
    Collections.sort(shares);
    if (shares.isEmpty()) {
      return; // The corpus is not here.
    }
    double median = shares.get(shares.size() / 2);
    System.out.printf("%smedian %.2f %%%n", table, median);
    assertThat(median).isLessThan(3);
  }
}
