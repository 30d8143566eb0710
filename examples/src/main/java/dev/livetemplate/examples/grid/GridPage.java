package dev.livetemplate.examples.grid;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the grid shows.
 *
 * @param all rows, in the order in which they were added, the newest first
 * @param filter what the names and cities shown contain, in lower case; empty to show all
 * @param lastId the id given last
 */
@LiveTemplate(path = "grid.mustache")
public record GridPage(List<Row> all, Order order, String filter, int lastId) {
  /**
   * A customer.
   *
   * @param selected whether its box is ticked
   * @param editing whether the name is being edited
   */
  public record Row(
      int id, String name, String city, int orders, boolean selected, boolean editing) {
    Row selected(boolean selected) {
      return new Row(id, name, city, orders, selected, editing);
    }

    Row editing(boolean editing) {
      return new Row(id, name, city, orders, selected, editing);
    }

    Row renamed(String name) {
      return new Row(id, name, city, orders, selected, false);
    }
  }

  /** A column that rows can be sorted by. */
  public enum Column {
    NUMBER,
    NAME,
    CITY,
    ORDERS;

    private Comparator<Row> comparator() {
      return switch (this) {
        case NUMBER -> Comparator.comparingInt(Row::id);
        case NAME -> Comparator.comparing(Row::name);
        case CITY -> Comparator.comparing(Row::city);
        case ORDERS -> Comparator.comparingInt(Row::orders);
      };
    }

    /** Returns the column's name. */
    public String title() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /** A column, and whether it is sorted from the largest to the smallest. */
  public record Order(Column column, boolean descending) {
    Comparator<Row> comparator() {
      return descending ? column.comparator().reversed() : column.comparator();
    }

    /** Returns the order after a click on a column's head. */
    Order clicked(Column column) {
      return new Order(column, column == this.column && !descending);
    }
  }

  /**
   * A column's head.
   *
   * @param sorted {@code ascending}, {@code descending} or {@code none}
   */
  public record Head(Column column, String sorted) {}

  /** Copies the rows. */
  public GridPage {
    all = List.copyOf(all);
  }

  /** Returns the heads of the columns. */
  public List<Head> heads() {
    return List.of(Column.values()).stream()
        .map(column -> new Head(column, column == order.column() ? direction() : "none"))
        .toList();
  }

  private String direction() {
    return order.descending() ? "descending" : "ascending";
  }

  /** Returns the rows that are shown. */
  public List<Row> rows() {
    return all.stream().filter(this::matches).sorted(order.comparator()).toList();
  }

  private boolean matches(Row row) {
    return filter.isEmpty()
        || row.name().toLowerCase(Locale.ROOT).contains(filter)
        || row.city().toLowerCase(Locale.ROOT).contains(filter);
  }

  /** Returns how many rows are shown. */
  public long shown() {
    return all.stream().filter(this::matches).count();
  }

  /** Returns how many rows are selected. */
  public long chosen() {
    return all.stream().filter(Row::selected).count();
  }

  /** Returns whether a row is selected. */
  public boolean anyChosen() {
    return all.stream().anyMatch(Row::selected);
  }

  GridPage sorted(Column column) {
    return new GridPage(all, order.clicked(column), filter, lastId);
  }

  GridPage filtered(String text) {
    return new GridPage(all, order, text.strip().toLowerCase(Locale.ROOT), lastId);
  }

  GridPage change(int id, UnaryOperator<Row> change) {
    return changeAll(row -> row.id() == id ? change.apply(row) : row);
  }

  GridPage changeAll(UnaryOperator<Row> change) {
    return new GridPage(all.stream().map(change).toList(), order, filter, lastId);
  }

  GridPage removeIf(Predicate<Row> unwanted) {
    return new GridPage(all.stream().filter(unwanted.negate()).toList(), order, filter, lastId);
  }

  GridPage add(Row row) {
    List<Row> rows = new ArrayList<>(all);
    rows.add(row);
    return new GridPage(rows, order, filter, row.id());
  }
}
