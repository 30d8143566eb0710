package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.stream.IntStream;

/** A table of prices whose model cannot change. */
@LiveTemplate(path = "grid.mustache")
public record GridPage(List<GridRow> rows) {

  /** Returns a page with some rows. */
  public static GridPage sample(int rows) {
    return new GridPage(IntStream.range(0, rows).mapToObj(GridPage::row).toList());
  }

  /** Returns the row at an index. */
  public static GridRow row(int index) {
    int mixed = (index * 0x9E3779B1) >>> 1;
    return new GridRow(
        index + 1,
        "Company " + mixed % 10_000,
        mixed % 1_000 + "." + mixed % 90 / 10 + mixed % 7,
        mixed % 10 + "." + mixed % 97 % 10 + "%",
        mixed % 3 == 0 ? "down" : "up");
  }
}
