package dev.livetemplate.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list patch of section 6, read but not yet applied. */
record ListPatch(
    List<Pairs> updates,
    boolean removesAll,
    List<Integer> removed,
    Map<Integer, Integer> moved,
    @Nullable List<Integer> order,
    Map<Integer, List<@Nullable Object>> inserted) {

  /** Slots and values of one row; values are at odd indexes. */
  record Pairs(int handle, List<@Nullable Object> pairs) {}

  static ListPatch read(@Nullable Object json) {
    List<@Nullable Object> groups = Json.list(json, "a list patch");
    if (groups.size() > 4) {
      throw new ProtocolViolation("a list patch of more than four groups: " + groups);
    }
    if (groups.stream().allMatch(group -> Json.isInteger(group, 0))) {
      throw new ProtocolViolation("a list patch that changes nothing: " + groups);
    }
    boolean removesAll = groups.size() > 1 && Json.isInteger(groups.get(1), 1);
    List<@Nullable Object> moved = group(groups, 2);
    boolean ordered = !moved.isEmpty() && moved.get(0) instanceof List;
    return new ListPatch(
        updates(group(groups, 0)),
        removesAll,
        removesAll ? List.of() : handles(group(groups, 1)),
        ordered ? Map.of() : moves(moved),
        ordered ? order(moved) : null,
        inserts(group(groups, 3)));
  }

  private static List<@Nullable Object> group(List<@Nullable Object> groups, int index) {
    if (index >= groups.size() || Json.isInteger(groups.get(index), 0)) {
      return List.of();
    }
    List<@Nullable Object> group = Json.list(groups.get(index), "a group of a list patch");
    if (group.isEmpty()) {
      throw new ProtocolViolation("an empty group of a list patch is 0, not []");
    }
    return group;
  }

  private static List<Pairs> updates(List<@Nullable Object> group) {
    List<Pairs> updates = new ArrayList<>();
    for (Object item : group) {
      List<@Nullable Object> update = Json.list(item, "the update of a row");
      if (update.isEmpty()) {
        throw new ProtocolViolation("an update of no row");
      }
      updates.add(new Pairs(handle(update.get(0)), update.subList(1, update.size())));
    }
    return updates;
  }

  private static List<Integer> handles(List<@Nullable Object> group) {
    return group.stream().map(ListPatch::handle).toList();
  }

  private static int handle(@Nullable Object json) {
    return Json.integer(json, 0, "a handle");
  }

  private static Map<Integer, Integer> moves(List<@Nullable Object> group) {
    Map<Integer, Integer> moves = new LinkedHashMap<>();
    Fields fields = new Fields(group, "the moved rows");
    while (fields.hasNext()) {
      int handle = handle(fields.next());
      if (moves.put(handle, Json.integer(fields.next(), 0, "an index")) != null) {
        throw new ProtocolViolation("row " + handle + " is moved twice");
      }
    }
    return moves;
  }

  private static List<Integer> order(List<@Nullable Object> group) {
    Fields fields = new Fields(group, "the order of the rows");
    List<Integer> order = handles(Json.list(fields.next(), "the order of the rows"));
    fields.end();
    return order;
  }

  /** The mount values of the new rows by their index in the finished list. */
  private static Map<Integer, List<@Nullable Object>> inserts(List<@Nullable Object> group) {
    Map<Integer, List<@Nullable Object>> inserts = new LinkedHashMap<>();
    int next = 0;
    Fields fields = new Fields(group, "the inserted rows");
    while (fields.hasNext()) {
      next = Json.integer(fields.next(), next, "an index of inserted rows");
      do {
        inserts.put(next++, Json.list(fields.next(), "an inserted row"));
      } while (fields.hasNextList());
    }
    return inserts;
  }
}
