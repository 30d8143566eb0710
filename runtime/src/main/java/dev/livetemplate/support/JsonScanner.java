package dev.livetemplate.support;

import java.util.ArrayList;
import java.util.List;

/** Takes JSON that this library has written apart into its values. */
public final class JsonScanner {
  private final String text;
  private int at;

  private JsonScanner(String text) {
    this.text = text;
  }

  /**
   * Returns the values that stand one behind the other, separated by commas, up to the end of the
   * text or of an array that began before it.
   */
  public static List<String> values(String text) {
    JsonScanner scanner = new JsonScanner(text);
    List<String> values = new ArrayList<>();
    while (scanner.findValue()) {
      int start = scanner.at;
      scanner.skipValue();
      values.add(text.substring(start, scanner.at));
    }
    return values;
  }

  /** Returns the elements of an array; none of anything else. */
  public static List<String> elements(String json) {
    return json.startsWith("[") ? values(json.substring(1)) : List.of();
  }

  private boolean findValue() {
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
    }
    return at < text.length() && text.charAt(at) != ']';
  }

  /** Goes behind a value: to where a comma or a bracket stands outside of it. */
  private void skipValue() {
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        skipString();
      } else if (c == '[') {
        depth++;
      } else if ((c == ']' && depth-- == 0) || (c == ',' && depth == 0)) {
        return;
      }
    }
  }

  /** Goes to the quote that ends a string. */
  private void skipString() {
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
    }
  }
}
