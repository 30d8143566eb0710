package dev.livetemplate.processor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into maps, lists, strings, booleans, nulls, longs, and doubles where there is a
 * fraction. Numbers are what JavaScript takes them for: 2.0 is 2.
 */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Beyond it not every whole number is a double. */
  private static final double MAX_WHOLE = 1L << 53;

  private final JsonParser parser;

  private Json(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Returns the value that the text says.
   *
   * @throws tools.jackson.core.JacksonException if it is not one JSON value
   */
  public static Object parse(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      Json json = new Json(parser);
      Object value = json.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more text at " + parser.currentTokenLocation());
      }
      return value;
    }
  }

  /** Returns the object that the file holds. */
  public static Map<String, Object> read(Path file) {
    try {
      return object(parse(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** Returns the value as the object that it is. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** Returns the value as the array that it is. */
  @SuppressWarnings("unchecked")
  public static List<Object> array(Object value) {
    return (List<Object>) value;
  }

  private Object value(JsonToken token) {
    if (token == null) {
      throw new IllegalArgumentException("no JSON");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue());
      default -> parser.getString();
    };
  }

  private static Object number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= MAX_WHOLE;
    return whole ? (Object) (long) value : (Object) value;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      object.put(name, value(parser.nextToken()));
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      array.add(value(next));
    }
    return array;
  }
}
