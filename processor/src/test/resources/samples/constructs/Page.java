package sample;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.SafeHtml;
import java.util.List;

/** One of each: text, attributes, sections, lists, recursion, raw HTML, scripts. */
@LiveTemplate(path = "page.mustache")
public record Page(
    String title,
    String link,
    boolean busy,
    boolean late,
    List<Task> tasks,
    List<String> tags,
    Folder root,
    SafeHtml note) {

  public record Task(int id, String text, boolean done, List<String> people) {}

  public record Folder(String name, List<Folder> folders) {}

  static List<Page> states() {
    return List.of(
        new Page(
            "One", "/a", false, false,
            List.of(new Task(1, "write", false, List.of("Ada")), new Task(2, "read", true, List.of())),
            List.of("x", "y"),
            new Folder("/", List.of(new Folder("etc", List.of()))),
            SafeHtml.trusted("<b>note</b>")),
        new Page(
            "One", "/a?b=1&c", true, false,
            List.of(new Task(2, "read", false, List.of("Bo", "Ada")), new Task(1, "write", false, List.of("Ada"))),
            List.of("y"),
            new Folder("/", List.of(new Folder("etc", List.of(new Folder("x", List.of()))), new Folder("usr", List.of()))),
            SafeHtml.trusted("<b>note</b> and <i>more</i>")),
        new Page(
            "Two </script>", "javascript:alert(1)", true, true,
            List.of(),
            List.of(),
            new Folder("/", List.of()),
            SafeHtml.trusted("")));
  }
}
