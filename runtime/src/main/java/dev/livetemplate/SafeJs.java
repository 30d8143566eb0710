package dev.livetemplate;

import java.util.Locale;
import java.util.Objects;

/**
 * JavaScript that a template writes as code.
 *
 * <p>In scripts and event handlers, where an expression can stand, it is not made a string.
 * Anywhere else it is escaped like any other text.
 *
 * <p>Whoever makes one vouches for it: nothing of it is ever escaped. Look for callers of {@link
 * #trusted} to review that. Immutable, compared by value.
 */
public final class SafeJs {
  private final String js;

  private SafeJs(String js) {
    this.js = Objects.requireNonNull(js);
  }

  /**
   * Vouches for JavaScript.
   *
   * @param js what must come from the program itself or from someone as trusted, never from a user;
   *     it must not hold {@code </script}, {@code <script} or {@code <!--}
   */
  public static SafeJs trusted(String js) {
    String lower = js.toLowerCase(Locale.ROOT);
    if (lower.contains("</script") || lower.contains("<script") || lower.contains("<!--")) {
      throw new IllegalArgumentException("JavaScript that could end its element: " + js);
    }
    return new SafeJs(js);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeJs that && js.equals(that.js);
  }

  @Override
  public int hashCode() {
    return js.hashCode();
  }

  /** Returns the code, as it is. */
  @Override
  public String toString() {
    return js;
  }
}
