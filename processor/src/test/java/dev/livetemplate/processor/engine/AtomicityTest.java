package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An update happens as a whole or not at all, and reads each getter once. */
final class AtomicityTest {
  /**
   * Every construct, and every getter through {@code read}, which counts, and fails when told to.
   */
  private static final Model MODEL =
      Model.compile(
          """
          <h1 title="{{title}}" class="a {{#on}}on {{name}}{{/on}}{{^on}}{{title}}{{/on}}" {{#on}}hidden{{/on}}>{{title}}, {{count}}</h1>
          {{#on}}<p>{{name}} {{count}}</p>{{#more}}<b>{{more.text}}{{text}}</b>{{/more}}{{/on}}
          {{^on}}<i>{{title}}{{lazy}}</i>{{/on}}
          <ul>{{#rows}}<li data-key="{{id}}">{{text}} {{#done}}<s>{{lazy}}</s>{{/done}}{{#tags}}<i>{{text}}</i>{{/tags}} {{title}}</li>{{/rows}}</ul>
          <ol>{{#rows}}<li>{{text}}</li>{{/rows}}</ol>
          <input value="{{name}}" {{#on}}checked{{/on}}><div>{{{html}}}</div><p>{{#rows}}{{text}}, {{/rows}}</p>
          """,
          """
          public final class Page {
            private final java.util.function.UnaryOperator<Object> read;
            private final int n;
            public Page(java.util.function.UnaryOperator<Object> read, int n) { this.read = read; this.n = n; }
            private <T> T get(String name, T value) { read.apply(name); return value; }
            public String getTitle() { return get("title", "t" + n / 3); }
            public int getCount() { return get("count", n); }
            public boolean isOn() { return get("on", n % 2 == 0); }
            public String getName() { return get("name", "n" + n % 3); }
            public String getLazy() { return get("lazy", "z" + n); }
            public Row getMore() { return get("more", n % 4 == 0 ? new Row(9) : null); }
            public String getHtml() { return get("html", "<b>" + n + "</b>"); }
            public List<Row> getRows() {
              List<Row> rows = new ArrayList<>();
              for (int i = 0; i < 2 + n % 3; i++) rows.add(new Row((i + n) % 5));
              return get("rows", rows);
            }
            public final class Row {
              private final int id;
              Row(int id) { this.id = id; }
              public int getId() { return get(id + ".id", id); }
              public String getText() { return get(id + ".text", "x" + id * n % 3); }
              public boolean isDone() { return get(id + ".done", (id + n) % 2 == 0); }
              public String getLazy() { return get(id + ".lazy", "l" + n); }
              public List<Row> getTags() { return get(id + ".tags", id < 3 ? List.of(new Row(id + 10)) : List.of()); }
            }
          }
          """);

  private static final UnaryOperator<Object> READ = name -> name;

  @Test
  void whateverFailsThePageStaysAsItWas() {
    Page<Object> page = MODEL.template().page(MODEL.create(READ, 0));
    Applier client = new Applier(MODEL.template().descriptor(), page.html());
    int failures = 0;
    for (int n = 1; n < 12; n++) {
      failures += failEverywhere(page, n);
      Object model = MODEL.create(READ, n);
      Update update = page.update(model);
      client.apply(update.json());
      String fresh = MODEL.template().page(model).html();
      assertThat(page.html()).isEqualTo(fresh);
      assertThat(Dom.difference(client.document(), Dom.parse(fresh))).isNull();
    }
    assertThat(failures).isGreaterThan(150);
  }

  /** Tries to go to a state, with a failure at the first read, the second, and so on. */
  private static int failEverywhere(Page<Object> page, int n) {
    String before = page.html();
    long sequence = page.sequence();
    int[] reads = {0};
    MODEL.template().html(MODEL.create(counting(reads, Integer.MAX_VALUE), n));
    int all = reads[0];
    int failures = 0;
    for (int last = 1; last <= all; last++) {
      reads[0] = 0;
      Object broken = MODEL.create(counting(reads, last), n);
      assertThatThrownBy(() -> page.update(broken)).hasMessage("broken");
      failures++;
      assertThat(page.html()).isEqualTo(before);
      assertThat(page.sequence()).isEqualTo(sequence);
    }
    return failures;
  }

  private static UnaryOperator<Object> counting(int[] reads, int last) {
    return name -> {
      if (++reads[0] == last) {
        throw new IllegalStateException("broken");
      }
      return name;
    };
  }

  @Test
  void readsEachGetterOnceForAnUpdate() {
    Map<Object, Integer> reads = new HashMap<>();
    UnaryOperator<Object> counting =
        name -> {
          reads.merge(name, 1, Integer::sum);
          return name;
        };
    Page<Object> page = MODEL.template().page(MODEL.create(counting, 0));
    for (int n = 1; n < 12; n++) {
      assertOnce(reads);
      page.update(MODEL.create(counting, n));
    }
    assertOnce(reads);
    reads.clear();
    page.html();
    assertThat(reads).isEmpty();
    page.resync();
    assertOnce(reads);
  }

  /** The rows are shown in two lists and in a text, and each of these reads them. */
  private static void assertOnce(Map<Object, Integer> reads) {
    assertThat(reads).isNotEmpty();
    reads.forEach(
        (name, times) -> {
          boolean inThreeLists = name.toString().endsWith(".text") && name.toString().length() == 6;
          assertThat(times).as(name.toString()).isLessThanOrEqualTo(inThreeLists ? 3 : 1);
        });
    reads.clear();
  }
}
