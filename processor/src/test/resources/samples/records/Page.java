package sample;

import dev.livetemplate.LiveTemplate;
import java.util.List;

/** Records in records, an accessor written by hand, and methods beside the components. */
@LiveTemplate(path = "page.mustache")
record Page(String title, Author author, List<Line> lines) {

  record Author(String first, String last, int born) {
    @Override
    public String last() {
      return last.isEmpty() ? "?" : last;
    }

    String fullName() {
      return first + " " + last();
    }

    int getAge() {
      return 2000 - born;
    }

    boolean isYoung() {
      return getAge() < 30;
    }
  }

  record Line(int id, String text) {}

  static List<Page> states() {
    return List.of(
        new Page("One", new Author("Ada", "Lovelace", 1815), List.of(new Line(1, "a"))),
        new Page("One", new Author("Ada", "", 1980), List.of(new Line(2, "b"), new Line(1, "a"))),
        new Page("Two <2>", new Author("", "", 1999), List.of()),
        new Page("Two <2>", new Author("Bo", "Bo", 1950), List.of(new Line(1, "c"))));
  }
}
