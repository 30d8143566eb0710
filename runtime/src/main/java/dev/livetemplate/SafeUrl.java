package dev.livetemplate;

import java.util.Objects;

/**
 * A URL that a template writes whatever its scheme is.
 *
 * <p>In attributes that hold URLs it is not filtered, and may name code to be loaded ({@code
 * <script src>}). Anywhere else it is escaped like any other text.
 *
 * <p>Whoever makes one vouches for it: nothing of it is ever escaped. Look for callers of {@link
 * #trusted} to review that. Immutable, compared by value.
 */
public final class SafeUrl {
  private final String url;

  private SafeUrl(String url) {
    this.url = Objects.requireNonNull(url);
  }

  /**
   * Vouches for a URL, or a part of one.
   *
   * @param url what must come from the program itself or from someone as trusted, never from a user
   */
  public static SafeUrl trusted(String url) {
    return new SafeUrl(url);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeUrl that && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /** Returns the URL, as it is. */
  @Override
  public String toString() {
    return url;
  }
}
