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
                "/profile",
                "Profile",
                "A form that edits a page: only the words that changed travel."),
            new Link(
                "/todo",
                "Todo",
                "A list: add, edit, move and remove rows; the others are left alone.")));
  }
}
