package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.bind.ValueType;
import java.util.Set;

/** What a value's type says of its text: whom it can be trusted with. */
enum Trust {
  NONE,
  /** A whole number or a boolean, whose text is harmless everywhere. */
  NUMBER,
  HTML,
  URL,
  CSS,
  JS;

  private static final Set<Escaping> URLS =
      Set.of(
          Escaping.URL,
          Escaping.MEDIA_URL,
          Escaping.URL_CONTINUED,
          Escaping.URL_PATH,
          Escaping.URL_QUERY,
          Escaping.URL_COMPONENT);

  private static final Set<Escaping> URLS_IN_CSS =
      Set.of(Escaping.CSS_URL, Escaping.CSS_URL_CONTINUED, Escaping.CSS_URL_QUERY);

  /**
   * Returns what the type says.
   *
   * @param maybeMissing whether there may be no value although the type is primitive
   */
  static Trust of(ValueType type, boolean maybeMissing) {
    return switch (type.javaName()) {
      case "dev.livetemplate.SafeHtml" -> HTML;
      case "dev.livetemplate.SafeUrl" -> URL;
      case "dev.livetemplate.SafeCss" -> CSS;
      case "dev.livetemplate.SafeJs" -> JS;
      default -> isNumber(type.kind()) && !maybeMissing ? NUMBER : NONE;
    };
  }

  private static boolean isNumber(ValueType.Kind kind) {
    return kind == ValueType.Kind.INT
        || kind == ValueType.Kind.LONG
        || kind == ValueType.Kind.BOOLEAN;
  }

  /** Returns what is left to do to a value that would else be escaped in the given way. */
  Escaping relax(Escaping escaping) {
    return switch (this) {
      case NONE, HTML -> escaping;
      case NUMBER -> escaping.keepsNumbers() ? Escaping.PLAIN : escaping;
      case URL ->
          URLS.contains(escaping)
              ? Escaping.PLAIN
              : URLS_IN_CSS.contains(escaping) ? Escaping.CSS_URL_PATH : escaping;
      case CSS -> escaping == Escaping.CSS_VALUE ? Escaping.PLAIN : escaping;
      case JS ->
          escaping == Escaping.JS_VALUE || escaping == Escaping.JSON_VALUE
              ? Escaping.PLAIN
              : escaping;
    };
  }
}
