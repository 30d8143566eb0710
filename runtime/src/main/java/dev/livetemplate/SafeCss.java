package dev.livetemplate;

import java.util.Objects;

/**
 * CSS that a template writes without looking into it.
 *
 * <p>In {@code style} attributes and elements, outside strings, it is not filtered. Anywhere else
 * it is escaped like any other text.
 *
 * <p>Whoever makes one vouches for it: nothing of it is ever escaped. Look for callers of {@link
 * #trusted} to review that. Immutable, compared by value.
 */
public final class SafeCss {
  private final String css;

  private SafeCss(String css) {
    this.css = Objects.requireNonNull(css);
  }

  /**
   * Vouches for CSS.
   *
   * @param css what must come from the program itself or from someone as trusted, never from a
   *     user; it must not hold {@code </} or {@code <!--}
   */
  public static SafeCss trusted(String css) {
    if (css.contains("</") || css.contains("<!--")) {
      throw new IllegalArgumentException("CSS that could end its element: " + css);
    }
    return new SafeCss(css);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeCss that && css.equals(that.css);
  }

  @Override
  public int hashCode() {
    return css.hashCode();
  }

  /** Returns the CSS, as it is. */
  @Override
  public String toString() {
    return css;
  }
}
