package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of js-framework-benchmark, with a header and a block that is shown at times. */
@LiveTemplate(path = "client.mustache")
public record ClientPage(String header, boolean open, List<Row> rows) {
  /** A row with a label. */
  public record Row(int id, String label, boolean selected) {
    private Row excited() {
      return new Row(id, label + " !!!", selected);
    }

    private Row select() {
      return new Row(id, label, true);
    }
  }

  /** Returns a page with rows, whose ids begin behind a number. */
  public static ClientPage sample(int rows, int lastId) {
    return new ClientPage("Rows", false, rows(rows, lastId));
  }

  private static List<Row> rows(int rows, int lastId) {
    return IntStream.rangeClosed(lastId + 1, lastId + rows)
        .mapToObj(id -> new Row(id, "pretty red table " + id, false))
        .toList();
  }

  /** Returns how many rows there are. */
  public int count() {
    return rows.size();
  }

  /** Returns this page with another header. */
  public ClientPage withHeader(String other) {
    return new ClientPage(other, open, rows);
  }

  /** Returns this page with the block shown. */
  public ClientPage opened() {
    return new ClientPage(header, true, rows);
  }

  /** Returns this page with every tenth row's label changed. */
  public ClientPage withEveryTenthExcited() {
    return withEach(row -> (row.id() - rows.get(0).id()) % 10 == 0 ? row.excited() : row);
  }

  /** Returns this page with the row at an index selected. */
  public ClientPage withSelected(int index) {
    return withEach(row -> row.id() == rows.get(index).id() ? row.select() : row);
  }

  private ClientPage withEach(UnaryOperator<Row> change) {
    return with(rows.stream().map(change));
  }

  /** Returns this page with two rows swapped. */
  public ClientPage withSwapped(int one, int other) {
    return with(
        IntStream.range(0, rows.size())
            .mapToObj(i -> rows.get(i == one ? other : i == other ? one : i)));
  }

  /** Returns this page without the row at an index. */
  public ClientPage without(int index) {
    return with(rows.stream().filter(row -> row.id() != rows.get(index).id()));
  }

  /** Returns this page with more rows behind. */
  public ClientPage withMore(int more) {
    return with(Stream.concat(rows.stream(), rows(more, rows.size()).stream()));
  }

  private ClientPage with(Stream<Row> changed) {
    return new ClientPage(header, open, changed.toList());
  }
}
