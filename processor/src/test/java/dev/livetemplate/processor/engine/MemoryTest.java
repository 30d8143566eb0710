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
  private static final int FEW_ROWS = 10;
  private static final int MOST_ROUNDS = 30;
  private static final int FIXED = 200;
  private static final int EACH_ROW = 8;

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

  private static Object model(Model type, int count) {
    List<Object> rows =
        IntStream.range(0, count)
            .mapToObj(i -> type.part("Row", i, "row " + i, i % 2 == 0, i / 2.0))
            .toList();
    return type.create("Rows", 500, rows);
  }

  /**
   * Returns the bytes that a page takes beside its model, the template and what all pages share: by
   * how much two of them take more than one.
   */
  private static long own(String name, Model type, int rows) {
    CompiledTemplate<Object> template = type.template();
    Object model = model(type, rows);
    Page<Object> page = template.page(model);
    Page<Object> another = template.page(model);
    long own =
        GraphLayout.parseInstance(page, another, model, template).totalSize()
            - GraphLayout.parseInstance(page, model, template).totalSize();
    System.out.printf("a page of %s with %d rows: %d bytes of its own%n", name, rows, own);
    return own;
  }

  @Test
  void aPageOfAnImmutableModelKeepsFewBytesForARow() {
    for (int rows : new int[] {0, FEW_ROWS, ROWS}) {
      assertThat(own("todo, immutable", Model.compile(TODO, IMMUTABLE), rows))
          .isLessThanOrEqualTo(FIXED + EACH_ROW * rows);
      assertThat(own("table, immutable", Model.compile(TABLE, IMMUTABLE), rows))
          .isLessThanOrEqualTo(FIXED + EACH_ROW * rows);
    }
  }

  /** The peer keeps 110 bytes for a row. */
  @Test
  void aPageOfAMutableModelKeepsWhatItShows() {
    for (int rows : new int[] {FEW_ROWS, ROWS}) {
      assertThat(own("todo, mutable", Model.compile(TODO, MUTABLE), rows))
          .isLessThanOrEqualTo(FIXED + 32 * rows);
      assertThat(own("table, mutable", Model.compile(TABLE, MUTABLE), rows))
          .isLessThanOrEqualTo(FIXED + 40 * rows);
    }
  }

  @Test
  void anUpdateThatChangesNothingAllocatesNothing() {
    for (String types : List.of(IMMUTABLE, MUTABLE)) {
      Model type = Model.compile(TODO, types);
      Object model = model(type, ROWS);
      Page<Object> page = type.template().page(model);
      for (Object next : List.of(model, model(type, ROWS))) {
        long allocated = allocatedWhenWarm(page, model, next);
        System.out.printf(
            "1,000 updates that change nothing, to %s, allocate %d bytes%n",
            next == model ? "the same model" : "equal copies", allocated);
        assertThat(allocated).isZero();
      }
    }
  }

  /** How long the compiler takes to see that nothing escapes depends on what else it has to do. */
  private static long allocatedWhenWarm(Page<Object> page, Object model, Object next) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && allocated > 0; round++) {
      updateOften(page, model, next, 5_000);
      long before = threads.getCurrentThreadAllocatedBytes();
      updateOften(page, model, next, 500);
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    return allocated;
  }

  private static void updateOften(Page<Object> page, Object model, Object next, int times) {
    for (int i = 0; i < times; i++) {
      if (!page.update(next).isEmpty() || !page.update(model).isEmpty()) {
        throw new AssertionError("nothing has changed");
      }
    }
  }
}
