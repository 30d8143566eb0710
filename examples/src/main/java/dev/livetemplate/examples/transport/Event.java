package dev.livetemplate.examples.transport;

import java.util.Map;

/**
 * Something that the user did.
 *
 * @param name what the template calls it: {@code lvt-on:click="name"}
 * @param values the fields and {@code data-*} attributes that came with it: strings, {@link Double
 *     numbers} and booleans
 */
public record Event(String name, Map<String, Object> values) {
  /** Copies the values. */
  public Event {
    values = Map.copyOf(values);
  }

  /**
   * Returns the text of a value.
   *
   * @throws RefusedException if there is no such value
   */
  public String text(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new RefusedException("bad-value", "no value '" + key + "'");
    }
    return value.toString();
  }

  /**
   * Returns a whole number.
   *
   * @throws RefusedException if there is no such value or it is not a whole number
   */
  public int number(String key) {
    if (values.get(key) instanceof Double number && number.intValue() == number) {
      return number.intValue();
    }
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw new RefusedException("bad-value", "not a whole number: '" + key + "'");
    }
  }

  /** Returns whether a value is true; a missing one is not. */
  public boolean isTrue(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** Returns the exception to throw for a name that the handler does not know. */
  public RefusedException unknown() {
    return new RefusedException("unknown-event", "no event '" + name + "'");
  }
}
