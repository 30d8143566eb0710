package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

/** What a page keeps beside its model, and what an update takes that changes nothing. */
final class MemoryTest {
  private static final int ROWS = 1_000;

  /** A builder of rows and an iterator, where the JIT does not do away with them. */
  private static final long MOST_BYTES = 64;

  static {
    // Without it JOL cannot look into records.
    System.setProperty("jol.magicFieldOffset", "true");
  }

  private static final String TODO =
      """
      <h1>{{title}}</h1><ul>{{#rows}}<li data-key="{{id}}" class="{{#done}}done{{/done}}">{{text}}</li>{{/rows}}</ul>
      <p>{{left}} left</p>
      """;

  private static final String TABLE =
      """
      <table><tbody>{{#rows}}<tr data-key="{{id}}"><td>{{id}}</td><td>{{text}}</td><td>{{price}}</td></tr>{{/rows}}</tbody></table>
      """;

  private static final String PAGE =
      "public record Page(String title, int left, List<Row> rows) {}\n";

  private static final String IMMUTABLE =
      PAGE + "record Row(int id, String text, boolean done, double price) {}";

  private static final String MUTABLE =
      PAGE
          + """
          final class Row {
            public int id; public String text; public boolean done; public double price;
            Row(int id, String text, boolean done, double price) {
              this.id = id; this.text = text; this.done = done; this.price = price;
            }
          }
          """;

  private static Object model(Model type) {
    List<Object> rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> type.part("Row", i, "row " + i, i % 2 == 0, i / 2.0))
            .toList();
    return type.create("Rows", 500, rows);
  }

  /** Returns the bytes that a page takes beside its model and the template. */
  private static long own(String name, Model type) {
    CompiledTemplate<Object> template = type.template();
    Object model = model(type);
    Page<Object> page = template.page(model);
    long all = GraphLayout.parseInstance(page, model, template).totalSize();
    long own = all - GraphLayout.parseInstance(model, template).totalSize();
    System.out.printf("a page of %s with %d rows: %d bytes of its own%n", name, ROWS, own);
    return own;
  }

  @Test
  void aPageOfAnImmutableModelKeepsFewBytesForARow() {
    assertThat(own("todo, immutable", Model.compile(TODO, IMMUTABLE)))
        .isLessThanOrEqualTo(200 + 8 * ROWS);
    assertThat(own("table, immutable", Model.compile(TABLE, IMMUTABLE)))
        .isLessThanOrEqualTo(200 + 8 * ROWS);
  }

  /** The peer keeps 110 bytes for a row. */
  @Test
  void aPageOfAMutableModelKeepsWhatItShows() {
    assertThat(own("todo, mutable", Model.compile(TODO, MUTABLE))).isLessThan(64 * ROWS);
    assertThat(own("table, mutable", Model.compile(TABLE, MUTABLE))).isLessThan(64 * ROWS);
  }

  @Test
  void anUpdateThatChangesNothingAllocatesNextToNothing() {
    for (String types : List.of(IMMUTABLE, MUTABLE)) {
      Model type = Model.compile(TODO, types);
      Object model = model(type);
      Page<Object> page = type.template().page(model);
      updateOften(page, model, 30_000);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      updateOften(page, model, 1_000);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      System.out.printf("1,000 updates that change nothing allocate %d bytes%n", allocated);
      assertThat(allocated).isLessThanOrEqualTo(1_000 * MOST_BYTES);
    }
  }

  private static void updateOften(Page<Object> page, Object model, int times) {
    for (int i = 0; i < times; i++) {
      if (!page.update(model).isEmpty()) {
        throw new AssertionError("nothing has changed");
      }
    }
  }
}
