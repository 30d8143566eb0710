package dev.livetemplate.examples.index;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/** What the index shows; it is rendered once, so it is not a live page. */
@LiveTemplate(path = "index.mustache")
public record IndexPage(List<Link> examples) {
  /** A link to an example. */
  public record Link(String path, String name, String sentence) {}

  /** Returns the index of all examples. */
  public static IndexPage ofAll() {
    return new IndexPage(
        List.of(
            new Link(
                "/counter",
                "Counter",
                "A number: a click sends one name, and one number comes back."),
            new Link(
                "/todo",
                "Todo",
                "TodoMVC, kept for each visitor: what changes is sent, the other rows are left alone."),
            new Link(
                "/profile",
                "Profile",
                "A form that edits a page: only the words that changed travel."),
            new Link(
                "/wizard",
                "Wizard",
                "Three steps of a booking: what was typed stays, back and forth."),
            new Link(
                "/dashboard",
                "Live dashboard",
                "Two hundred figures and four charts that change ten times a second."),
            new Link(
                "/grid", "Data grid", "A thousand rows to sort, filter, select and edit in place."),
            new Link("/chat", "Chat", "Several browsers in three rooms: open it twice and talk."),
            new Link(
                "/kanban", "Kanban", "A board of cards that are dragged from column to column."),
            new Link(
                "/editor",
                "Article editor",
                "Markdown on the left, HTML on the right: a letter typed is a letter sent."),
            new Link(
                "/bench",
                "Benchmark",
                "The page of js-framework-benchmark: up to ten thousand rows.")));
  }
}
