package dev.livetemplate.support;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Values in JavaScript and JSON: data that stays data, whatever script or attribute it stands in.
 *
 * <p>Strings are escaped as html/template's {@code jsStrEscaper} and {@code jsValEscaper} do it:
 * nothing is left that could end the string, the script element ({@code </script>}, {@code <!--}),
 * or the line (U+2028, U+2029). What comes out stands as it is in scripts, and is escaped once more
 * for HTML in attributes.
 */
public final class JsEscape {
  private static final CharEscaper STRING = escaper("\"'`&<>/\\");
  private static final CharEscaper TEMPLATE = escaper("\"'`&<>/\\$");
  private static final CharEscaper JSON_STRING = escaper("\"&<>\\");

  private JsEscape() {}

  /**
   * Returns a value that stands where JavaScript expects an expression: {@code null}, a boolean or
   * a number as such, anything else as a string in double quotes. A negative number begins with a
   * space, so that it does not run together with a minus sign before it.
   */
  public static String value(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (isNumber(value)) {
      String digits = value.toString();
      return digits.startsWith("-") ? " " + digits : digits;
    }
    return '"' + string(value) + '"';
  }

  /** Returns a value that stands inside a string of JavaScript, in quotes of either kind. */
  public static String string(@Nullable Object value) {
    return STRING.escape(Values.string(value));
  }

  /** Returns a value that stands in the text of a template literal. */
  public static String template(@Nullable Object value) {
    return TEMPLATE.escape(Values.string(value));
  }

  /**
   * Returns a value that stands where JSON expects a value (RFC 8259): {@code null}, a boolean or a
   * number as such (but for NaN and the infinities, which JSON does not know: {@code null}),
   * anything else as a string in double quotes.
   */
  public static String jsonValue(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (isNumber(value)) {
      double number = ((Number) value).doubleValue();
      boolean known = !Double.isNaN(number) && (!Double.isInfinite(number) || !isFloat(value));
      return known ? value.toString() : "null";
    }
    return '"' + jsonString(value) + '"';
  }

  /** Returns a value that stands inside a string of JSON. */
  public static String jsonString(@Nullable Object value) {
    return JSON_STRING.escape(Values.string(value));
  }

  private static CharEscaper escaper(String unsafe) {
    return CharEscaper.withControls(unsafe, true, JsEscape::appendEscaped);
  }

  private static boolean isFloat(Object value) {
    return value instanceof Double || value instanceof Float;
  }

  /** Numbers of other classes than these could print anything. */
  private static boolean isNumber(Object value) {
    return isFloat(value)
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value.getClass() == BigDecimal.class
        || value.getClass() == BigInteger.class;
  }

  private static void appendEscaped(char c, StringBuilder out) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '/' -> out.append("\\/");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      }
    }
  }
}
