package dev.livetemplate.processor.escape;

/**
 * What is done to a value as text, for the language that it stands in. What HTML wants comes on top
 * of that.
 *
 * <p>The result is both what is rendered and what updates send, so that they cannot differ.
 */
public enum Escaping {
  /** Nothing: the place holds plain text. */
  PLAIN("", ""),
  /** Nothing, not even for HTML: the value is markup. */
  MARKUP("", ""),
  /** The beginning of a URL. */
  URL("UrlEscape", "whole"),
  /** The beginning of an image's or a medium's URL. */
  MEDIA_URL("UrlEscape", "media"),
  /** A part of a URL behind text that may turn out to be a scheme. */
  URL_CONTINUED("UrlEscape", "continued"),
  /** A part of a URL behind its scheme. */
  URL_PATH("UrlEscape", "path"),
  /** A part of a URL's query or fragment. */
  URL_QUERY("UrlEscape", "query"),
  /** A name in the URL of code. */
  URL_COMPONENT("UrlEscape", "component"),
  /** Image candidates. */
  SRCSET("UrlEscape", "srcset"),
  /** CSS outside strings. */
  CSS_VALUE("CssEscape", "value"),
  /** The inside of a CSS string. */
  CSS_STRING("CssEscape", "string"),
  /** The beginning of a URL in CSS. */
  CSS_URL("UrlEscape", "css"),
  /** A part of a URL in CSS behind text that may turn out to be a scheme. */
  CSS_URL_CONTINUED("UrlEscape", "cssContinued"),
  /** A part of a URL in CSS behind its scheme. */
  CSS_URL_PATH("UrlEscape", "cssPath"),
  /** A part of the query or fragment of a URL in CSS. */
  CSS_URL_QUERY("UrlEscape", "cssQuery"),
  /** A JavaScript expression. */
  JS_VALUE("JsEscape", "value"),
  /** The inside of a JavaScript string. */
  JS_STRING("JsEscape", "string"),
  /** The text of a JavaScript template literal. */
  JS_TEMPLATE("JsEscape", "template"),
  /** A JSON value. */
  JSON_VALUE("JsEscape", "jsonValue"),
  /** The inside of a JSON string. */
  JSON_STRING("JsEscape", "jsonString"),
  /** Text where character references are not decoded, or decoded once more. */
  REFERENCES("Values", "escaped"),
  /** What an SVG animation assigns. */
  ANIMATION("UrlEscape", "animated");

  private final String type;
  private final String method;

  Escaping(String type, String method) {
    this.type = type;
    this.method = method;
  }

  /** Returns whether the value is changed at all. */
  public boolean isIdentity() {
    return method.isEmpty();
  }

  /** Returns the simple name of the run-time class that does it. */
  public String type() {
    return type;
  }

  /** Returns the name of its method. */
  public String method() {
    return method;
  }

  /** Returns whether whole numbers and booleans come out as they went in. */
  boolean keepsNumbers() {
    // A negative number gets a space in JavaScript.
    return this != JS_VALUE;
  }
}
