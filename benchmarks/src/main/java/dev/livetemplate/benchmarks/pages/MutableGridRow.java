package dev.livetemplate.benchmarks.pages;

/** A row of the grid that may change at any time. */
public final class MutableGridRow {
  private final int id;
  private final String name;
  private final String change;
  private final String direction;
  private String price;

  /** Takes the values of a row. */
  public MutableGridRow(GridRow row) {
    id = row.id();
    name = row.name();
    change = row.change();
    direction = row.direction();
    price = row.price();
  }

  public int getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getPrice() {
    return price;
  }

  public void setPrice(String price) {
    this.price = price;
  }

  public String getChange() {
    return change;
  }

  public String getDirection() {
    return direction;
  }
}
