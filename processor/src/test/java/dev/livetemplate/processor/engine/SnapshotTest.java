package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A model that is changed in place under its page never loses a change, whatever it is made of. */
final class SnapshotTest {
  /**
   * A kind of model.
   *
   * @param template shows all that changes
   * @param members of the class {@code Page}; {@code run()} changes it in place
   * @param types other types
   */
  private record Kind(String name, String template, String members, String types) {
    Model compile() {
      return Model.compile(
          template, "public final class Page implements Runnable {\n" + members + "\n}\n" + types);
    }
  }

  private static final String ROWS = "<ul>{{#rows}}<li>{{name}}</li>{{/rows}}</ul>";
  private static final String MUTABLE_ROW =
      "final class Row { String name = \"a\"; public String getName() { return name; } }";

  private static final Stream<Kind> KINDS =
      Stream.of(
          new Kind(
              "fields of every primitive type",
              "<p>{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{h}}</p>",
              """
              public boolean a; public char b = 'x'; public byte c; public short d;
              public int e; public long f; public float g; public double h;
              public void run() { a = !a; b++; c++; d++; e++; f++; g++; h++; }
              """,
              ""),
          new Kind(
              "a bean in a bean",
              "<p title='{{row.name}}'>{{#row}}{{name}}{{/row}}</p>",
              "public final Row row = new Row(); public void run() { row.name += 'x'; }",
              MUTABLE_ROW),
          new Kind(
              "a list changed in place",
              ROWS,
              """
              public final List<Row> rows = new ArrayList<>(List.of(new Row("a"), new Row("b")));
              public void run() { rows.set(0, new Row("c" + rows.size())); rows.add(new Row("d")); }
              """,
              "record Row(String name) {}"),
          new Kind(
              "a list of strings and its length",
              "<p>{{#rows}}{{.}}, {{/rows}}{{^rows}}none{{/rows}}</p>{{^rows}}<b>none</b>{{/rows}}",
              """
              public final List<String> rows = new ArrayList<>();
              public void run() { if (rows.size() > 1) rows.clear(); else rows.add("a"); }
              """,
              ""),
          new Kind(
              "rows changed in place",
              ROWS,
              """
              public final List<Row> rows = List.of(new Row(), new Row());
              public void run() { rows.get(1).name += "x"; }
              """,
              MUTABLE_ROW),
          new Kind(
              "the same mutable row twice",
              ROWS,
              """
              private final Row row = new Row();
              public final List<Row> rows = List.of(row, row);
              public void run() { row.name += "x"; }
              """,
              MUTABLE_ROW),
          new Kind(
              "a mutable part of an immutable row",
              "<ul>{{#rows}}<li>{{name}} {{part.name}}</li>{{/rows}}</ul>",
              """
              public final List<Item> rows = List.of(new Item("i", new Row()));
              public void run() { rows.get(0).part().name += "x"; }
              """,
              "record Item(String name, Row part) {}\n" + MUTABLE_ROW),
          new Kind(
              "a mutable list in an immutable row",
              "<ul>{{#rows}}<li>{{name}}: {{#tags}}<i>{{.}}</i>{{/tags}}</li>{{/rows}}</ul>",
              """
              public final List<Item> rows = List.of(new Item("i", new ArrayList<>()));
              public void run() { rows.get(0).tags().add("t"); }
              """,
              "record Item(String name, List<String> tags) {}"),
          new Kind(
              "the emptiness of a mutable list in an immutable row",
              "<ul>{{#rows}}<li>{{name}}{{^tags}}<b>none</b>{{/tags}}</li>{{/rows}}</ul>",
              """
              public final List<Item> rows = List.of(new Item("i", new ArrayList<>()));
              public void run() {
                if (rows.get(0).tags().isEmpty()) rows.get(0).tags().add("t");
                else rows.get(0).tags().clear();
              }
              """,
              "record Item(String name, List<String> tags) {}"),
          new Kind(
              "the emptiness of a mutable list in an attribute of an immutable row",
              "<ul>{{#rows}}<li {{^tags}}hidden{{/tags}}>{{name}}</li>{{/rows}}</ul>",
              """
              public final List<Item> rows = List.of(new Item("i", new ArrayList<>()));
              public void run() {
                if (rows.get(0).tags().isEmpty()) rows.get(0).tags().add("t");
                else rows.get(0).tags().clear();
              }
              """,
              "record Item(String name, List<String> tags) {}"),
          new Kind(
              "the length of a mutable list in an immutable row",
              "<ul>{{#rows}}<li>{{name}} {{tags.size}}</li>{{/rows}}</ul>",
              """
              public final List<Item> rows = List.of(new Item("i", new ArrayList<>()));
              public void run() { rows.get(0).tags().add("t"); }
              """,
              "record Item(String name, List<String> tags) {}"),
          new Kind(
              "arrays",
              "<p>{{#numbers}}{{.}} {{/numbers}}</p><ul>{{#rows}}<li>{{name}}</li>{{/rows}}</ul>",
              """
              public final int[] numbers = {1, 2};
              public final Row[] rows = {new Row("a"), new Row("b")};
              public void run() { numbers[0]++; rows[1] = new Row(rows[1].name() + "x"); }
              """,
              "record Row(String name) {}"),
          new Kind(
              "an array in an immutable row",
              "<ul>{{#rows}}<li>{{#cells}}<i>{{.}}</i>{{/cells}} {{#cells}}{{.}}{{/cells}}</li>{{/rows}}</ul>",
              """
              public final List<Row> rows = List.of(new Row(new int[] {1, 2}));
              public void run() { rows.get(0).cells()[1]++; }
              """,
              "record Row(int[] cells) {}"),
          new Kind(
              "character sequences",
              "<p title='{{text}}'>{{text}}</p><ul>{{#rows}}<li>{{name}}</li>{{/rows}}</ul>",
              """
              public final StringBuilder text = new StringBuilder("a");
              public final List<Row> rows = List.of(new Row(new StringBuilder("b")));
              public void run() { text.append('x'); ((StringBuilder) rows.get(0).name()).append('y'); }
              """,
              "record Row(CharSequence name) {}"),
          new Kind(
              "rows that are character sequences",
              "<ul>{{#rows}}<li>{{.}}</li>{{/rows}}</ul>",
              """
              public final List<StringBuilder> rows = List.of(new StringBuilder("b"));
              public void run() { rows.get(0).append('y'); }
              """,
              ""),
          new Kind(
              "numbers that change",
              "<p>{{count}}</p><ul>{{#rows}}<li>{{count}}</li>{{/rows}}</ul>",
              """
              public final AtomicInteger count = new AtomicInteger();
              public final List<Row> rows = List.of(new Row(new AtomicLong()));
              public void run() { count.incrementAndGet(); rows.get(0).count().incrementAndGet(); }
              """,
              "record Row(AtomicLong count) {}"),
          new Kind(
              "maps",
              "<p>{{map.a}} {{#map}}{{b}}{{/map}}</p><ul>{{#rows}}<li>{{map.a}}</li>{{/rows}}</ul>",
              """
              public final Map<String, String> map = new HashMap<>(Map.of("a", "1", "b", "2"));
              public final List<Row> rows = List.of(new Row(map));
              public void run() { map.merge("a", "x", String::concat); map.merge("b", "y", String::concat); }
              """,
              "record Row(Map<String, String> map) {}"),
          new Kind(
              "optionals",
              """
              {{#row}}<p>{{name}}</p>{{/row}}{{#fixed}}<p>{{name}}</p>{{/fixed}}{{#n}}<b>{{.}}</b>{{/n}}
              <ul>{{#rows}}<li>{{#row}}<i>{{name}}</i>{{/row}}</li>{{/rows}}</ul>""",
              """
              private final Row inner = new Row();
              public Optional<Row> row = Optional.empty();
              public final Optional<Row> fixed = Optional.of(inner);
              public OptionalInt n = OptionalInt.of(1);
              public final List<Item> rows = List.of(new Item(fixed));
              public void run() {
                inner.name += "x";
                row = row.isPresent() ? Optional.empty() : fixed;
                n = n.isPresent() ? OptionalInt.empty() : OptionalInt.of(2);
              }
              """,
              "record Item(Optional<Row> row) {}\n" + MUTABLE_ROW),
          new Kind(
              "an object that becomes another, and null",
              "<p>{{#row}}<b>{{name}}</b>{{/row}}{{^row}}none{{/row}}</p><p title='{{row.name}}'></p>",
              """
              public Row row;
              private int n;
              public void run() { row = row == null ? new Row("r" + n++) : null; }
              """,
              "record Row(String name) {}"),
          new Kind(
              "raw HTML",
              "<div>{{{html}}}</div><ul>{{#rows}}<li>{{{html}}}</li>{{/rows}}</ul>",
              """
              public final StringBuilder html = new StringBuilder("<b>x</b>");
              public final List<Row> rows = List.of(new Row(html));
              public void run() { html.append("<i>y</i>"); }
              """,
              "record Row(StringBuilder html) {}"),
          new Kind(
              "a tree",
              "<ul>{{#nodes}}<li>{{name}}<ul>{{#nodes}}<li>{{name}}{{#nodes}}<b>{{name}}</b>{{/nodes}}</li>{{/nodes}}</ul></li>{{/nodes}}</ul>",
              """
              private final Node deep = new Node("d", new ArrayList<>());
              public final List<Node> nodes = List.of(new Node("a", List.of(new Node("b", List.of(deep)))));
              public void run() { deep.name += "x"; }
              """,
              """
              final class Node {
                public String name;
                public final List<Node> nodes;
                Node(String name, List<Node> nodes) { this.name = name; this.nodes = nodes; }
              }
              """),
          new Kind(
              "what stands around a row",
              "<ul>{{#rows}}<li>{{name}} of {{title}}</li>{{/rows}}</ul>",
              """
              public String title = "t";
              public final List<Row> rows = List.of(new Row("a"));
              public void run() { title += "x"; }
              """,
              "record Row(String name) {}"),
          new Kind(
              "a record's hidden state",
              "<p>{{total}}</p><ul>{{#rows}}<li>{{total}}</li>{{/rows}}</ul>",
              """
              private final List<Integer> prices = new ArrayList<>(List.of(1));
              public final List<Cart> rows = List.of(new Cart(prices));
              public int getTotal() { return rows.get(0).total(); }
              public void run() { prices.add(2); }
              """,
              """
              record Cart(List<Integer> prices) {
                public int total() { return prices.stream().mapToInt(p -> p).sum(); }
              }
              """),
          new Kind(
              "rows that are replaced, of a type that is vouched for",
              "<ul>{{#rows}}<li>{{name}} {{mark}}{{#parts}}<i>{{.}}</i>{{/parts}}</li>{{/rows}}</ul>",
              """
              public final List<Row> rows = new ArrayList<>(List.of(new Row("a", new ArrayList<>())));
              public void run() {
                Row row = rows.get(0);
                if (row.getName().length() % 2 == 0) row.getParts().add("p");
                rows.set(0, new Row(row.getName() + "x", row.getParts()));
              }
              """,
              """
              @Immutable final class Row {
                private String name;
                private List<String> parts;
                Row(String name, List<String> parts) { this.name = name; this.parts = parts; }
                public String getName() { return name; }
                public Mark getMark() { return new Mark(name); }
                public List<String> getParts() { return parts; }
              }
              @Immutable final class Mark {
                private String text;
                Mark(String text) { this.text = text; }
                @Override public String toString() { return "~" + text; }
              }
              """),
          new Kind(
              "keyed rows",
              "<ul>{{#rows}}<li data-key='{{id}}'>{{name}}</li>{{/rows}}</ul>",
              """
              public final List<Row> rows = new ArrayList<>(List.of(new Row(1), new Row(2), new Row(3)));
              public void run() { Collections.rotate(rows, 1); rows.get(0).name += "x"; rows.get(2).id += 10; }
              """,
              """
              final class Row {
                int id;
                String name = "r";
                Row(int id) { this.id = id; }
                public int getId() { return id; }
                public String getName() { return name; }
              }
              """));

  @TestFactory
  Stream<DynamicTest> followsEveryKindOfModel() {
    return KINDS.map(kind -> dynamicTest(kind.name(), () -> follows(kind.compile())));
  }

  /** Only of a type that is vouched for a page keeps the object itself. */
  @Test
  void whoVouchesForATypeSavesItsCopy() {
    String template = "<ul>{{#people}}<li>{{name}}</li>{{/people}}</ul>";
    String types =
        """
        public record Page(List<Person> people) {}
        %s final class Person { private String name; public String getName() { return name; } }
        """;
    String copied = Model.compile(template, types.formatted("")).source();
    assertThat(copied).contains("static final class PeopleRow {");
    String kept = Model.compile(template, types.formatted("@Immutable")).source();
    assertThat(kept).doesNotContain("static final class PeopleRow {");
  }

  private static void follows(Model type) {
    Runnable model = (Runnable) type.create();
    Page<Object> page = type.template().page(model);
    Applier client = new Applier(type.template().descriptor(), page.html());
    for (int step = 0; step < 5; step++) {
      model.run();
      Update update = page.update(model);
      assertThat(update.isEmpty()).as("step %d", step).isFalse();
      client.apply(update.json());
      String fresh = type.template().page(model).html();
      assertThat(page.html()).isEqualTo(fresh);
      assertThat(Dom.difference(client.document(), Dom.parse(fresh))).isNull();
      assertThat(page.update(model).isEmpty()).isTrue();
    }
  }
}
