package dev.livetemplate.processor.escape;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL, read as the URL Standard reads it as far as schemes go.
 *
 * @param kind what the URL is used for
 * @param part where in it
 * @param before the literal text before, as long as it may be a scheme, or decides whose code is
 *     loaded
 * @param afterValue whether a value stands before, in the same part
 */
record UrlLanguage(Kind kind, Part part, String before, boolean afterValue) implements Language {

  private static final Set<String> CODE_SCHEMES = Set.of("javascript", "vbscript", "livescript");
  private static final Pattern IMAGE_DATA =
      Pattern.compile("(?i)\\s*data:image/(?!svg)[a-z0-9.+-]+(;[a-z0-9=-]+)*,.*");

  /** A relative URL or one with its whole authority, so that the server is settled. */
  private static final Pattern SERVER_KNOWN =
      Pattern.compile("(?i)\\s*(/(?![/\\\\])|(https?:)?//[^/?#\\\\]+/|\\.{1,2}/|[a-z0-9._-]+/).*");

  /** What URLs are used for. */
  enum Kind {
    LINK,
    MEDIA,
    /** What is loaded runs as code of the page. */
    CODE,
    /** Within {@code url()} in CSS. */
    CSS
  }

  /** Parts of a URL. */
  enum Part {
    /** Nothing before, or values only. */
    START,
    /** Behind literal text that may be a scheme. */
    PREFIX,
    PATH,
    /** In the query or the fragment. */
    QUERY,
    /** In a {@code data:} URL. */
    DATA,
    /** In a URL that is code itself. */
    CODE,
    /** Behind a colon that a value stands before. */
    BUILT_SCHEME
  }

  static UrlLanguage of(Kind kind) {
    return new UrlLanguage(kind, Part.START, "", false);
  }

  @Override
  public UrlLanguage behind(String text) {
    UrlLanguage at = this;
    for (int i = 0; i < text.length(); i++) {
      at = at.behind(text.charAt(i));
    }
    return at;
  }

  private UrlLanguage behind(char c) {
    boolean keepsText = part != Part.QUERY && (part != Part.PATH || kind == Kind.CODE);
    String text = keepsText ? before + c : "";
    return new UrlLanguage(kind, partBehind(c), text, afterValue);
  }

  private Part partBehind(char c) {
    if (part == Part.START || part == Part.PREFIX) {
      return switch (c) {
        case '/', '\\' -> Part.PATH;
        case '?', '#' -> Part.QUERY;
        case ':' -> behindColon();
        default -> part == Part.START && c <= ' ' ? Part.START : Part.PREFIX;
      };
    }
    boolean begins = part == Part.PATH && (c == '?' || c == '#');
    return begins ? Part.QUERY : part;
  }

  private Part behindColon() {
    if (afterValue) {
      return Part.BUILT_SCHEME;
    }
    String scheme = before.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
    if (CODE_SCHEMES.contains(scheme)) {
      return Part.CODE;
    }
    return scheme.equals("data") ? Part.DATA : Part.PATH;
  }

  @Override
  public UrlLanguage behindSlot() {
    boolean early = part == Part.START || part == Part.PREFIX;
    return new UrlLanguage(kind, part, early ? "" : before, afterValue || early);
  }

  @Override
  public Decision slot() {
    return switch (part) {
      case BUILT_SCHEME ->
          refusal(
              "the scheme of the URL is made by a value",
              "Write the scheme in the template, or give the whole URL as one value");
      case CODE ->
          refusal(
              "a value stands in a URL that runs as code",
              "Use an event handler attribute or an event listener in place of such a URL");
      case DATA ->
          IMAGE_DATA.matcher(before).matches()
              ? escape(Escaping.URL_PATH, Escaping.CSS_URL_PATH)
              : refusal(
                  "a value stands in a data: URL that is no image",
                  "Give the whole URL as one value, of type SafeUrl if it is no image");
      default -> kind == Kind.CODE ? code() : ordinary();
    };
  }

  private Decision ordinary() {
    return switch (part) {
      case START ->
          kind == Kind.LINK
              ? escape(Escaping.URL, Escaping.URL)
              : escape(Escaping.MEDIA_URL, Escaping.CSS_URL);
      case PREFIX -> escape(Escaping.URL_CONTINUED, Escaping.CSS_URL_CONTINUED);
      case QUERY -> escape(Escaping.URL_QUERY, Escaping.CSS_URL_QUERY);
      default -> escape(Escaping.URL_PATH, Escaping.CSS_URL_PATH);
    };
  }

  private Decision code() {
    boolean known = part == Part.QUERY || SERVER_KNOWN.matcher(before).matches();
    return known
        ? new Decision.Escape(Escaping.URL_COMPONENT)
        : refusal(
            "a value decides which server the page loads code from",
            "Write the URL's beginning in the template, up to a '/' behind the server's name, or"
                + " make the value a SafeUrl");
  }

  private Decision escape(Escaping inAttribute, Escaping inCss) {
    return new Decision.Escape(kind == Kind.CSS ? inCss : inAttribute);
  }

  private static Decision refusal(String what, String fix) {
    return new Decision.Refusal(what, fix);
  }

  @Override
  public Language join(Language other) {
    if (!(other instanceof UrlLanguage url) || url.kind != kind) {
      return new Unknown("a section before it changes what this is");
    }
    if (equals(url)) {
      return this;
    }
    Part joined = join(part, url.part);
    if (joined == null) {
      return new Unknown("a section before it leaves the URL in two different parts");
    }
    String text = before.equals(url.before) ? before : "";
    return new UrlLanguage(kind, joined, text, afterValue || url.afterValue || text.isEmpty());
  }

  /** Returns the part whose escaping is safe in both; null if there is none. */
  private static @Nullable Part join(Part a, Part b) {
    if (a == b) {
      return a;
    }
    if (isOneOf(a, b, Part.PATH, Part.QUERY)) {
      return Part.QUERY;
    }
    if (isOneOf(a, b, Part.START, Part.PREFIX) || isOneOf(a, b, Part.START, Part.PATH)) {
      return Part.START;
    }
    return isOneOf(a, b, Part.PREFIX, Part.PATH) ? Part.PREFIX : null;
  }

  private static boolean isOneOf(Part a, Part b, Part x, Part y) {
    return (a == x && b == y) || (a == y && b == x);
  }
}
