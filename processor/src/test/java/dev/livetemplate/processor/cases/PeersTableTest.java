package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes {@code target/peers.md}, and holds our updates to be the smallest. */
final class PeersTableTest {

  @Test
  void ourUpdatesAreTheSmallest() throws IOException {
    List<PeersTable.Row> rows = PeersTable.of(SharedFiles.folder("peers"));
    String table = PeersTable.markdown(rows);
    Path target = Path.of(System.getProperty("basedir", ""), "target");
    Files.writeString(Files.createDirectories(target).resolve("peers.md"), table);
    System.out.println(table);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.ourBytes()).isLessThanOrEqualTo((int) row.best()));
    // One word of an article in raw HTML, which the others send as a whole.
    assertThat(rows)
        .filteredOn(row -> row.name().equals("rawhtml"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.ourBytes()).isLessThanOrEqualTo(60));
  }
}
