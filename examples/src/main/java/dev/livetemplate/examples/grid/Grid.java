package dev.livetemplate.examples.grid;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.grid.GridPage.Column;
import dev.livetemplate.examples.grid.GridPage.Order;
import dev.livetemplate.examples.grid.GridPage.Row;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Sorts, filters and edits a thousand rows. */
public final class Grid implements LiveHandler<GridPage> {
  private static final int ROWS = 1000;

  /** The same rows for everybody. */
  private static final int SEED = 7;

  private static final List<String> FIRST =
      List.of("Ama", "Björn", "Chidi", "Dana", "Elif", "Farid", "Grace", "Hana", "Ivo", "June");
  private static final List<String> LAST =
      List.of("Okafor", "Lindqvist", "Moreau", "Tanaka", "Silva", "Novak", "Haddad", "Byrne");
  private static final List<String> CITIES =
      List.of("Lagos", "Malmö", "Lyon", "Osaka", "Porto", "Brno", "Beirut", "Cork", "Izmir");

  @Override
  public CompiledTemplate<GridPage> template() {
    return GridPageTemplate.INSTANCE;
  }

  @Override
  public GridPage open(String visitor) {
    Random random = new Random(SEED);
    List<Row> rows = IntStream.rangeClosed(1, ROWS).mapToObj(id -> row(id, random)).toList();
    return new GridPage(rows, new Order(Column.NUMBER, false), "", ROWS);
  }

  private static Row row(int id, Random random) {
    String name = any(FIRST, random) + " " + any(LAST, random);
    return new Row(id, name, any(CITIES, random), random.nextInt(500), false, false);
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  @Override
  public GridPage handle(GridPage page, Event event) {
    return switch (event.name()) {
      case "sort" -> page.sorted(column(event));
      case "filter" -> page.filtered(event.text("value"));
      case "select" ->
          page.change(event.number("id"), row -> row.selected(event.isTrue("checked")));
      case "edit" -> page.changeAll(row -> row.editing(row.id() == event.number("id")));
      case "cancel" -> page.change(event.number("id"), row -> row.editing(false));
      case "rename" -> rename(page, event.number("id"), event.text("name").strip());
      case "add" -> page.add(row(page.lastId() + 1, new Random(page.lastId())));
      case "remove" -> page.removeIf(Row::selected);
      default -> throw event.unknown();
    };
  }

  private static Column column(Event event) {
    String name = event.text("column");
    for (Column column : Column.values()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    throw event.unknown();
  }

  private static GridPage rename(GridPage page, int id, String name) {
    return page.change(id, row -> name.isEmpty() ? row.editing(false) : row.renamed(name));
  }
}
