package dev.livetemplate.processor.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A random type of models, which grows while a template asks for names, and random states of it.
 */
final class RandomModel {

  /** What a name stands for. */
  enum Kind {
    TEXT,
    NULLABLE_TEXT,
    INT,
    NULLABLE_INT,
    DOUBLE,
    FLAG,
    NULLABLE_FLAG,
    OBJECT,
    LIST,
    TEXTS,
    /** The name of a partial, or of none. */
    CHOICE,
    /** HTML of any kind. */
    RAW,
    /** HTML that may stand in a paragraph. */
    INLINE_RAW,
    /** A number that no two items of a list share, with rare exceptions. */
    KEY
  }

  /** A type of objects. Compared by identity. */
  static final class Type {
    final List<Field> fields = new ArrayList<>();
  }

  /**
   * A name in a type.
   *
   * @param type of the object or the items; null for simple kinds
   */
  record Field(String name, Kind kind, @Nullable Type type) {}

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "b",
          "b",
          "word",
          "two words",
          "x,y",
          ", ",
          "a:b",
          "<i>",
          "&",
          "&amp;",
          "\"'",
          "é",
          "日本",
          "😀",
          "-",
          "--",
          "1",
          "true",
          "  x ",
          "</p>",
          "]]>",
          "of",
          "\n",
          "\nline",
          "x\ny");
  private static final List<String> INLINE_HTML =
      List.of(
          "",
          "text",
          "<b>b</b>",
          "<i>a</i> <u>c</u>",
          " t<b></b> ",
          "<!--0-->",
          "x<!--a-->y",
          "&amp;");
  private static final List<String> HTML =
      List.of(
          "<p>one</p>", "<div>d</div>\n<p>two</p>", "<ul><li>1</li><li>2</li></ul>", "<h2>h</h2>t");
  private static final int MAX_ITEMS = 5;

  /** The partials that values choose from. */
  static final List<String> CHOICES = List.of("q-one", "q-two", "q-three");

  private static final List<String> NAMES = List.of("q-one", "q-two", "q-three", "none");

  private final Random random;
  private final Type root = new Type();
  private int names;
  private long keys;

  RandomModel(Random random) {
    this.random = random;
    newType(root, List.of());
  }

  /** Returns the type of the whole model. */
  Type root() {
    return root;
  }

  /** Returns a name of the kind that can be seen from the scopes, perhaps a new one. */
  Field pick(Kind kind, List<Type> scopes) {
    List<Field> seen = visible(scopes).stream().filter(field -> field.kind() == kind).toList();
    if (!seen.isEmpty() && random.nextInt(10) < 6) {
      return seen.get(random.nextInt(seen.size()));
    }
    int inner = scopes.size() - 1;
    Type owner = scopes.get(random.nextInt(3) > 0 ? inner : random.nextInt(scopes.size()));
    return add(owner, kind, kind.name().substring(0, 1).toLowerCase() + names++, scopes);
  }

  private Field add(Type owner, Kind kind, String name, List<Type> scopes) {
    Type type = null;
    if (kind == Kind.OBJECT || kind == Kind.LIST) {
      type = newType(new Type(), scopes);
    }
    Field field = new Field(name, kind, type);
    owner.fields.add(field);
    return field;
  }

  /** A name of its own makes sure that the type is taken for no other; some hide an outer name. */
  private Type newType(Type type, List<Type> outer) {
    type.fields.add(new Field("n" + names++, Kind.INT, null));
    List<Field> seen = visible(outer);
    if (!seen.isEmpty() && random.nextInt(4) == 0) {
      Field hidden = seen.get(random.nextInt(seen.size()));
      Kind kind = random.nextBoolean() ? Kind.TEXT : Kind.FLAG;
      type.fields.add(new Field(hidden.name(), kind, null));
    }
    return type;
  }

  private static List<Field> visible(List<Type> scopes) {
    Set<String> names = new HashSet<>();
    List<Field> fields = new ArrayList<>();
    for (int i = scopes.size() - 1; i >= 0; i--) {
      List<Field> own =
          scopes.get(i).fields.stream().filter(field -> !names.contains(field.name())).toList();
      fields.addAll(own);
      own.forEach(field -> names.add(field.name()));
    }
    return fields;
  }

  /** Returns states: the first has everything, the others are reached by small changes. */
  List<Object> states(int count) {
    List<Object> states = new ArrayList<>();
    Map<String, Object> state = object(root, true, 0);
    states.add(state);
    while (states.size() < count) {
      state = copy(state);
      int changes = random.nextInt(5) == 0 ? 12 : 1 + random.nextInt(3);
      for (int i = 0; i < changes; i++) {
        change(root, state, 0);
      }
      states.add(state);
    }
    return states;
  }

  private Map<String, Object> object(Type type, boolean full, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    type.fields.forEach(field -> object.put(field.name(), value(field, full, depth)));
    return object;
  }

  private @Nullable Object value(Field field, boolean full, int depth) {
    boolean missing = !full && random.nextInt(3) == 0;
    return switch (field.kind()) {
      case TEXT -> text(TEXTS);
      case NULLABLE_TEXT -> missing ? null : text(TEXTS);
      case INT -> (long) random.nextInt(20);
      case NULLABLE_INT -> missing ? null : (Object) (1L + random.nextInt(9));
      case DOUBLE -> 0.5 + random.nextInt(50);
      case FLAG -> random.nextBoolean();
      case NULLABLE_FLAG -> missing ? null : (Object) random.nextBoolean();
      case OBJECT -> missing ? null : object(type(field), full, depth + 1);
      case LIST -> items(field, full, depth);
      case TEXTS -> texts(full);
      case CHOICE -> missing ? null : text(NAMES);
      case RAW -> random.nextBoolean() ? text(HTML) : text(INLINE_HTML);
      case INLINE_RAW -> text(INLINE_HTML);
      case KEY -> random.nextInt(40) == 0 && keys > 0 ? keys : ++keys;
    };
  }

  private static Type type(Field field) {
    if (field.type() == null) {
      throw new IllegalStateException(field + " has no type");
    }
    return field.type();
  }

  private List<Object> items(Field field, boolean full, int depth) {
    List<Object> items = new ArrayList<>();
    int count = full ? 2 : random.nextInt(depth > 2 ? 2 : MAX_ITEMS);
    for (int i = 0; i < count; i++) {
      items.add(object(type(field), full && i == 0, depth + 1));
    }
    return items;
  }

  private List<Object> texts(boolean full) {
    List<Object> texts = new ArrayList<>();
    for (int i = full ? 1 : random.nextInt(4); i > 0; i--) {
      texts.add(text(TEXTS));
    }
    return texts;
  }

  private String text(List<String> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  @SuppressWarnings("unchecked") // a copy has the type of its original
  private static <T> T copy(T value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, copy(inner)));
      return (T) copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(inner -> copy.add(copy(inner)));
      return (T) copy;
    }
    return value;
  }

  @SuppressWarnings("unchecked") // made by object and items
  private void change(Type type, Map<String, Object> object, int depth) {
    Field field = type.fields.get(random.nextInt(type.fields.size()));
    Object value = object.get(field.name());
    if (field.kind() == Kind.OBJECT && value != null && random.nextInt(4) > 0) {
      change(type(field), (Map<String, Object>) value, depth + 1);
    } else if ((field.kind() == Kind.LIST || field.kind() == Kind.TEXTS)
        && !((List<?>) value).isEmpty()
        && random.nextInt(8) > 0) {
      change(field, (List<Object>) value, depth);
    } else if (field.kind() != Kind.KEY || random.nextInt(3) == 0) {
      object.put(field.name(), value(field, false, depth));
    }
  }

  private void change(Field field, List<Object> items, int depth) {
    int index = random.nextInt(items.size());
    switch (random.nextInt(8)) {
      case 0 -> items.remove(index);
      case 1 -> items.add(index, item(field, depth));
      case 2 -> items.add(item(field, depth));
      case 3 -> items.add(random.nextInt(items.size()), items.remove(index));
      case 4 -> Collections.shuffle(items, random);
      case 5 -> items.subList(0, index).clear();
      default -> edit(field, items, index, depth);
    }
  }

  private Object item(Field field, int depth) {
    return field.kind() == Kind.TEXTS ? text(TEXTS) : object(type(field), false, depth + 1);
  }

  @SuppressWarnings("unchecked") // made by object
  private void edit(Field field, List<Object> items, int index, int depth) {
    if (field.kind() == Kind.TEXTS) {
      items.set(index, text(TEXTS));
    } else {
      change(type(field), (Map<String, Object>) items.get(index), depth + 1);
    }
  }
}
