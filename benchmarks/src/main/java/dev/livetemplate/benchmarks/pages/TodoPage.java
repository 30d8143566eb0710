package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A todo list. */
@LiveTemplate(path = "todo.mustache")
public record TodoPage(String title, List<Todo> todos, long left) {

  /** Returns a list of things of which none is done. */
  public static TodoPage sample(String title, int todos) {
    return of(
        title, IntStream.range(0, todos).mapToObj(i -> new Todo(i, "Thing " + i, false)).toList());
  }

  /** Returns this page with one thing done, or no longer. */
  public TodoPage toggle(int index) {
    List<Todo> toggled = new ArrayList<>(todos);
    Todo todo = toggled.get(index);
    toggled.set(index, new Todo(todo.id(), todo.text(), !todo.done()));
    return of(title, List.copyOf(toggled));
  }

  private static TodoPage of(String title, List<Todo> todos) {
    return new TodoPage(title, todos, todos.stream().filter(todo -> !todo.done()).count());
  }
}
