package dev.livetemplate.examples.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Things to do, in the order in which they were added.
 *
 * @param lastId the id given last
 */
public record Todos(List<Todo> all, int lastId) {
  /** No things to do. */
  static final Todos NONE = new Todos(List.of(), 0);

  /** Something to do. */
  public record Todo(int id, String title, boolean completed) {
    Todo toggled() {
      return completed(!completed);
    }

    Todo completed(boolean completed) {
      return new Todo(id, title, completed);
    }

    Todo renamed(String title) {
      return new Todo(id, title, completed);
    }
  }

  /** Copies the list, so that it never changes. */
  public Todos {
    all = List.copyOf(all);
  }

  /** Returns how many are still to be done. */
  int left() {
    return (int) all.stream().filter(todo -> !todo.completed()).count();
  }

  /** Adds one; a title without letters adds nothing. */
  Todos add(String title) {
    if (title.isBlank()) {
      return this;
    }
    List<Todo> longer = new ArrayList<>(all);
    longer.add(new Todo(lastId + 1, title.strip(), false));
    return new Todos(longer, lastId + 1);
  }

  /** Gives one another title; a title without letters removes it. */
  Todos rename(int id, String title) {
    return title.isBlank()
        ? removeIf(todo -> todo.id() == id)
        : change(id, todo -> todo.renamed(title.strip()));
  }

  Todos change(int id, UnaryOperator<Todo> change) {
    return changeAll(todo -> todo.id() == id ? change.apply(todo) : todo);
  }

  Todos changeAll(UnaryOperator<Todo> change) {
    return new Todos(all.stream().map(change).toList(), lastId);
  }

  Todos removeIf(Predicate<Todo> unwanted) {
    return new Todos(all.stream().filter(unwanted.negate()).toList(), lastId);
  }
}
