package dev.livetemplate.processor.escape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CSS, as far as strings, comments and {@code url()} go (CSS Syntax, section 4.3).
 *
 * @param mode where in it
 * @param word the end of the code before: a name, and whether an {@code @import} is open
 * @param imports whether the string or URL is one of an {@code @import}
 * @param url the place within {@code url()}; null elsewhere
 */
record CssLanguage(Mode mode, String word, boolean imports, @Nullable UrlLanguage url)
    implements Language {

  static final CssLanguage START = new CssLanguage(Mode.CODE, "", false, null);

  /** Where in CSS. */
  enum Mode {
    CODE,
    /** Behind a slash. */
    SLASH,
    COMMENT,
    /** Behind a star in a comment. */
    COMMENT_STAR,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    /** Behind {@code url(}. */
    URL_START,
    URL_UNQUOTED,
    URL_DOUBLE_QUOTED,
    URL_SINGLE_QUOTED
  }

  @Override
  public Language behind(String text) {
    CssLanguage at = this;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && at.mode != Mode.COMMENT && at.mode != Mode.COMMENT_STAR) {
        i++;
        if (i == text.length()) {
          return new Unknown("a backslash stands right before it");
        }
      } else {
        at = at.behind(c);
      }
    }
    return at;
  }

  private CssLanguage behind(char c) {
    return switch (mode) {
      case CODE -> code(c);
      case SLASH -> c == '*' ? at(Mode.COMMENT) : at(Mode.CODE).code(c);
      case COMMENT -> at(c == '*' ? Mode.COMMENT_STAR : Mode.COMMENT);
      case COMMENT_STAR -> at(c == '/' ? Mode.CODE : c == '*' ? Mode.COMMENT_STAR : Mode.COMMENT);
      case DOUBLE_QUOTED -> quoted(c, '"', Mode.CODE);
      case SINGLE_QUOTED -> quoted(c, '\'', Mode.CODE);
      case URL_START -> urlStart(c);
      case URL_UNQUOTED -> c == ')' ? at(Mode.CODE) : inUrl(c);
      case URL_DOUBLE_QUOTED -> quoted(c, '"', Mode.CODE);
      case URL_SINGLE_QUOTED -> quoted(c, '\'', Mode.CODE);
    };
  }

  private CssLanguage at(Mode next) {
    return new CssLanguage(next, "", imports, null);
  }

  private CssLanguage code(char c) {
    if (c == '"' || c == '\'') {
      return at(c == '"' ? Mode.DOUBLE_QUOTED : Mode.SINGLE_QUOTED);
    }
    if (c == '/') {
      return at(Mode.SLASH);
    }
    if (c == '(' && word.equals("url")) {
      return new CssLanguage(Mode.URL_START, "", imports, UrlLanguage.of(UrlLanguage.Kind.CSS));
    }
    if (isNamePart(c)) {
      String name = word + Character.toString(c).toLowerCase(Locale.ROOT);
      return new CssLanguage(Mode.CODE, name, imports || name.equals("@import"), null);
    }
    return new CssLanguage(Mode.CODE, "", imports && c != ';' && c != '{' && c != '}', null);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '@';
  }

  private CssLanguage quoted(char c, char quote, Mode outside) {
    if (c == quote || c == '\n') {
      return url == null ? at(outside) : new CssLanguage(Mode.URL_UNQUOTED, "", imports, url);
    }
    return url == null ? this : inUrl(c);
  }

  private CssLanguage urlStart(char c) {
    if (c == '"' || c == '\'') {
      Mode quoted = c == '"' ? Mode.URL_DOUBLE_QUOTED : Mode.URL_SINGLE_QUOTED;
      return new CssLanguage(quoted, "", imports, url);
    }
    if (c == ')') {
      return at(Mode.CODE);
    }
    return Character.isWhitespace(c) ? this : at(Mode.URL_UNQUOTED).withUrl(url).inUrl(c);
  }

  private CssLanguage withUrl(@Nullable UrlLanguage within) {
    return new CssLanguage(mode, word, imports, within);
  }

  private CssLanguage inUrl(char c) {
    return withUrl(url == null ? null : url.behind(String.valueOf(c)));
  }

  @Override
  public Decision slot() {
    if (imports) {
      return new Decision.Refusal(
          "a value decides which style sheet is imported",
          "Write the URL in the template, or link the style sheet with <link>");
    }
    return switch (mode) {
      case COMMENT, COMMENT_STAR ->
          new Decision.Refusal(
              "a value stands in a CSS comment", "Move it out of the comment, or remove it");
      case DOUBLE_QUOTED, SINGLE_QUOTED -> new Decision.Escape(Escaping.CSS_STRING);
      case CODE -> new Decision.Escape(Escaping.CSS_VALUE);
      case SLASH ->
          new Decision.Refusal(
              "a value stands right behind a '/' in CSS, where it could begin a comment",
              "Put a space between");
      case URL_START, URL_UNQUOTED, URL_DOUBLE_QUOTED, URL_SINGLE_QUOTED ->
          url == null ? new Unknown("its URL has ended").slot() : url.slot();
    };
  }

  @Override
  public CssLanguage behindSlot() {
    Mode next = mode == Mode.URL_START ? Mode.URL_UNQUOTED : mode;
    return new CssLanguage(next, "", imports, url == null ? null : url.behindSlot());
  }

  @Override
  public Language join(Language other) {
    if (!(other instanceof CssLanguage css) || !mode.equals(css.mode)) {
      return new Unknown("a section before it leaves the CSS in a string or not");
    }
    boolean either = imports || css.imports;
    if (url == null || css.url == null) {
      return new CssLanguage(mode, word.equals(css.word) ? word : "", either, null);
    }
    Language joined = url.join(css.url);
    return joined instanceof UrlLanguage both ? new CssLanguage(mode, "", either, both) : joined;
  }
}
