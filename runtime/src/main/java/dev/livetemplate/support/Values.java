package dev.livetemplate.support;

import org.jspecify.annotations.Nullable;

/** Comparison and display of the values that a view holds. */
public final class Values {
  private Values() {}

  /** Returns whether two values are the same object, both null, or equal. */
  public static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == b || (a != null && a.equals(b));
  }

  /**
   * Returns whether two numbers are printed alike.
   *
   * <p>Unlike {@code ==} this tells 0.0 from -0.0, and finds NaN the same as NaN.
   */
  public static boolean same(double a, double b) {
    return Double.compare(a, b) == 0;
  }

  /** Returns whether two numbers are printed alike; see {@link #same(double, double)}. */
  public static boolean same(float a, float b) {
    return Float.compare(a, b) == 0;
  }

  /** Returns the text that a value is shown as; empty for null. */
  public static String string(@Nullable Object value) {
    String text = value == null ? null : value.toString();
    return text == null ? "" : text;
  }

  /**
   * Returns the text that a value is shown as where the HTML parser decodes no character
   * references, in scripts, styles and comments: escaped as {@link HtmlBuffer} does it everywhere.
   */
  public static String escaped(@Nullable Object value) {
    return Escapes.TEXT.escape(string(value));
  }

  /** Returns the hash code of a value that may be null, to be used by {@link RowDiff#keyHash}. */
  public static int hash(@Nullable Object value) {
    return value == null ? 0 : value.hashCode();
  }
}
