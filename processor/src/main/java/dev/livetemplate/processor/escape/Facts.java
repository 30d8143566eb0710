package dev.livetemplate.processor.escape;

import java.util.Locale;
import java.util.Set;

/**
 * What a start tag's attributes have said so far of what its element holds.
 *
 * @param content what is known of a {@code script}'s or {@code meta}'s content
 * @param beforeUrl whether a value stands in a {@code content} that might be a refresh, outside its
 *     URL
 */
record Facts(Content content, boolean beforeUrl) {

  static final Facts NONE = new Facts(Content.USUAL, false);

  /** JavaScript's media types (MIME Sniffing, section 4.6), and modules. */
  private static final Set<String> JAVASCRIPT =
      Set.of(
          "",
          "module",
          "text/javascript",
          "application/javascript",
          "text/ecmascript",
          "application/ecmascript",
          "text/x-javascript",
          "application/x-javascript",
          "text/x-ecmascript",
          "application/x-ecmascript",
          "text/jscript",
          "text/livescript",
          "text/javascript1.0",
          "text/javascript1.1",
          "text/javascript1.2",
          "text/javascript1.3",
          "text/javascript1.4",
          "text/javascript1.5",
          "javascript");

  /** Kinds of content. */
  enum Content {
    /** No attribute has said anything. */
    USUAL,
    JAVASCRIPT,
    JSON,
    /** Anything that browsers do not run. */
    DATA,
    REFRESH,
    /** A {@code meta} element that is something else. */
    META,
    /** An attribute's value is not known when the template is compiled. */
    UNKNOWN
  }

  /** Returns the facts behind an attribute that decides; the first of several counts. */
  Facts with(String element, String value) {
    if (content != Content.USUAL) {
      return this;
    }
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (word.indexOf(State.DYNAMIC) >= 0) {
      return new Facts(Content.UNKNOWN, beforeUrl);
    }
    if (element.equals("meta")) {
      return new Facts(word.equals("refresh") ? Content.REFRESH : Content.META, beforeUrl);
    }
    int parameters = word.indexOf(';');
    return new Facts(script(parameters < 0 ? word : word.substring(0, parameters).strip()), false);
  }

  private static Content script(String type) {
    if (JAVASCRIPT.contains(type)) {
      return Content.JAVASCRIPT;
    }
    boolean json =
        type.endsWith("/json")
            || type.endsWith("+json")
            || type.equals("importmap")
            || type.equals("speculationrules");
    return json ? Content.JSON : Content.DATA;
  }

  Facts withValueBeforeUrl() {
    return new Facts(content, true);
  }

  /** Returns whether a value stands where a refresh would have its time. */
  boolean isUnsafeRefresh() {
    return beforeUrl && (content == Content.REFRESH || content == Content.UNKNOWN);
  }

  Facts join(Facts other) {
    return new Facts(join(content, other.content), beforeUrl || other.beforeUrl);
  }

  /** No type is JavaScript, no http-equiv no refresh. */
  private static Content join(Content a, Content b) {
    if (a == b || (b == Content.USUAL && (a == Content.JAVASCRIPT || a == Content.META))) {
      return a;
    }
    boolean usual = a == Content.USUAL && (b == Content.JAVASCRIPT || b == Content.META);
    return usual ? b : Content.UNKNOWN;
  }

  /** Returns the language of a script's text. */
  Language script() {
    return switch (content) {
      case JSON -> JsonLanguage.START;
      case DATA -> new Language.Uniform(Escaping.REFERENCES);
      case UNKNOWN -> new Language.Unknown("the type of the script is not written in the template");
      default -> JsLanguage.START;
    };
  }
}
