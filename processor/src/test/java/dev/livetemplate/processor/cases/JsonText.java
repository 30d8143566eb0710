package dev.livetemplate.processor.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON values as text, one state a line at the outermost array. */
final class JsonText {

  private JsonText() {}

  /** Returns the text of {@code states.json} for a case without transitions. */
  static String statesFile(String description, List<Object> states) {
    return statesFile(description, Map.of(), states);
  }

  /**
   * Returns the text of {@code states.json} for a case without transitions.
   *
   * @param more further members of the file's object
   */
  static String statesFile(String description, Map<String, Object> more, List<Object> states) {
    StringBuilder members = new StringBuilder();
    more.forEach((name, value) -> members.append(" %s: %s,\n".formatted(of(name), of(value))));
    return "{\n \"description\": %s,\n%s \"states\": [\n  %s\n ]\n}\n"
        .formatted(
            of(description),
            members,
            states.stream().map(JsonText::of).collect(Collectors.joining(",\n  ")));
  }

  /** Returns the text of a value. */
  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(member -> of(member.getKey()) + ": " + of(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? string(text) : String.valueOf(value);
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
