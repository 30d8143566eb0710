package dev.livetemplate.processor.escape;

/**
 * JSON (RFC 8259).
 *
 * @param quoted whether within a string
 */
record JsonLanguage(boolean quoted) implements Language {

  static final JsonLanguage START = new JsonLanguage(false);

  @Override
  public Language behind(String text) {
    boolean inside = quoted;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        inside = !inside;
      } else if (c == '\\' && inside) {
        i++;
        if (i == text.length()) {
          return new Unknown("a backslash stands right before it");
        }
      }
    }
    return new JsonLanguage(inside);
  }

  @Override
  public Decision slot() {
    return new Decision.Escape(quoted ? Escaping.JSON_STRING : Escaping.JSON_VALUE);
  }

  @Override
  public Language join(Language other) {
    return equals(other)
        ? this
        : new Unknown("a section before it leaves the JSON in a string or not");
  }
}
