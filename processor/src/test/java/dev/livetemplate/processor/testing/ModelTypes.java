package dev.livetemplate.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the records that hold given JSON objects, all of one shape, as {@code shared/corpus} has
 * them: objects become records, arrays Lists, numbers int, long or double; what is null somewhere
 * is boxed. An array whose elements have exactly the keys of the object around it has its type.
 */
public final class ModelTypes {

  private final StringBuilder records = new StringBuilder();

  /** The names that are taken, from the start those of the types that components have. */
  private final List<String> names =
      new ArrayList<>(List.of("List", "String", "Boolean", "Integer", "Long", "Double", "Record"));

  private ModelTypes() {}

  /** Returns the records, the first of them with the given name. */
  public static String of(String name, List<Object> states) {
    ModelTypes types = new ModelTypes();
    types.object(name, states);
    return types.records.toString();
  }

  private String type(String name, List<Object> samples) {
    List<Object> values = samples.stream().filter(Objects::nonNull).toList();
    boolean nullable = values.size() < samples.size();
    Object first = values.get(0);
    if (first instanceof Map) {
      return object(name, values);
    }
    if (first instanceof List) {
      return "List<" + boxed(type(name + "Item", items(values))) + ">";
    }
    String type = simple(values);
    return nullable ? boxed(type) : type;
  }

  private static List<Object> items(List<Object> lists) {
    List<Object> items = new ArrayList<>();
    lists.forEach(l -> items.addAll(Json.array(l)));
    return items;
  }

  private static String simple(List<Object> values) {
    Object first = values.get(0);
    if (first instanceof String) {
      return "String";
    }
    if (first instanceof Boolean) {
      return "boolean";
    }
    if (values.stream().anyMatch(Double.class::isInstance)) {
      return "double";
    }
    boolean fits = values.stream().allMatch(v -> (Long) v == ((Long) v).intValue());
    return fits ? "int" : "long";
  }

  private static String boxed(String type) {
    return switch (type) {
      case "boolean" -> "Boolean";
      case "int" -> "Integer";
      case "long" -> "Long";
      case "double" -> "Double";
      default -> type;
    };
  }

  private String object(String wish, List<Object> samples) {
    String name = Character.toUpperCase(wish.charAt(0)) + wish.substring(1);
    while (names.contains(name)) {
      name += "_";
    }
    names.add(name);
    Map<String, Object> shape = Json.object(samples.get(0));
    List<Object> all = withNested(shape, samples);
    List<String> components = new ArrayList<>();
    for (String key : shape.keySet()) {
      List<Object> values = new ArrayList<>();
      all.forEach(o -> values.add(Json.object(o).get(key)));
      String type = isNested(shape, values) ? "List<" + name + ">" : type(key, values);
      components.add(type + " " + key);
    }
    records.append("record %s(%s) {}%n".formatted(name, String.join(", ", components)));
    return name;
  }

  /** Adds the objects of the same type inside the objects. */
  private static List<Object> withNested(Map<String, Object> shape, List<Object> samples) {
    List<Object> all = new ArrayList<>(samples);
    for (int i = 0; i < all.size(); i++) {
      for (Object value : Json.object(all.get(i)).values()) {
        if (value instanceof List && isNested(shape, List.of(value))) {
          all.addAll(Json.array(value));
        }
      }
    }
    return all;
  }

  private static boolean isNested(Map<String, Object> shape, List<Object> values) {
    return values.stream()
        .filter(List.class::isInstance)
        .flatMap(l -> Json.array(l).stream())
        .anyMatch(o -> o instanceof Map && Json.object(o).keySet().equals(shape.keySet()));
  }
}
