package dev.livetemplate.testing;

import dev.livetemplate.testing.Instance.ListRegion;
import dev.livetemplate.testing.Instance.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies list patches, and fills lists that have just been made. */
final class ListPatcher {
  private final Patcher patcher;

  ListPatcher(Patcher patcher) {
    this.patcher = patcher;
  }

  /** Fills a list that has no rows yet. */
  void mount(ListRegion list, List<@Nullable Object> values) {
    if (!list.rows.isEmpty()) {
      throw new ProtocolViolation("the tree has rows of a list");
    }
    Map<Integer, List<@Nullable Object>> rows = new LinkedHashMap<>();
    for (Object row : values) {
      rows.put(rows.size(), Json.list(row, "a row"));
    }
    list.whileOpen(() -> insert(list, Map.of(), Map.of(), rows));
  }

  /** Applies the groups of a patch in their order. */
  void patch(ListRegion list, ListPatch patch) {
    list.whileOpen(() -> groups(list, patch));
  }

  private void groups(ListRegion list, ListPatch patch) {
    Map<Integer, Row> rows = byHandle(list);
    for (ListPatch.Pairs update : patch.updates()) {
      update(list, row(rows, update.handle()), update);
    }
    if (patch.removesAll()) {
      rows.clear();
      list.nextHandle = 0;
    }
    for (int handle : patch.removed()) {
      row(rows, handle);
      rows.remove(handle);
    }
    Map<Integer, Row> staying = patch.order() == null ? rows : ordered(rows, patch.order());
    insert(list, staying, patch.moved(), patch.inserted());
  }

  /** The rows in their order, to be found by their handles. */
  private static Map<Integer, Row> byHandle(ListRegion list) {
    Map<Integer, Row> rows = new LinkedHashMap<>();
    for (Row row : list.rows) {
      rows.put(row.handle, row);
    }
    return rows;
  }

  private static Row row(Map<Integer, Row> rows, int handle) {
    Row row = rows.get(handle);
    if (row == null) {
      throw new ProtocolViolation("no row has the handle " + handle);
    }
    return row;
  }

  private void update(ListRegion list, Row row, ListPatch.Pairs update) {
    try {
      patcher.applyPairs(list.frame, list.block(row), update.pairs());
    } catch (ProtocolViolation e) {
      throw e.at("row " + row.handle);
    }
  }

  private static Map<Integer, Row> ordered(Map<Integer, Row> rows, List<Integer> order) {
    Map<Integer, Row> ordered = new LinkedHashMap<>();
    for (int handle : order) {
      ordered.put(handle, row(rows, handle));
    }
    if (order.size() != rows.size() || ordered.size() != rows.size()) {
      throw new ProtocolViolation("not the order of all " + rows.size() + " rows: " + order);
    }
    return ordered;
  }

  /** Brings the list to its last order, and sets the new rows when they stand in the page. */
  private void insert(
      ListRegion list,
      Map<Integer, Row> staying,
      Map<Integer, Integer> moved,
      Map<Integer, List<@Nullable Object>> inserted) {
    Map<Integer, Row> rest = new LinkedHashMap<>(staying);
    Map<Integer, Row> placed = new HashMap<>();
    moved.forEach(
        (handle, index) -> {
          place(placed, index, row(rest, handle));
          rest.remove(handle);
        });
    Map<Row, List<@Nullable Object>> made = new LinkedHashMap<>();
    inserted.forEach(
        (index, values) -> {
          Row row = list.newRow(TreeBuilder.build(list.frame.main().tree()));
          place(placed, index, row);
          made.put(row, values);
        });
    list.arrange(fill(placed, rest));
    made.forEach((row, values) -> mountRow(list, row, values));
  }

  private static void place(Map<Integer, Row> placed, int index, Row row) {
    if (placed.put(index, row) != null) {
      throw new ProtocolViolation("two rows are to stand at index " + index);
    }
  }

  /** Rows at their indexes; the rest fills the places that are left. */
  private static List<Row> fill(Map<Integer, Row> placed, Map<Integer, Row> rest) {
    int size = placed.size() + rest.size();
    Iterator<Row> others = rest.values().iterator();
    List<Row> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Row row = placed.get(i);
      if (row == null && !others.hasNext()) {
        throw new ProtocolViolation("an index is out of the finished list of " + size + " rows");
      }
      order.add(row == null ? others.next() : row);
    }
    return order;
  }

  private void mountRow(ListRegion list, Row row, List<@Nullable Object> values) {
    try {
      patcher.mount(list.block(row), values);
    } catch (ProtocolViolation e) {
      throw e.at("new row " + row.handle);
    }
  }
}
