package sample;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayList;
import java.util.List;

/** A class with getters, fluent accessors, public fields and methods, most of them inherited. */
@LiveTemplate(path = "page.mustache")
public class Page extends Base {

  public String field;
  public final int constant = 7;
  private String fluent;
  private boolean open;
  private final List<Row> rows = new ArrayList<>();

  Page(String name, String field, String fluent, boolean open) {
    super(name);
    this.field = field;
    this.fluent = fluent;
    this.open = open;
  }

  public String fluent() {
    return fluent;
  }

  public boolean isOpen() {
    return open;
  }

  public Boolean isMaybe() {
    return field.isEmpty() ? null : open;
  }

  public String computed() throws IllegalStateException {
    return field + "/" + fluent;
  }

  public List<Row> getRows() {
    return rows;
  }

  private Page with(Row... more) {
    rows.addAll(List.of(more));
    return this;
  }

  /** Takes over what another page holds, as a mutable model does between two updates. */
  void become(Page other) {
    field = other.field;
    fluent = other.fluent;
    open = other.open;
    rows.removeIf(row -> other.rows.stream().noneMatch(same -> same.id == row.id));
    for (int i = 0; i < other.rows.size(); i++) {
      Row target = other.rows.get(i);
      Row mine = rows.stream().filter(row -> row.id == target.id).findFirst().orElse(target);
      rows.remove(mine);
      mine.text = target.text;
      rows.add(Math.min(i, rows.size()), mine);
    }
    rename(other.getName());
  }

  public static class Row {
    public long id;
    public String text;

    Row(long id, String text) {
      this.id = id;
      this.text = text;
    }
  }

  static List<Page> states() {
    return List.of(
        new Page("n", "f", "fl", true),
        new Page("n", "", "fl", true).with(new Row(1, "x"), new Row(2, "y")),
        new Page("m", "g & h", "fl", false).with(new Row(2, "y"), new Row(1, "z")));
  }
}

abstract class Base {
  protected final String inherited = "base";
  private String name;

  Base(String name) {
    this.name = name;
  }

  final void rename(String newName) {
    name = newName;
  }

  public String getName() {
    return name;
  }

  String getURL() {
    return "/" + name;
  }

  public String shout() {
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
