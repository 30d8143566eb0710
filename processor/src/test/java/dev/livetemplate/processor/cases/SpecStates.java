package dev.livetemplate.processor.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes further states of the one that a test of the Mustache specification has. */
final class SpecStates {

  /** Text that no place takes as it is. */
  private static final String CHANGED = "<b>\"&amp;'</b> ";

  private SpecStates() {}

  /**
   * Returns the state itself; everything changed and flipped; lists longer; everything false and
   * empty, but null only inside of objects; and, where there are partials, every text the name of
   * one.
   */
  static List<Object> of(Object state, Set<String> partials) {
    List<Object> states = new ArrayList<>();
    states.add(state);
    states.add(changed(state, SpecStates::flipped));
    states.add(longer(state));
    states.add(changed(state, SpecStates::emptied));
    for (String partial : partials) {
      states.add(changed(state, value -> value instanceof String ? partial : value));
    }
    return states;
  }

  private static Object flipped(Object simple) {
    if (simple instanceof Boolean flag) {
      return !flag;
    }
    if (simple instanceof Long number) {
      return number + 1;
    }
    if (simple instanceof Double number) {
      return number + 0.25;
    }
    return CHANGED + (simple == null ? "" : simple);
  }

  private static Object emptied(Object simple) {
    if (simple instanceof Boolean) {
      return false;
    }
    return simple instanceof String ? "" : simple instanceof List ? List.of() : simple;
  }

  /** Changes simple values, and lists as a whole if that makes them empty. */
  private static Object changed(Object value, UnaryOperator<Object> change) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, changed(inner, change)));
      return copy;
    }
    if (value instanceof List<?> list) {
      Object whole = emptied(list).equals(change.apply(list)) ? List.of() : list;
      return ((List<?>) whole).stream().map(item -> changed(item, change)).toList();
    }
    return change.apply(value);
  }

  /** Appends to each list its own beginning, changed, and puts its last item first. */
  private static Object longer(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, longer(inner)));
      return copy;
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      List<Object> items = new ArrayList<>();
      items.add(list.get(list.size() - 1));
      list.forEach(item -> items.add(longer(item)));
      items.add(changed(list.get(0), SpecStates::flipped));
      return items;
    }
    return value;
  }
}
