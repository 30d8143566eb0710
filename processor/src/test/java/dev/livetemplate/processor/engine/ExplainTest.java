package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Explanation;
import dev.livetemplate.Page;
import dev.livetemplate.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An update tells what it changes, where in the template and in the model, and what that costs. */
final class ExplainTest {
  /** Its first line is the seventh of the Java file that it stands in. */
  private static final Model MODEL =
      Model.compile(
          """
          <h1 class="a {{#busy}}busy{{/busy}}" {{#busy}}hidden{{/busy}}>{{title}}: {{rows.size}}</h1>
          {{#owner}}<p>{{name}}</p>{{/owner}}
          <ul>{{#rows}}
            <li data-key="{{id}}">{{text}} of {{title}}
              {{#tags}}<b>{{name}}{{text}}</b>{{/tags}}</li>
          {{/rows}}</ul>
          <div>{{{html}}}</div>
          """,
          """
          public record Page(String title, boolean busy, Owner owner, List<Row> rows, String html) {}
          record Owner(String name) {}
          record Row(int id, String text, List<Tag> tags) {}
          record Tag(String name) {}
          """);

  private static Object row(int id, String text, String... tags) {
    List<Object> list = List.of(tags).stream().map(tag -> MODEL.part("Tag", tag)).toList();
    return MODEL.part("Row", id, text, list);
  }

  private static Object page(
      String title, boolean busy, Object owner, String html, Object... rows) {
    return MODEL.create(title, busy, owner, List.of(rows), html);
  }

  private final Page<Object> page =
      MODEL
          .template()
          .page(
              page(
                  "T",
                  false,
                  null,
                  "<b>x</b>",
                  row(1, "a", "t"),
                  row(2, "b"),
                  row(3, "c", "t", "u")));

  private Explanation explain(Object model) {
    Update update = page.update(model);
    Explanation explanation = update.explain();
    assertThat(explanation.sequence()).isEqualTo(update.sequence());
    assertThat(explanation.bytes()).isEqualTo(update.size());
    assertThat(explanation.patches().stream().map(Explanation.Patch::strategy).distinct())
        .containsExactlyInAnyOrderElementsOf(update.strategies());
    return explanation;
  }

  private static List<String> lines(Explanation explanation) {
    return explanation.patches().stream()
        .map(
            p ->
                "%s %d %d:%d %s %s: %s -> %s"
                    .formatted(
                        p.strategy(),
                        p.slot(),
                        p.line(),
                        p.column(),
                        p.kind(),
                        p.path(),
                        p.oldValue(),
                        p.newValue()))
        .toList();
  }

  @Test
  void tellsTextsAttributesSectionsAndRegions() {
    Object owner = MODEL.part("Owner", "Ann");
    Object changed =
        page("U", true, owner, "<i>y</i>", row(1, "a", "t"), row(2, "b"), row(3, "c", "t", "u"));
    assertThat(lines(explain(changed)))
        .contains(
            "MARKER 0 7:14 attribute \"class\" busy: 0 -> 1",
            "MARKER 1 7:38 attribute \"hidden\" busy: 0 -> 1",
            "STATIC_DYNAMIC 3 7:63 text title: \"T\" -> \"U\"",
            "GRANULAR 5 8:1 section owner: 0 -> [1,\"Ann\"]",
            "STATIC_DYNAMIC 3 10:37 text title: \"T\" -> \"U\"",
            "REPLACEMENT 8 13:6 opaque region html: \"<b>x</b>\" -> \"<i>y</i>\"");
  }

  @Test
  void tellsWhichRow() {
    Object changed =
        page("T", false, null, "<b>x</b>", row(2, "b"), row(3, "c", "t", "v"), row(1, "A", "t"));
    assertThat(lines(explain(changed)))
        .containsExactlyInAnyOrder(
            "STATIC_DYNAMIC 2 10:25 text rows[2].text: \"a\" -> \"A\"",
            "STATIC_DYNAMIC 0 11:17 text rows[1].tags[1].name, rows[1].text:"
                + " [\"u\",\"c\"] -> [\"v\",\"c\"]",
            "STATIC_DYNAMIC 0 11:17 text rows[2].tags[0].name, rows[2].text:"
                + " [\"t\",\"a\"] -> [\"t\",\"A\"]",
            "GRANULAR 7 9:5 list rows: 3 rows -> 3 rows 0,[0,2]");
  }

  @Test
  void namesWhatMadeAnUpdateLarge() {
    String large = "x".repeat(2_000);
    Object changed =
        page(
            "T",
            false,
            null,
            "<b>x</b>",
            row(1, "a", "t"),
            row(9, large),
            row(2, "B"),
            row(3, "c", "t", "u"));
    Explanation explanation = explain(changed);
    Explanation.Patch largest = explanation.largest().get(0);
    assertThat(largest.path()).isEqualTo("rows");
    assertThat(largest.oldValue()).isEqualTo("3 rows");
    assertThat(largest.newValue()).startsWith("4 rows 0,0,[1,[9,\"xxx").endsWith(" …").hasSize(80);
    assertThat(largest.bytes()).isGreaterThan(2_000);
    assertThat(explanation.toString())
        .startsWith("update 1: ")
        .contains("\n", "GRANULAR", " list rows: 3 rows -> 4 rows 0,0,[1,[9,");
    assertThat(explanation.json())
        .startsWith("{\"explain\":{\"seq\":1,\"patches\":[[")
        .contains(",\"list\",\"rows\",\"3 rows\",");
  }

  @Test
  void explainsWhatWasMergedOrMadeAnew() {
    Object changed =
        page("T", true, null, "<b>x</b>", row(1, "a", "t"), row(2, "b"), row(3, "c", "t", "u"));
    Update first = page.update(changed);
    Object next =
        page("V", true, null, "<b>x</b>", row(1, "a", "t"), row(2, "b"), row(3, "c", "t", "u"));
    Update merged = page.update(next, first);
    assertThat(merged.explain().bytes()).isEqualTo(merged.size());
    assertThat(lines(merged.explain()))
        .contains("STATIC_DYNAMIC 3 7:63 text title: \"T\" -> \"V\"");
    Update rebuilt = page.rebuild(7, 1);
    assertThat(rebuilt.explain().bytes()).isEqualTo(rebuilt.size());
    assertThat(lines(rebuilt.explain()))
        .containsExactly("GRANULAR 7 9:5 list rows: 3 rows -> 3 rows [1],0,[1,[2,\"b\",\"V\",[]]]");
    assertThat(page.update(next).explain().patches()).isEmpty();
  }
}
