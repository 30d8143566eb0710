package dev.livetemplate.examples.kanban;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.kanban.KanbanPage.Column;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import java.util.List;

/** Moves cards on a board. */
public final class Kanban implements LiveHandler<KanbanPage> {
  private static final int TO_DO = 1;
  private static final int DOING = 2;
  private static final int DONE = 3;

  @Override
  public CompiledTemplate<KanbanPage> template() {
    return KanbanPageTemplate.INSTANCE;
  }

  @Override
  public KanbanPage open(String visitor) {
    List<Column> columns =
        List.of(
            new Column(TO_DO, "To do", List.of()),
            new Column(DOING, "Doing", List.of()),
            new Column(DONE, "Done", List.of()));
    return new KanbanPage(columns, 0)
        .add(TO_DO, "Paint the shed")
        .add(TO_DO, "Order seeds")
        .add(TO_DO, "Sharpen the spade")
        .add(DOING, "Turn the compost")
        .add(DONE, "Plan the beds");
  }

  @Override
  public KanbanPage handle(KanbanPage page, Event event) {
    return switch (event.name()) {
      case "move" -> page.move(event.number("card"), event.number("column"), event.number("place"));
      case "left" -> page.shift(event.number("id"), -1);
      case "right" -> page.shift(event.number("id"), 1);
      case "add" -> add(page, event.number("column"), event.text("title").strip());
      case "remove" -> page.remove(event.number("id"));
      default -> throw event.unknown();
    };
  }

  private static KanbanPage add(KanbanPage page, int column, String title) {
    return title.isEmpty() ? page : page.add(column, title);
  }
}
