package dev.livetemplate.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text as plain lists, maps, strings, longs, booleans and nulls, with casts that name what was
 * expected.
 *
 * <p>Numbers must be integers that a JavaScript client can hold exactly: the protocol knows no
 * others.
 */
final class Json {
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(53);
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  static @Nullable Object parse(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      Object value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new ProtocolViolation("more than one JSON value in: " + text);
      }
      return value;
    } catch (JacksonException e) {
      throw new ProtocolViolation("not JSON: " + e.getOriginalMessage() + " in: " + text);
    }
  }

  private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
    if (token == null) {
      throw new ProtocolViolation("no JSON value");
    }
    return switch (token) {
      case START_ARRAY -> array(parser);
      case START_OBJECT -> object(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> integer(parser.getBigIntegerValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new ProtocolViolation("not a value of the protocol: " + parser.getString());
    };
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(parser, t));
    }
    return items;
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      String name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return members;
  }

  private static Long integer(BigInteger number) {
    if (number.abs().compareTo(LIMIT) >= 0) {
      throw new ProtocolViolation(number + " has more than 53 bits: a browser would round it");
    }
    return number.longValueExact();
  }

  @SuppressWarnings("unchecked") // parse makes no other lists
  static List<@Nullable Object> list(@Nullable Object value, String what) {
    if (value instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    }
    throw expected("an array", what, value);
  }

  @SuppressWarnings("unchecked") // parse makes no other maps
  static Map<String, @Nullable Object> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw expected("an object", what, value);
  }

  static String string(@Nullable Object value, String what) {
    if (value instanceof String string) {
      return string;
    }
    throw expected("a string", what, value);
  }

  /** An integer from {@code least} on. */
  static int integer(@Nullable Object value, int least, String what) {
    if (value instanceof Long number && number >= least && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw expected("an integer from " + least + " on", what, value);
  }

  static boolean isInteger(@Nullable Object value, long number) {
    return value instanceof Long actual && actual == number;
  }

  static ProtocolViolation expected(String expected, String what, @Nullable Object value) {
    return new ProtocolViolation(what + " should be " + expected + " but is " + value);
  }
}
