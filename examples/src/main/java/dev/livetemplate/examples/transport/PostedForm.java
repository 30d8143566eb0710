package dev.livetemplate.examples.transport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form that a browser without JavaScript has posted, as an event. One of these names the event:
 *
 * <pre>{@code
 * <form method="post" action="?event=save">      on a new page
 * <input type="hidden" name="event" value="save">   on the page that is shown, in a form without action
 * <button name="event" value="clear">               the same, for a form with several buttons
 * <button name="event:destroy" value="7">           the same; the event has the value "value"
 * }</pre>
 */
final class PostedForm {
  private static final String EVENT = "event";
  private static final String WITH_VALUE = EVENT + ":";

  private PostedForm() {}

  /**
   * Returns the event.
   *
   * @param action the event that the form's action names; null if it names none
   * @param fields what was posted; several values of a name become lines of one, as in events that
   *     the client sends
   */
  static Event event(@Nullable String action, Map<String, List<String>> fields) {
    String event = Objects.requireNonNullElse(action, "");
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      String name = field.getKey();
      String value = String.join("\n", field.getValue());
      if (name.equals(EVENT)) {
        event = value;
      } else if (name.startsWith(WITH_VALUE)) {
        event = name.substring(WITH_VALUE.length());
        values.put("value", value);
      } else {
        values.put(name, value);
      }
    }
    return new Event(event, values);
  }
}
