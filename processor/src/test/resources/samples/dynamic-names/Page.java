package sample;

import dev.livetemplate.LiveTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Partials and parents that strings, enums and optionals name, between tags and in an attribute. */
@LiveTemplate(
    path = "page.mustache",
    partials = {"text", "image", "wide-image", "plain", "framed"})
public record Page(
    @Nullable Word css,
    Layout layout,
    @Nullable String head,
    Optional<String> foot,
    List<Item> items,
    List<@Nullable Kind> kinds) {

  enum Word {
    TEXT
  }

  enum Layout {
    PLAIN,
    framed
  }

  enum Kind {
    TEXT,
    IMAGE,
    WIDE_IMAGE
  }

  record Item(int id, @Nullable Kind kind, String content) {}

  /** What the partials for items read where the page itself is asked. */
  public String content() {
    return layout.name();
  }

  static List<Page> states() {
    Item a = new Item(1, Kind.TEXT, "a<b");
    Item b = new Item(2, Kind.IMAGE, "b.png");
    Item c = new Item(3, null, "c");
    return List.of(
        new Page(Word.TEXT, Layout.PLAIN, "text", Optional.of("image"), List.of(a, b, c), List.of()),
        new Page(null, Layout.framed, "image", Optional.empty(), List.of(c, b, a), Arrays.asList(Kind.TEXT, null)),
        new Page(
            Word.TEXT, Layout.framed, null, Optional.of("text"),
            List.of(new Item(2, Kind.WIDE_IMAGE, "b.png"), new Item(3, Kind.TEXT, "c")), Arrays.asList(null, Kind.IMAGE)),
        new Page(
            Word.TEXT, Layout.PLAIN, "none", Optional.of("wide-image"),
            List.of(new Item(1, Kind.WIDE_IMAGE, "w"), new Item(2, Kind.IMAGE, "c.png")), List.of(Kind.TEXT)));
  }
}
