package dev.livetemplate.processor.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records that hold given JSON values, all of one shape, as {@code shared/corpus} has
 * them: objects become records, arrays Lists; numbers int, long or double, or BigDecimal where Java
 * would print a double in another way than JavaScript; what is null somewhere is boxed, and what is
 * null everywhere a String. An object with exactly the keys of an object around it has its type.
 *
 * <p>A key that no component can have as its name has a getter; one that no name can be, nothing.
 * Where simple values of several types meet, they are strings. A state that is no object becomes a
 * record of one component, {@link #VALUE}, that is as iterable or printable as the state.
 */
public final class ModelTypes {

  /** The component of a record that stands for a list or a simple value. */
  public static final String VALUE = "value";

  /** Names of Object's methods without parameters, which no component may have. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final StringBuilder records = new StringBuilder();

  /** The names that are taken, from the start those of the types that components have. */
  private final Set<String> names =
      new LinkedHashSet<>(
          List.of(
              "List",
              "String",
              "Boolean",
              "Integer",
              "Long",
              "Double",
              "Record",
              "Object",
              "BigDecimal"));

  /** The objects around, the innermost first. */
  private final Deque<ObjectType> around = new ArrayDeque<>();

  private ModelTypes() {}

  private record ObjectType(String name, Set<String> keys) {}

  /**
   * Returns the records, one of them with the given name.
   *
   * @param members Java for the body of the record with the name, often empty
   * @throws IllegalArgumentException if the values are not of one shape that Java has a type for
   */
  public static String of(String name, List<Object> states, String members) {
    ModelTypes types = new ModelTypes();
    types.names.add(name);
    if (states.stream().allMatch(Map.class::isInstance)) {
      types.record(name, states, members);
    } else {
      types.wrapped(name, states);
    }
    return types.records.toString();
  }

  /** Returns the component that holds the value of a key; null if no name in Java is like it. */
  public static @Nullable String component(String key) {
    boolean isFree = SourceVersion.isName(key) && !OBJECT_METHODS.contains(key);
    if (isFree || !SourceVersion.isIdentifier(key)) {
      return isFree ? key : null;
    }
    // Every object has a getClass() of its own.
    return key.equals("class") ? null : key + "_";
  }

  private void wrapped(String name, List<Object> states) {
    String type = type(name + "Value", states);
    if (type.startsWith("List<")) {
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
    if (values.isEmpty()) {
      return "String";
    }
    if (values.stream().allMatch(Map.class::isInstance)) {
      return objectOrAround(name, values);
    }
    if (values.stream().allMatch(List.class::isInstance)) {
      return "List<" + boxed(type(name + "Item", items(values))) + ">";
    }
    String type = simple(name, values);
    return values.size() < samples.size() ? boxed(type) : type;
  }

  private static List<Object> items(List<Object> lists) {
    List<Object> items = new ArrayList<>();
    lists.forEach(l -> items.addAll(Json.array(l)));
    return items;
  }

  private static String simple(String name, List<Object> values) {
    if (values.stream().anyMatch(v -> v instanceof Map || v instanceof List)) {
      throw new IllegalArgumentException(
          "'" + name + "' is an object or array in some states only");
    }
    if (values.stream().allMatch(Boolean.class::isInstance)) {
      return "boolean";
    }
    if (!values.stream().allMatch(Number.class::isInstance)) {
      return "String";
    }
    if (values.stream().allMatch(Long.class::isInstance)) {
      boolean fits = values.stream().allMatch(v -> (Long) v == ((Long) v).intValue());
      return fits ? "int" : "long";
    }
    return values.stream().allMatch(ModelTypes::printsAlike) ? "double" : "BigDecimal";
  }

  /** Whether Java prints a number as a double as JavaScript does. */
  private static boolean printsAlike(Object value) {
    return value instanceof Double && value.toString().indexOf('E') < 0;
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

  private String objectOrAround(String wish, List<Object> samples) {
    Set<String> keys = keys(samples);
    return around.stream()
        .filter(type -> type.keys.equals(keys))
        .findFirst()
        .map(ObjectType::name)
        .orElseGet(() -> object(wish, samples));
  }

  private String object(String wish, List<Object> samples) {
    String name = freeName(wish);
    record(name, samples, "");
    return name;
  }

  private void record(String name, List<Object> samples, String members) {
    Set<String> keys = keys(samples);
    List<Object> all = withNested(keys, samples);
    around.push(new ObjectType(name, keys));
    List<String> components = new ArrayList<>();
    StringBuilder body = new StringBuilder(members);
    for (String key : keys) {
      String component = component(key);
      if (component == null) {
        continue;
      }
      List<Object> values = new ArrayList<>();
      all.forEach(o -> values.add(Json.object(o).get(key)));
      String type = type(key, values);
      components.add(type + " " + component);
      if (!component.equals(key)) {
        String getter = "get" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
        body.append("public %s %s() { return %s; }".formatted(type, getter, component));
      }
    }
    around.pop();
    records.append("record %s(%s) {%s}%n".formatted(name, String.join(", ", components), body));
  }

  private String freeName(String wish) {
    String name = Character.toUpperCase(wish.charAt(0)) + wish.substring(1);
    while (!names.add(name)) {
      name += "_";
    }
    return name;
  }

  private static Set<String> keys(List<Object> samples) {
    Set<String> keys = new LinkedHashSet<>();
    samples.forEach(o -> keys.addAll(Json.object(o).keySet()));
    return keys;
  }

  /** Adds the objects of the same type inside the objects, however deep. */
  private static List<Object> withNested(Set<String> keys, List<Object> samples) {
    List<Object> all = new ArrayList<>(samples);
    for (int i = 0; i < all.size(); i++) {
      addNested(keys, Json.object(all.get(i)).values(), all);
    }
    return all;
  }

  private static void addNested(Set<String> keys, Iterable<?> values, List<Object> all) {
    for (Object value : values) {
      if (value instanceof List<?> list) {
        addNested(keys, list, all);
      } else if (value instanceof Map<?, ?> map) {
        if (map.keySet().equals(keys)) {
          all.add(map);
        } else {
          addNested(keys, map.values(), all);
        }
      }
    }
  }
}
