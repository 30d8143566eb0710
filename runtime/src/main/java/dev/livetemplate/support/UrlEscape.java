package dev.livetemplate.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as URLs and parts of URLs: a scheme that could run code never gets through.
 *
 * <p>A value that may decide a URL's scheme is <em>filtered</em>: it passes when it is relative or
 * its scheme is {@code http}, {@code https}, {@code mailto} or {@code tel}; anything else becomes
 * {@value #INVALID}. The scheme is read as browsers read it (URL Standard, section 4.4: leading
 * controls and spaces are skipped, tabs and line ends dropped wherever they are). The filter is
 * html/template's {@code urlFilter} with {@code tel} added.
 *
 * <p>What passes stays as it is but for controls and {@code \}, which are percent-encoded (browsers
 * drop the former and take the latter for a slash). In a query or fragment the characters that
 * would begin another parameter or part are so, too. Unlike html/template, which percent-encodes
 * everything that is not ASCII, this leaves letters of all languages alone: browsers do that
 * themselves.
 */
public final class UrlEscape {
  /** What stands for a URL that was refused. */
  public static final String INVALID = "about:invalid#unsafe";

  /** What stands for a part of a URL that was refused. */
  public static final String INVALID_PART = "unsafe";

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** Images that cannot hold scripts, as Closure Templates' {@code filterImageDataUri} has them. */
  private static final Pattern IMAGE_DATA =
      Pattern.compile(
          "data:image/(?:avif|bmp|gif|jpe?g|png|tiff|webp|x-icon);base64,[a-z0-9+/]+=*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DESCRIPTORS = Pattern.compile("[ \\t\\n\\r\\fa-zA-Z0-9.+-]*");
  private static final CharEscaper PATH = escaper("\\");
  private static final CharEscaper QUERY = escaper("\\ &#+%=");
  private static final CharEscaper CSS = escaper("\\\"'()<>` ");
  private static final String UNRESERVED = "-._~";

  private UrlEscape() {}

  /** Returns a value that begins a URL. */
  public static String whole(@Nullable Object value) {
    String url = Values.string(value);
    return hasSafeScheme(url) ? PATH.escape(url) : INVALID;
  }

  /** Returns a value that begins the URL of an image, which may also be one in base64. */
  public static String media(@Nullable Object value) {
    String url = Values.string(value);
    return IMAGE_DATA.matcher(url).matches() ? url : whole(url);
  }

  /** Returns a value that follows text which may still turn out to be a scheme. */
  public static String continued(@Nullable Object value) {
    String part = Values.string(value);
    return schemeEnd(part) < 0 ? PATH.escape(part) : INVALID_PART;
  }

  /** Returns a value that stands behind the scheme. */
  public static String path(@Nullable Object value) {
    return PATH.escape(Values.string(value));
  }

  /** Returns a value that stands in the query or the fragment. */
  public static String query(@Nullable Object value) {
    return QUERY.escape(Values.string(value));
  }

  /**
   * Returns a value that stands for one name in the path of code to be loaded: all but unreserved
   * characters (RFC 3986, section 2.3) are percent-encoded, as by JavaScript's {@code
   * encodeURIComponent}; {@code .} and {@code ..} are refused.
   */
  public static String component(@Nullable Object value) {
    String part = Values.string(value);
    if (part.equals(".") || part.equals("..")) {
      return INVALID_PART;
    }
    StringBuilder out = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isAlphanumeric(c) || (c < Escapes.ASCII && UNRESERVED.indexOf(c) >= 0)) {
        out.append((char) c);
      } else {
        percent(part.substring(i, next), out);
      }
      i = next;
    }
    return out.toString();
  }

  /** Returns a value that begins a {@code url()} in CSS, safe in quotes and without. */
  public static String css(@Nullable Object value) {
    String url = media(value);
    return url.equals(INVALID) ? INVALID : CSS.escape(url);
  }

  /** Returns a value that follows text in a {@code url()} which may turn out to be a scheme. */
  public static String cssContinued(@Nullable Object value) {
    return CSS.escape(continued(value));
  }

  /** Returns a value that stands behind the scheme in a {@code url()} in CSS. */
  public static String cssPath(@Nullable Object value) {
    return CSS.escape(Values.string(value));
  }

  /** Returns a value that stands in the query or fragment of a {@code url()} in CSS. */
  public static String cssQuery(@Nullable Object value) {
    return CSS.escape(query(value));
  }

  /**
   * Returns a value that stands in a {@code srcset}: image candidates with their descriptors, each
   * filtered like a URL of its own, as html/template's {@code srcsetFilterAndEscape} does.
   */
  public static String srcset(@Nullable Object value) {
    String set = Values.string(value);
    if (IMAGE_DATA.matcher(set).matches()) {
      return set;
    }
    StringBuilder out = new StringBuilder(set.length());
    int from = 0;
    while (true) {
      int comma = set.indexOf(',', from);
      out.append(candidate(set.substring(from, comma < 0 ? set.length() : comma)));
      if (comma < 0) {
        return out.toString();
      }
      out.append(',');
      from = comma + 1;
    }
  }

  /**
   * Returns a value that SVG's animation elements assign to an attribute. That may be a link's, and
   * the value one of several, so that a value with a colon becomes {@value #INVALID_PART}.
   */
  public static String animated(@Nullable Object value) {
    String text = Values.string(value);
    return text.indexOf(':') < 0 ? text : INVALID_PART;
  }

  private static String candidate(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    String url = text.substring(start, end);
    if (!hasSafeScheme(url) || !DESCRIPTORS.matcher(text).region(end, text.length()).matches()) {
      return INVALID;
    }
    return text.substring(0, start) + PATH.escape(url) + text.substring(end);
  }

  private static boolean hasSafeScheme(String url) {
    if (url.startsWith("https:") || url.startsWith("http:")) {
      return true;
    }
    int end = schemeEnd(url);
    if (end < 0) {
      return true;
    }
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < end; i++) {
      char c = url.charAt(i);
      boolean skipped = scheme.isEmpty() ? c <= ' ' : c == '\t' || c == '\n' || c == '\r';
      if (!skipped) {
        scheme.append(c);
      }
    }
    return SCHEMES.contains(scheme.toString().toLowerCase(Locale.ROOT));
  }

  /** Returns the index of the colon that may end a scheme; -1 if there is none. */
  private static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c == '/' || c == '?' || c == '#') {
        return -1;
      }
    }
    return -1;
  }

  private static CharEscaper escaper(String encoded) {
    return CharEscaper.withControls(encoded, false, (c, out) -> percent(String.valueOf(c), out));
  }

  private static void percent(String character, StringBuilder out) {
    for (byte b : character.getBytes(UTF_8)) {
      out.append('%');
      out.append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)));
      out.append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
    }
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
