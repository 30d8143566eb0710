package dev.livetemplate.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records that hold given JSON values, all of one shape, as {@code shared/corpus} has
 * them: objects become records, arrays Lists, numbers int, long or double; what is null somewhere
 * is boxed. An array whose elements have exactly the keys of the object around it has its type.
 *
 * <p>A key that is a keyword of Java has a getter; one that no name can be, nothing. Where simple
 * values of several types meet, they are strings. A state that is no object becomes a record of one
 * component, {@link #VALUE}, that is as iterable or printable as the state.
 */
public final class ModelTypes {

  /** The component of a record that stands for a list or a simple value. */
  public static final String VALUE = "value";

  private final StringBuilder records = new StringBuilder();

  /** The names that are taken, from the start those of the types that components have. */
  private final List<String> names =
      new ArrayList<>(List.of("List", "String", "Boolean", "Integer", "Long", "Double", "Record"));

  private ModelTypes() {}

  /**
   * Returns the records, one of them with the given name.
   *
   * @param members Java for the body of the record with the name, often empty
   */
  public static String of(String name, List<Object> states, String members) {
    ModelTypes types = new ModelTypes();
    types.names.add(name);
    if (states.get(0) instanceof Map) {
      types.record(name, states, members);
    } else {
      types.wrapped(name, states);
    }
    return types.records.toString();
  }

  /** Returns the component that holds the value of a key; null if no name in Java is like it. */
  public static @Nullable String component(String key) {
    if (SourceVersion.isName(key)) {
      return key;
    }
    return SourceVersion.isKeyword(key) ? key + "_" : null;
  }

  private void wrapped(String name, List<Object> states) {
    String type = type(name + "Value", states);
    if (states.get(0) instanceof List) {
      String item = type.substring("List<".length(), type.length() - 1);
      records.append(
          """
          record %s(%s value) implements Iterable<%s> {
            @Override public java.util.Iterator<%s> iterator() { return value.iterator(); }
          }
          """
              .formatted(name, type, item, item));
    } else {
      records.append(
          """
          record %s(%s value) {
            @Override public String toString() { return String.valueOf(value); }
          }
          """
              .formatted(name, type));
    }
  }

  private String type(String name, List<Object> samples) {
    List<Object> values = samples.stream().filter(Objects::nonNull).toList();
    boolean nullable = values.size() < samples.size();
    if (values.isEmpty()) {
      return "String";
    }
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
    if (values.stream().anyMatch(String.class::isInstance)) {
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
    record(name, samples, "");
    return name;
  }

  private void record(String name, List<Object> samples, String members) {
    Map<String, Object> shape = Json.object(samples.get(0));
    List<Object> all = withNested(shape, samples);
    List<String> components = new ArrayList<>();
    StringBuilder body = new StringBuilder(members);
    for (String key : shape.keySet()) {
      String component = component(key);
      if (component == null) {
        continue;
      }
      List<Object> values = new ArrayList<>();
      all.forEach(o -> values.add(Json.object(o).get(key)));
      String type = isNested(shape, values) ? "List<" + name + ">" : type(key, values);
      components.add(type + " " + component);
      if (!component.equals(key)) {
        String getter = "get" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
        body.append("public %s %s() { return %s; }".formatted(type, getter, component));
      }
    }
    records.append("record %s(%s) {%s}%n".formatted(name, String.join(", ", components), body));
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
