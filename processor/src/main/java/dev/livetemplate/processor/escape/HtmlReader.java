package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.escape.State.Html;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reads literal text of a template from one state to the next. */
final class HtmlReader {

  private static final Set<String> RCDATA = Set.of("title", "textarea");
  private static final Set<String> RAW_TEXT =
      Set.of("xmp", "iframe", "noembed", "noframes", "plaintext");

  /** What may be the beginning of an end tag that what follows goes on with. */
  private static final Pattern OPEN_END_TAG = Pattern.compile("(?s).*(<|</[a-zA-Z]*)");

  private static final Pattern OPEN_REFERENCE =
      Pattern.compile("(?s).*&(#[xX]?[0-9a-fA-F]*|[a-zA-Z][a-zA-Z0-9]*)?");

  private final String text;
  private int index;
  private State at;

  private final Runnable unsafeRefresh;

  private HtmlReader(String text, State from, Runnable unsafeRefresh) {
    this.text = text;
    this.unsafeRefresh = unsafeRefresh;
    this.at = from;
  }

  /**
   * Returns the state behind the text.
   *
   * @param unsafeRefresh called where a tag ends that {@linkplain Facts#isUnsafeRefresh could send
   *     the user anywhere}
   */
  static State read(State from, String text, Runnable unsafeRefresh) {
    HtmlReader reader = new HtmlReader(text, from, unsafeRefresh);
    while (reader.index < text.length()) {
      reader.step();
    }
    return reader.at;
  }

  private void step() {
    switch (at.html()) {
      case TEXT -> text();
      case RCDATA, RAW_TEXT -> elementText();
      case DOUBLE_QUOTED, SINGLE_QUOTED, UNQUOTED -> value();
      case UNKNOWN -> index = text.length();
      default -> character(text.charAt(index++));
    }
  }

  private void text() {
    int open = text.indexOf('<', index);
    int end = open < 0 ? text.length() : open;
    at = at.with(speak(text.substring(index, end), true, false));
    index = end;
    if (open >= 0) {
      at = at.with(Html.TAG_OPEN, "");
      index++;
    }
  }

  private Language speak(String literal, boolean decoded, boolean inAttribute) {
    if (literal.isEmpty() || at.language() instanceof Language.Plain) {
      return at.language();
    }
    String lines = literal.replace("\r\n", "\n").replace('\r', '\n');
    if (decoded && index + literal.length() == text.length() && endsInReference(lines)) {
      return new Language.Unknown(
          "the '&' before it may begin a character reference; write '&amp;'");
    }
    return at.language().behind(decoded ? Parser.unescapeEntities(lines, inAttribute) : lines);
  }

  private static boolean endsInReference(String literal) {
    int from = Math.max(0, literal.length() - 40);
    return OPEN_REFERENCE.matcher(literal.substring(from)).matches();
  }

  private void elementText() {
    int end = endTag();
    int stop = end < 0 ? text.length() : end;
    String literal = text.substring(index, stop);
    at = at.with(speak(literal, at.html() == Html.RCDATA, false));
    at = at.with(at.html(), OPEN_END_TAG.matcher(literal).matches() ? "<" : "");
    index = stop;
    if (end >= 0) {
      at = at.inText(Html.MARKUP, new Language.Plain());
    }
  }

  private int endTag() {
    String name = at.element();
    for (int i = text.indexOf("</", index); i >= 0; i = text.indexOf("</", i + 1)) {
      int end = i + 2 + name.length();
      boolean named = text.regionMatches(true, i + 2, name, 0, name.length());
      if (named && (end == text.length() || isSpace(text.charAt(end)) || isEnd(text.charAt(end)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isEnd(char c) {
    return c == '>' || c == '/';
  }

  private void value() {
    int end = index;
    while (end < text.length() && !endsValue(text.charAt(end))) {
      end++;
    }
    String literal = text.substring(index, end);
    if (!literal.isEmpty()) {
      at = at.with(speak(literal, true, true));
      boolean decisive = Attributes.isDecisive(at.element(), at.attribute());
      at = decisive ? at.withValue(at.value() + Parser.unescapeEntities(literal, true)) : at;
    }
    index = end;
    if (end < text.length()) {
      boolean quoted = at.html().isQuoted();
      at = at.afterAttribute();
      index += quoted ? 1 : 0;
    }
  }

  private boolean endsValue(char c) {
    return switch (at.html()) {
      case DOUBLE_QUOTED -> c == '"';
      case SINGLE_QUOTED -> c == '\'';
      default -> c == '>' || isSpace(c);
    };
  }

  private void character(char c) {
    switch (at.html()) {
      case TAG_OPEN -> tagOpen(c);
      case END_TAG_OPEN -> endTagOpen(c);
      case DECLARATION_OPEN -> declarationOpen(c);
      case MARKUP -> markup(c);
      case COMMENT -> comment(c);
      case TAG_NAME -> tagName(c);
      case BETWEEN -> between(c);
      case ATTRIBUTE_NAME -> attributeName(c);
      case AFTER_NAME -> afterName(c);
      case BEFORE_VALUE -> beforeValue(c);
      case NEEDS_SPACE -> needsSpace(c);
      default -> throw new IllegalStateException();
    }
  }

  private void again(State next) {
    at = next;
    index--;
  }

  private void tagOpen(char c) {
    boolean opens = isLetter(c) || c == '!' || c == '/' || c == '?';
    if (opens && !(at.language() instanceof Language.Plain) && c != '/') {
      at = at.with(new Language.Unknown("another tag stands in the same element"));
    }
    if (isLetter(c)) {
      at = at.with(Html.TAG_NAME, lower(c));
    } else if (c == '/') {
      at = at.with(Html.END_TAG_OPEN, "");
    } else if (c == '!') {
      at = at.with(Html.DECLARATION_OPEN, "");
    } else if (c == '?') {
      at = at.with(Html.MARKUP, "?");
    } else {
      at = at.with(at.language().behind("<"));
      again(at.with(Html.TEXT, ""));
    }
  }

  private void endTagOpen(char c) {
    if (c == '<') {
      again(at.with(Html.TEXT, ""));
    } else {
      again(at.with(Html.MARKUP, "/"));
    }
  }

  private void declarationOpen(char c) {
    if (c == '-' && at.name().equals("-")) {
      at = at.with(Html.COMMENT, "--");
    } else if (c == '-' && at.name().isEmpty()) {
      at = at.with(Html.DECLARATION_OPEN, "-");
    } else {
      again(at.with(Html.MARKUP, "!"));
    }
  }

  private void markup(char c) {
    if (c != '>') {
      at = at.with(Html.MARKUP, at.name() + c);
      return;
    }
    String source = at.name();
    boolean endTag = source.startsWith("/") || source.startsWith("</");
    String name = endTag ? source.replaceFirst("<?/", "").toLowerCase(Locale.ROOT) : "";
    int end = 0;
    while (end < name.length() && !isSpace(name.charAt(end)) && name.charAt(end) != '/') {
      end++;
    }
    String tag = name.substring(0, end);
    boolean endsSpeech = tag.equals("style") || tag.equals("script");
    at = at.close(tag).inText(Html.TEXT, endsSpeech ? new Language.Plain() : at.language());
  }

  private void comment(char c) {
    String tail = at.name() + c;
    if (tail.endsWith("-->") || tail.endsWith("--!>")) {
      at = at.with(Html.TEXT, "");
    } else {
      boolean near = tail.length() <= 4 && tail.charAt(0) == State.DYNAMIC;
      at = at.with(Html.COMMENT, near ? tail : tail.substring(Math.max(0, tail.length() - 3)));
    }
  }

  private void tagName(char c) {
    if (isSpace(c) || isEnd(c)) {
      again(at.withElement(at.name()).with(Html.BETWEEN, ""));
    } else {
      at = at.with(Html.TAG_NAME, at.name() + lower(c));
    }
  }

  private void between(char c) {
    if (c == '>') {
      endTag(at.name().equals("/"));
    } else if (c == '/') {
      at = at.with(Html.BETWEEN, "/");
    } else if (isSpace(c)) {
      at = at.with(Html.BETWEEN, "");
    } else {
      at = at.withAttribute(lower(c)).with(Html.ATTRIBUTE_NAME, "");
    }
  }

  private void attributeName(char c) {
    if (c == '=') {
      at = at.with(Html.BEFORE_VALUE, "");
    } else if (isSpace(c)) {
      at = at.with(Html.AFTER_NAME, "");
    } else if (isEnd(c)) {
      again(at.afterAttribute());
    } else {
      at = at.withAttribute(at.attribute() + lower(c));
    }
  }

  private void afterName(char c) {
    if (c == '=') {
      at = at.with(Html.BEFORE_VALUE, "");
    } else if (!isSpace(c)) {
      again(at.afterAttribute());
    }
  }

  private void beforeValue(char c) {
    if (c == '"' || c == '\'') {
      at = at.beginValue(c == '"' ? Html.DOUBLE_QUOTED : Html.SINGLE_QUOTED);
    } else if (c == '>') {
      again(at.afterAttribute());
    } else if (!isSpace(c)) {
      again(at.beginValue(Html.UNQUOTED));
    }
  }

  private void needsSpace(char c) {
    if (isSpace(c) || c == '>') {
      again(at.with(Html.BETWEEN, ""));
    } else if (c != '/') {
      // Which attribute it is is not known, so that no value is safe in it.
      boolean known = at.name().equals(State.LONGER_NAME) && c != '=';
      at =
          known && !Attributes.haveDecisive(at.element())
              ? at.withAttribute(Attributes.AMBIGUOUS).with(Html.ATTRIBUTE_NAME, "")
              : at.with(Html.UNKNOWN, "");
    }
  }

  private void endTag(boolean selfClosing) {
    String element = at.element();
    boolean foreign = at.inForeign();
    Facts facts = at.facts();
    if (facts.isUnsafeRefresh()) {
      unsafeRefresh.run();
    }
    State open = at.open(selfClosing);
    if (foreign && selfClosing) {
      at = open.inText(Html.TEXT, new Language.Plain());
    } else if (element.equals("script")) {
      at = open.inText(foreign ? Html.TEXT : Html.RAW_TEXT, facts.script());
    } else if (element.equals("style")) {
      at = open.inText(foreign ? Html.TEXT : Html.RAW_TEXT, CssLanguage.START);
    } else if (!foreign && RCDATA.contains(element)) {
      at = open.inText(Html.RCDATA, new Language.Plain());
    } else if (!foreign && RAW_TEXT.contains(element)) {
      at = open.inText(Html.RAW_TEXT, new Language.Uniform(Escaping.REFERENCES));
    } else {
      at = open.inText(Html.TEXT, new Language.Plain());
    }
  }

  private static String lower(char c) {
    return String.valueOf(c).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
