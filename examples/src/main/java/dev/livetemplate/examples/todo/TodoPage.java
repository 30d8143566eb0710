package dev.livetemplate.examples.todo;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.examples.todo.Todos.Todo;
import java.util.List;
import java.util.Locale;

/**
 * What the todo page shows.
 *
 * @param owner the visitor whose list it is
 * @param filter which of the todos are shown
 * @param edited the id of the todo that is being edited; 0 if none is, {@link #ALL} for all
 */
@LiveTemplate(path = "todo.mustache")
public record TodoPage(String owner, Todos todos, Filter filter, int edited) {
  /** Stands for the ids of all todos. */
  static final int ALL = -1;

  /** Which todos are shown. */
  public enum Filter {
    ALL,
    ACTIVE,
    COMPLETED;

    /** Returns the filter that a URL's fragment names; all if it names none. */
    static Filter of(String fragment) {
      return switch (fragment) {
        case "#/active" -> ACTIVE;
        case "#/completed" -> COMPLETED;
        default -> ALL;
      };
    }

    boolean shows(Todo todo) {
      return this == ALL || todo.completed() == (this == COMPLETED);
    }
  }

  /** A link to a filter. */
  public record Link(String name, String fragment, boolean selected) {}

  /** A todo as the page shows it. */
  public record Row(int id, String title, boolean completed, boolean editing) {
    /** Returns the id as forms say it. */
    String field() {
      return Integer.toString(id);
    }
  }

  /** Returns the todos that are shown. */
  public List<Row> shown() {
    return todos.all().stream().filter(filter::shows).map(this::row).toList();
  }

  private Row row(Todo todo) {
    boolean editing = edited == todo.id() || edited == ALL;
    return new Row(todo.id(), todo.title(), todo.completed(), editing);
  }

  /** Returns the links to the filters. */
  public List<Link> filters() {
    return List.of(Filter.values()).stream().map(this::link).toList();
  }

  private Link link(Filter to) {
    String name = to.name().toLowerCase(Locale.ROOT);
    String title = to.name().charAt(0) + name.substring(1);
    return new Link(title, to == Filter.ALL ? "#/" : "#/" + name, to == filter);
  }

  /** Returns whether there is something to do or done. */
  public boolean any() {
    return !todos.all().isEmpty();
  }

  /** Returns how many are still to be done. */
  public int left() {
    return todos.left();
  }

  /** Returns whether one thing is left, not several. */
  public boolean oneLeft() {
    return left() == 1;
  }

  /** Returns whether nothing is left of what there was to do. */
  public boolean allCompleted() {
    return any() && left() == 0;
  }

  /** Returns whether there is something to clear. */
  public boolean anyCompleted() {
    return left() < todos.all().size();
  }

  TodoPage with(Todos todos) {
    return new TodoPage(owner, todos, filter, edited);
  }

  TodoPage filtered(Filter filter) {
    return new TodoPage(owner, todos, filter, edited);
  }

  TodoPage editing(int id) {
    return new TodoPage(owner, todos, filter, id);
  }
}
