package dev.livetemplate.examples.todo;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.todo.TodoPage.Todo;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import java.util.List;

/** Keeps a list of things to do. */
public final class TodoList implements LiveHandler<TodoPage> {
  @Override
  public CompiledTemplate<TodoPage> template() {
    return TodoPageTemplate.INSTANCE;
  }

  @Override
  public TodoPage open() {
    return new TodoPage(List.of(), 0)
        .add("Write a template")
        .add("Write a record for its data")
        .add("Let javac check the one against the other")
        .change(1, Todo::toggled);
  }

  @Override
  public TodoPage handle(TodoPage page, Event event) {
    return switch (event.name()) {
      case "add" -> add(page, event.text("title").strip());
      case "toggle" -> page.change(event.number("id"), Todo::toggled);
      case "edit" -> page.change(event.number("id"), todo -> todo.editing(true));
      case "cancel" -> page.change(event.number("id"), todo -> todo.editing(false));
      case "rename" -> rename(page, event.number("id"), event.text("title").strip());
      case "up" -> page.move(event.number("id"), -1);
      case "down" -> page.move(event.number("id"), 1);
      case "remove" -> remove(page, event.number("id"));
      case "clear" -> page.removeIf(Todo::done);
      default -> throw event.unknown();
    };
  }

  private static TodoPage add(TodoPage page, String title) {
    return title.isEmpty() ? page : page.add(title);
  }

  private static TodoPage rename(TodoPage page, int id, String title) {
    return title.isEmpty() ? remove(page, id) : page.change(id, todo -> todo.renamed(title));
  }

  private static TodoPage remove(TodoPage page, int id) {
    return page.removeIf(todo -> todo.id() == id);
  }
}
