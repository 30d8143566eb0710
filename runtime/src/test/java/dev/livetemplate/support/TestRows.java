package dev.livetemplate.support;

import java.util.List;

/** Rows as generated code captures them. */
final class TestRows {
  /** Rows that are texts, without keys. */
  static final RowDiff<String> POSITIONAL =
      new PositionalDiff<>() {
        @Override
        protected boolean sameKey(String a, String b) {
          return a.equals(b);
        }

        @Override
        protected boolean showsSame(String a, String b) {
          return a.equals(b);
        }

        @Override
        protected int keyHash(String row) {
          return row.hashCode();
        }

        @Override
        protected void diff(String from, String to, PatchWriter out) {
          diffText(from, to, out);
        }

        @Override
        protected void mount(String row, PatchWriter out) {
          out.value(row);
        }
      };

  private TestRows() {}

  /** Writes a row's only text if it differs. */
  static void diffText(String from, String to, PatchWriter out) {
    if (!from.equals(to)) {
      out.text(0, to);
    }
  }

  static <R> Rows<R> rows(Rows<R> last, List<R> rows) {
    RowsBuilder<R> builder = null;
    int index = 0;
    for (R row : rows) {
      builder = RowsBuilder.add(row, index++, last, builder);
    }
    return RowsBuilder.build(builder, index, last);
  }
}
