package dev.livetemplate.support;

import java.util.List;

/** Rows as generated code captures them. */
final class TestRows {
  private TestRows() {}

  static <R> Rows<R> rows(Rows<R> last, List<R> rows) {
    RowsBuilder<R> builder = null;
    int index = 0;
    for (R row : rows) {
      builder = RowsBuilder.add(row, index++, last, builder);
    }
    return RowsBuilder.build(builder, index, last);
  }
}
