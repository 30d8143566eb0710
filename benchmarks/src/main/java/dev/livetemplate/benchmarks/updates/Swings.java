package dev.livetemplate.benchmarks.updates;

import dev.livetemplate.benchmarks.pages.GridPage;
import dev.livetemplate.benchmarks.pages.GridPageTemplate;
import dev.livetemplate.benchmarks.pages.GridRow;
import dev.livetemplate.benchmarks.pages.MutableGridPage;
import dev.livetemplate.benchmarks.pages.MutableGridPageTemplate;
import dev.livetemplate.benchmarks.pages.MutableGridRow;
import dev.livetemplate.benchmarks.pages.ProfilePage;
import dev.livetemplate.benchmarks.pages.ProfilePageTemplate;
import dev.livetemplate.benchmarks.pages.TodoPage;
import dev.livetemplate.benchmarks.pages.TodoPageTemplate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The changes by name. */
public final class Swings {
  private static final String NEW_PRICE = "77.77";

  private Swings() {}

  /**
   * Prepares a change.
   *
   * @param change {@code nothing}, {@code cell}, {@code append}, {@code remove}, {@code swap} or
   *     {@code sort} in a grid; {@code toggle} in a list of todos; {@code profile} for one text of
   *     a profile; or the number of a transition behind the folder of a case, {@code table/0}
   * @param rows how many rows the grid or list has
   * @param model {@code shared}: immutable, both states share what is the same; {@code copies}: of
   *     equal rows that are objects of their own; {@code mutable}: one model that is changed
   */
  public static Swing<?> of(String change, int rows, String model) {
    if (change.indexOf('/') >= 0) {
      return PeerSwings.of(change);
    }
    return switch (change) {
      case "profile" -> profile();
      case "toggle" -> {
        TodoPage page = TodoPage.sample("Todo", rows);
        yield Swing.between(TodoPageTemplate.INSTANCE, page, page.toggle(rows / 2));
      }
      default -> grid(GridChange.valueOf(change.toUpperCase(Locale.ROOT)), rows, model);
    };
  }

  private static Swing<?> grid(GridChange change, int rows, String model) {
    return switch (model) {
      case "shared" -> shared(change, rows);
      case "copies" -> copies(change, rows);
      case "mutable" -> mutable(change, rows);
      default -> throw new IllegalArgumentException("no such model: " + model);
    };
  }

  private static Swing<GridPage> shared(GridChange change, int rows) {
    GridPage first = GridPage.sample(rows);
    return Swing.between(GridPageTemplate.INSTANCE, first, changed(change, first));
  }

  private static Swing<GridPage> copies(GridChange change, int rows) {
    GridPage first = GridPage.sample(rows);
    GridPage second = changed(change, first);
    return Swing.between(
        GridPageTemplate.INSTANCE,
        first,
        new GridPage(second.rows().stream().map(GridRow::copy).toList()));
  }

  private static GridPage changed(GridChange change, GridPage first) {
    GridRow added = GridPage.row(first.rows().size());
    return new GridPage(
        List.copyOf(
            change.apply(first.rows(), row -> row.withPrice(NEW_PRICE), added, GridRow::name)));
  }

  private static Swing<MutableGridPage> mutable(GridChange change, int rows) {
    List<MutableGridRow> first =
        GridPage.sample(rows).rows().stream().map(MutableGridRow::new).collect(Collectors.toList());
    List<MutableGridRow> second =
        change.apply(
            first, row -> row, new MutableGridRow(GridPage.row(rows)), MutableGridRow::getName);
    MutableGridRow cell = first.get(rows / 2);
    String oldPrice = cell.getPrice();
    String newPrice = change == GridChange.CELL ? NEW_PRICE : oldPrice;
    MutableGridPage page = new MutableGridPage(first);
    return new Swing<>(
        MutableGridPageTemplate.INSTANCE,
        () -> show(page, second, cell, newPrice),
        () -> show(page, first, cell, oldPrice));
  }

  private static MutableGridPage show(
      MutableGridPage page, List<MutableGridRow> rows, MutableGridRow cell, String price) {
    page.setRows(rows);
    cell.setPrice(price);
    return page;
  }

  private static Swing<ProfilePage> profile() {
    ProfilePage page = ProfilePage.sample();
    return Swing.between(
        ProfilePageTemplate.INSTANCE, page, page.withHeadline("Writes notes on the translation"));
  }
}
