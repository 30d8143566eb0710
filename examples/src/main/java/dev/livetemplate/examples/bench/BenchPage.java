package dev.livetemplate.examples.bench;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/**
 * What the benchmark's page shows.
 *
 * @param rows from top to bottom
 * @param lastId the id given last
 */
@LiveTemplate(path = "bench.mustache")
public record BenchPage(List<Row> rows, int lastId) {
  /** A row with an id that is never given again. */
  public record Row(int id, String label, boolean selected) {
    Row selected(boolean selected) {
      return selected == this.selected ? this : new Row(id, label, selected);
    }

    Row excited() {
      return new Row(id, label + " !!!", selected);
    }
  }

  /** Copies the rows. */
  public BenchPage {
    rows = List.copyOf(rows);
  }

  BenchPage with(List<Row> rows) {
    return new BenchPage(rows, lastId);
  }
}
