package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which row an update takes for which, when lists hold lists, from models that share nothing. */
final class RowMatchingTest {
  private static final String PAGE = "public record Page(List<Row> rows) {}\n";
  private static final String RECORDS =
      PAGE + "record Row(int id, String name, List<Part> parts) {} record Part(String name) {}";

  /** Compares by identity, and has final fields only. */
  private static final String CLASSES =
      PAGE
          + """
          final class Row {
            public final int id; public final String name; public final List<Part> parts;
            Row(int id, String name, List<Part> parts) {
              this.id = id; this.name = name; this.parts = parts;
            }
          }
          final class Part { public final String name; Part(String name) { this.name = name; } }
          """;

  private static final String UNKEYED =
      "<ul>{{#rows}}<li>{{id}} {{name}}<ol>{{#parts}}<li>{{name}}</li>{{/parts}}</ol></li>{{/rows}}</ul>";
  private static final String KEYED_IN_UNKEYED =
      "<ul>{{#rows}}<li>{{id}} {{name}}{{#parts}}<i data-key='{{name}}'>{{name}}</i>{{/parts}}</li>{{/rows}}</ul>";
  private static final String TEXTS =
      "<ul>{{#rows}}<li class='{{#parts}}{{name}} {{/parts}}'>{{id}} {{name}}</li>{{/rows}}</ul>";
  private static final String TEXTS_IN_KEYED =
      "<ul>{{#rows}}<li data-key='{{id}}' class='{{#parts}}{{name}} {{/parts}}'>{{name}}</li>{{/rows}}</ul>";

  /**
   * A row as it is written here.
   *
   * @param text {@code id name part part …}
   */
  private static Object row(Model type, String text) {
    String[] words = text.split(" ");
    List<Object> parts = Arrays.stream(words).skip(2).map(name -> type.part("Part", name)).toList();
    return type.part("Row", Integer.parseInt(words[0]), words[1], parts);
  }

  private static Object model(Model type, String rows) {
    List<Object> list =
        Arrays.stream(rows.split(",")).map(text -> row(type, text.strip())).toList();
    return type.create(list);
  }

  /** Returns the update, after it has been checked. */
  private static String update(String template, String types, String from, String to) {
    Model type = Model.compile(template, types);
    Page<Object> page = type.template().page(model(type, from));
    Applier applier = new Applier(type.template().descriptor(), page.html());
    Update update = page.update(model(type, to));
    if (!update.isEmpty()) {
      applier.apply(update.json());
    }
    String fresh = type.template().page(model(type, to)).html();
    assertThat(Dom.difference(applier.document(), Dom.parse(fresh))).isNull();
    return update.json();
  }

  @Test
  void rowsWithEqualRowsInsideAreEqual() {
    for (String types : List.of(RECORDS, CLASSES)) {
      for (String template : List.of(UNKEYED, KEYED_IN_UNKEYED, TEXTS)) {
        assertThat(update(template, types, "1 a x y, 2 b z, 3 c", "2 b z, 3 c"))
            .isEqualTo("[1,0,[0,[0]]]");
        assertThat(update(template, types, "1 a x y, 2 b z", "2 b z, 1 a x y"))
            .isEqualTo("[1,0,[0,0,[1,0]]]");
      }
    }
  }

  @Test
  void rowsWithKeysAreNotWrittenForListsOfTextThatAreEqual() {
    for (String types : List.of(RECORDS, CLASSES)) {
      assertThat(update(TEXTS_IN_KEYED, types, "1 a x y, 2 b z", "2 b z"))
          .isEqualTo("[1,0,[0,[0]]]");
      assertThat(update(TEXTS_IN_KEYED, types, "1 a x y, 2 b z", "2 b z, 1 a x"))
          .isEqualTo("[1,0,[[[0,1,[[\"x\"]]]],0,[1,0]]]");
    }
  }

  @Test
  void theRowThatSharesMostIsTheSameRow() {
    assertThat(update(UNKEYED, RECORDS, "1 a x y, 2 b z w", "2 c z w"))
        .isEqualTo("[1,0,[[[1,2,\"c\"]],[0]]]");
    assertThat(update(UNKEYED, RECORDS, "1 a x y, 2 b z w, 3 c", "1 a x y, 9 n, 2 b z v, 3 c"))
        .isEqualTo("[1,0,[[[1,3,[[[1,0,\"v\"]]]]],0,0,[1,[9,\"n\",[]]]]]");
  }
}
