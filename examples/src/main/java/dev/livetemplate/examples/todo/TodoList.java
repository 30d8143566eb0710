package dev.livetemplate.examples.todo;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.todo.TodoPage.Filter;
import dev.livetemplate.examples.todo.TodoPage.Row;
import dev.livetemplate.examples.todo.Todos.Todo;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import dev.livetemplate.examples.transport.LivePages;
import dev.livetemplate.examples.transport.Visitors;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Keeps a list of things to do for each visitor, as the application specification of <a
 * href="https://todomvc.com">TodoMVC</a> asks for. All pages of a visitor show the same list.
 */
public final class TodoList implements LiveHandler<TodoPage> {
  private final LivePages pages;
  private final Visitors<Todos> lists = new Visitors<>(Todos.NONE);

  /** Begins without lists. */
  public TodoList(LivePages pages) {
    this.pages = pages;
  }

  @Override
  public CompiledTemplate<TodoPage> template() {
    return TodoPageTemplate.INSTANCE;
  }

  @Override
  public TodoPage open(String visitor) {
    return new TodoPage(visitor, lists.get(visitor), Filter.ALL, 0);
  }

  @Override
  public TodoPage connected(TodoPage page) {
    return page.with(lists.get(page.owner()));
  }

  @Override
  public TodoPage handle(TodoPage page, Event event) {
    return switch (event.name()) {
      case "add" -> change(page, todos -> todos.add(event.text("title")));
      case "toggle" -> change(page, todos -> todos.change(event.number("id"), Todo::toggled));
      case "toggle-all" ->
          change(page, todos -> todos.changeAll(todo -> todo.completed(!page.allCompleted())));
      case "edit" -> page.editing(event.number("id"));
      case "cancel" -> page.editing(0);
      case "save" -> save(page, event.values());
      case "leave" -> save(page, Map.of(event.text("name"), event.text("value")));
      case "destroy" ->
          change(page, todos -> todos.removeIf(todo -> todo.id() == event.number("value")));
      case "clear" -> change(page, todos -> todos.removeIf(Todo::completed));
      case "filter" -> page.filtered(Filter.of(event.text("value")));
      // Without JavaScript a form says of all todos at once what has become of them.
      case "complete" -> complete(page, event.values().getOrDefault("done", "").toString());
      case "edit-all" -> page.editing(TodoPage.ALL);
      default -> throw event.unknown();
    };
  }

  /**
   * Gives what is being edited its new titles. A field that goes away loses the focus: what comes
   * then has been saved or cancelled.
   *
   * @param titles by the names of their fields
   */
  private TodoPage save(TodoPage page, Map<String, Object> titles) {
    TodoPage saved = page;
    for (Row row : page.shown()) {
      Object title = titles.get(row.field());
      if (title != null && row.editing()) {
        saved = change(saved, todos -> todos.rename(row.id(), title.toString())).editing(0);
      }
    }
    return saved;
  }

  /**
   * Toggles the todos whose box was ticked, or no longer is, since the page was shown.
   *
   * @param done the ids of those with a tick, a line each
   */
  private TodoPage complete(TodoPage page, String done) {
    Set<String> ticked = done.lines().collect(Collectors.toSet());
    TodoPage changed = page;
    for (Row row : page.shown()) {
      if (row.completed() != ticked.contains(row.field())) {
        changed = change(changed, todos -> todos.change(row.id(), Todo::toggled));
      }
    }
    return changed;
  }

  private TodoPage change(TodoPage page, UnaryOperator<Todos> change) {
    String owner = page.owner();
    Todos changed = lists.change(owner, change);
    pages.changeAll(
        this, other -> other.owner().equals(owner) ? other.with(lists.get(owner)) : other);
    return page.with(changed);
  }
}
