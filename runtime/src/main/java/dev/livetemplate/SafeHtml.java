package dev.livetemplate;

import dev.livetemplate.support.Values;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/**
 * HTML that a template shows as HTML and not as text.
 *
 * <p>Between tags {@code {{x}}} of this type stands in the page as it is, as {@code {{{x}}}} does;
 * so it does in {@code srcdoc}. Anywhere else it is escaped like any other text.
 *
 * <p>Whoever makes one vouches for it: nothing of it is ever escaped. Look for callers of {@link
 * #trusted} to review that. Immutable, compared by value.
 */
public final class SafeHtml {
  private final String html;

  private SafeHtml(String html) {
    this.html = Objects.requireNonNull(html);
  }

  /**
   * Vouches for HTML.
   *
   * @param html what must come from the program itself or from someone as trusted, never from a
   *     user
   */
  public static SafeHtml trusted(String html) {
    return new SafeHtml(html);
  }

  /**
   * Returns HTML with everything taken out that the list does not allow; what a user wrote can be
   * shown that way.
   *
   * @param html any text, read as the content of a {@code <body>}
   * @param allowed the elements, attributes and URL schemes that may stay
   */
  public static SafeHtml sanitized(String html, Safelist allowed) {
    return new SafeHtml(Jsoup.clean(html, "", allowed, new OutputSettings().prettyPrint(false)));
  }

  /** Returns text as HTML that shows it. */
  public static SafeHtml text(String text) {
    return new SafeHtml(Values.escaped(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml that && html.equals(that.html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  /** Returns the HTML, as it is. */
  @Override
  public String toString() {
    return html;
  }
}
