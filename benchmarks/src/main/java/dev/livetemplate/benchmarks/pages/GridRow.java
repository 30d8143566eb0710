package dev.livetemplate.benchmarks.pages;

/** A row of the grid that cannot change. */
public record GridRow(int id, String name, String price, String change, String direction) {

  /** Returns an equal row that is another object, of the same texts. */
  public GridRow copy() {
    return new GridRow(id, name, price, change, direction);
  }

  /** Returns this row with another price. */
  public GridRow withPrice(String other) {
    return new GridRow(id, name, other, change, direction);
  }
}
