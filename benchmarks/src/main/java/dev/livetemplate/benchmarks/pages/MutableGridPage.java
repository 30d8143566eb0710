package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/** A table of prices that may change at any time. */
@LiveTemplate(path = "grid.mustache")
public final class MutableGridPage {
  private List<MutableGridRow> rows;

  /** Begins with some rows. */
  public MutableGridPage(List<MutableGridRow> rows) {
    this.rows = rows;
  }

  public List<MutableGridRow> getRows() {
    return rows;
  }

  public void setRows(List<MutableGridRow> rows) {
    this.rows = rows;
  }
}
