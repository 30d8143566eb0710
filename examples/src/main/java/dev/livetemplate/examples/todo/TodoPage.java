package dev.livetemplate.examples.todo;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the todo page shows.
 *
 * @param todos from top to bottom
 * @param lastId the id given last
 */
@LiveTemplate(path = "todo.mustache")
public record TodoPage(List<Todo> todos, int lastId) {
  /** Something to do. */
  public record Todo(int id, String title, boolean done, boolean editing) {
    Todo toggled() {
      return new Todo(id, title, !done, editing);
    }

    Todo editing(boolean editing) {
      return new Todo(id, title, done, editing);
    }

    Todo renamed(String title) {
      return new Todo(id, title, done, false);
    }
  }

  /** Copies the list, so that a page never changes. */
  public TodoPage {
    todos = List.copyOf(todos);
  }

  /** Returns how many are still to be done. */
  public long left() {
    return todos.stream().filter(todo -> !todo.done()).count();
  }

  /** Returns whether one thing is left, not several. */
  public boolean oneLeft() {
    return left() == 1;
  }

  /** Returns whether there is something to clear. */
  public boolean anyDone() {
    return todos.stream().anyMatch(Todo::done);
  }

  TodoPage add(String title) {
    List<Todo> all = new ArrayList<>(todos);
    all.add(new Todo(lastId + 1, title, false, false));
    return new TodoPage(all, lastId + 1);
  }

  TodoPage change(int id, UnaryOperator<Todo> change) {
    return with(todos.stream().map(todo -> todo.id() == id ? change.apply(todo) : todo).toList());
  }

  TodoPage removeIf(Predicate<Todo> unwanted) {
    return with(todos.stream().filter(unwanted.negate()).toList());
  }

  /** Moves one by so many places; to the end of the list at most. */
  TodoPage move(int id, int places) {
    List<Todo> all = new ArrayList<>(todos);
    for (Todo todo : todos) {
      if (todo.id() == id) {
        int to = Math.max(0, Math.min(all.size() - 1, all.indexOf(todo) + places));
        all.remove(todo);
        all.add(to, todo);
      }
    }
    return with(all);
  }

  private TodoPage with(List<Todo> todos) {
    return new TodoPage(todos, lastId);
  }
}
