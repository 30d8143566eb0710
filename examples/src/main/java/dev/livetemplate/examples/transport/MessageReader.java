package dev.livetemplate.examples.transport;

import dev.livetemplate.contract.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one message of a browser; refuses all that the protocol does not allow. */
final class MessageReader {
  /** The longest name of an event, in characters. */
  private static final int LONGEST_NAME = 64;

  /** How many numbers the place of a block has at most. */
  private static final int DEEPEST_BLOCK = 256;

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser json;
  private @Nullable String event;
  private long number;
  private boolean resync;
  private boolean probe;
  private List<Integer> block = List.of();
  private Map<String, Object> values = Map.of();

  private MessageReader(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads a message.
   *
   * @throws RefusedException if it is not one
   */
  static ClientMessage read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new MessageReader(json).message();
    } catch (RefusedException e) {
      long number = numberOf(text);
      if (number == 0) {
        throw e;
      }
      return new ClientMessage.Malformed(number, e);
    } catch (JacksonException e) {
      throw malformed("not JSON");
    }
  }

  /** Returns the number of an event that is malformed otherwise; 0 if it has none. */
  private static long numberOf(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      long number = 0;
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
          boolean isNumber = json.currentName().equals(Wire.EVENT_ID);
          json.nextToken();
          number = isNumber ? number(json) : number;
          json.skipChildren();
        }
      }
      return number;
    } catch (JacksonException | RefusedException e) {
      return 0;
    }
  }

  private static long number(JsonParser json) {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || json.getLongValue() < 1) {
      throw malformed("the event's number");
    }
    return json.getLongValue();
  }

  private ClientMessage message() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("not an object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      property(json.currentName(), json.nextToken());
    }
    if (json.nextToken() != null) {
      throw malformed("more than one object");
    }
    if (event != null) {
      return new ClientMessage.Sent(number, new Event(event, values));
    }
    if (resync) {
      return block.isEmpty() ? new ClientMessage.ResyncWish() : new ClientMessage.BlockWish(block);
    }
    if (probe) {
      return new ClientMessage.Probe();
    }
    throw new RefusedException("unknown-message", "neither an event nor a wish");
  }

  private void property(String name, JsonToken token) {
    switch (name) {
      case Wire.EVENT -> event = eventName(token);
      case Wire.EVENT_VALUE -> values = values(token);
      case Wire.EVENT_ID -> number = number(json);
      case Wire.PROBE -> probe = token == JsonToken.VALUE_TRUE;
      case Wire.RESYNC -> resync(token);
      default -> json.skipChildren();
    }
  }

  private void resync(JsonToken token) {
    resync = token == JsonToken.VALUE_TRUE;
    if (token == JsonToken.START_ARRAY) {
      resync = true;
      block = block();
    }
  }

  private List<Integer> block() {
    List<Integer> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
          || numbers.size() == DEEPEST_BLOCK
          || json.getLongValue() != (int) json.getLongValue()) {
        throw malformed("the place of a block");
      }
      numbers.add(json.getIntValue());
    }
    return numbers;
  }

  private String eventName(JsonToken token) {
    String name = token == JsonToken.VALUE_STRING ? json.getString() : "";
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw malformed("the event's name");
    }
    return name;
  }

  private Map<String, Object> values(JsonToken token) {
    if (token != JsonToken.START_OBJECT) {
      throw malformed("the event's value is not an object");
    }
    Map<String, Object> read = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      read.put(name, value(json.nextToken()));
    }
    return read;
  }

  private Object value(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw malformed("a value is not a string, number or boolean");
    };
  }

  private static RefusedException malformed(String why) {
    return new RefusedException("malformed", "malformed message: " + why);
  }
}
