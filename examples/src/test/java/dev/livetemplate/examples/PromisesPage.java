package dev.livetemplate.examples;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.SafeHtml;
import java.util.Arrays;
import java.util.List;

/**
 * All that a user can be at, in several places of a page: beside what changes, in a section, in a
 * row, and in raw HTML.
 *
 * @param open whether the section with widgets is shown; it always is
 * @param framed whether there are frames among the widgets, which take their time
 */
@LiveTemplate(path = "promises.mustache")
record PromisesPage(
    String text,
    String style,
    boolean shown,
    boolean open,
    boolean framed,
    List<Row> rows,
    SafeHtml html) {
  /** A row that may move. */
  record Row(int id, String name, String style, boolean shown) {}

  PromisesPage {
    rows = List.copyOf(rows);
  }

  /** Returns the page before any update. */
  static PromisesPage first(boolean framed, String widgets) {
    return new PromisesPage(
        "text",
        "style",
        false,
        true,
        framed,
        List.of(row(1), row(2), row(3)),
        raw("word", widgets));
  }

  private static Row row(int id) {
    return new Row(id, "row " + id, "row", false);
  }

  private static SafeHtml raw(String word, String widgets) {
    String long1 =
        "<p>A paragraph with a " + word + " in the midst of it, which is long enough.</p>";
    return SafeHtml.trusted(
        long1 + "<div data-place=\"raw\"><i>" + word + "</i>" + widgets + "</div><p>The end.</p>");
  }

  /** Returns the page with another text in every place, rows included. */
  PromisesPage text(String text) {
    List<Row> named =
        rows.stream()
            .map(row -> new Row(row.id(), text + row.id(), row.style(), row.shown()))
            .toList();
    return new PromisesPage(text, style, shown, open, framed, named, html);
  }

  /** Returns the page with another class in every place. */
  PromisesPage style(String style) {
    List<Row> styled =
        rows.stream().map(row -> new Row(row.id(), row.name(), style, row.shown())).toList();
    return new PromisesPage(text, style, shown, open, framed, styled, html);
  }

  /** Returns the page with sections shown or hidden in every place. */
  PromisesPage shown(boolean shown) {
    List<Row> all =
        rows.stream().map(row -> new Row(row.id(), row.name(), row.style(), shown)).toList();
    return new PromisesPage(text, style, shown, open, framed, all, html);
  }

  /** Returns the page with these rows, others than before where they are new. */
  PromisesPage rows(int... ids) {
    List<Row> all = Arrays.stream(ids).mapToObj(PromisesPage::row).toList();
    return new PromisesPage(text, style, shown, open, framed, all, html);
  }

  /** Returns the page with another word in the raw HTML. */
  PromisesPage word(String word, String widgets) {
    return new PromisesPage(text, style, shown, open, framed, rows, raw(word, widgets));
  }
}
