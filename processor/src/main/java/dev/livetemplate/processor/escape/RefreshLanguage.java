package dev.livetemplate.processor.escape;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code content} of a {@code meta} element: plain text, or a time and a URL to go to (HTML
 * standard, section 4.2.5.3).
 *
 * @param text the literal text before
 * @param url the place in the URL; null before it
 */
record RefreshLanguage(String text, @Nullable UrlLanguage url) implements Language {

  static final RefreshLanguage START = new RefreshLanguage("", null);
  private static final Pattern BEFORE_URL = Pattern.compile("(?is).*url\\s*=\\s*['\"]?");

  @Override
  public RefreshLanguage behind(String literal) {
    RefreshLanguage at = this;
    for (int i = 0; i < literal.length(); i++) {
      at = at.behind(literal.charAt(i));
    }
    return at;
  }

  private RefreshLanguage behind(char c) {
    if (url != null) {
      return new RefreshLanguage("", url.behind(String.valueOf(c)));
    }
    String longer = text + c;
    return BEFORE_URL.matcher(longer).matches()
        ? new RefreshLanguage("", UrlLanguage.of(UrlLanguage.Kind.LINK))
        : new RefreshLanguage(longer, null);
  }

  @Override
  public Decision slot() {
    return url == null ? new Decision.Escape(Escaping.PLAIN) : url.slot();
  }

  @Override
  public Language behindSlot() {
    return new RefreshLanguage(text, url == null ? null : url.behindSlot());
  }

  @Override
  public Language join(Language other) {
    if (!(other instanceof RefreshLanguage refresh)) {
      return new Unknown("a section before it changes what this is");
    }
    if (url == null || refresh.url == null) {
      return new RefreshLanguage(text.equals(refresh.text) ? text : "", null);
    }
    Language joined = url.join(refresh.url);
    return joined instanceof UrlLanguage both ? new RefreshLanguage("", both) : joined;
  }
}
