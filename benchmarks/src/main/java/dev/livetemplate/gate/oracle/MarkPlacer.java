package dev.livetemplate.gate.oracle;

import dev.livetemplate.processor.testing.NaiveMustache;
import java.util.Locale;
import java.util.Set;

/**
 * Turns the marks of a {@linkplain NaiveMustache#renderMarked marked} page into comments where they
 * stand between tags, and drops them elsewhere, so that the page is parsed as it is without them.
 *
 * <p>Comments may stand everywhere between tags, also in tables and lists of options.
 */
final class MarkPlacer {

  /** Elements whose content is text only, as browsers with scripting read it. */
  private static final Set<String> TEXT_ONLY =
      Set.of(
          "script",
          "style",
          "title",
          "textarea",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "noscript");

  private final String marked;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private MarkPlacer(String marked) {
    this.marked = marked;
  }

  /** Returns the page with comments, each holding one mark. */
  static String place(String marked) {
    MarkPlacer placer = new MarkPlacer(marked);
    placer.content();
    return placer.out.toString();
  }

  /** Returns the page without marks. */
  static String drop(String marked) {
    StringBuilder out = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      if (isMark(marked.charAt(i))) {
        i = end(marked, i) - 1;
      } else {
        out.append(marked.charAt(i));
      }
    }
    return out.toString();
  }

  static boolean isMark(char c) {
    return c >= NaiveMustache.RAW_START && c <= NaiveMustache.SECTION_END;
  }

  /** Returns where a mark ends; that of a section that begins has the section's tag in it. */
  private static int end(String marked, int mark) {
    return marked.charAt(mark) == NaiveMustache.SECTION_START
        ? marked.indexOf(NaiveMustache.TAG_END, mark) + 1
        : mark + 1;
  }

  private void content() {
    while (at < marked.length()) {
      char c = marked.charAt(at);
      if (isMark(c)) {
        int end = end(marked, at);
        out.append("<!--").append(marked, at, end).append("-->");
        at = end;
      } else if (marked.startsWith("<!--", at)) {
        copyTo(after("-->", at + 2));
      } else if (c == '<' && isTag(at + 1)) {
        tag();
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private boolean isTag(int name) {
    if (name >= marked.length()) {
      return false;
    }
    char c = marked.charAt(name);
    return c == '/' || c == '!' || c == '?' || Character.isLetter(c);
  }

  private void tag() {
    int end = endOfTag();
    String name = drop(marked.substring(at + 1, end)).split("[\\s/>]", 2)[0];
    copyTo(end);
    if (TEXT_ONLY.contains(name.toLowerCase(Locale.ROOT))) {
      int close = indexOfIgnoringCase("</" + name);
      copyTo(close < 0 ? marked.length() : close);
    }
  }

  /** Returns where the tag that begins here is over; a quote that is not closed goes to the end. */
  private int endOfTag() {
    char quote = 0;
    char last = 0;
    for (int i = at; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (isMark(c)) {
        i = end(marked, i) - 1;
        continue;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && last == '=') {
        quote = c;
      }
      last = Character.isWhitespace(c) ? last : c;
    }
    return marked.length();
  }

  private int indexOfIgnoringCase(String text) {
    for (int i = at; i <= marked.length() - text.length(); i++) {
      if (marked.regionMatches(true, i, text, 0, text.length())) {
        return i;
      }
    }
    return -1;
  }

  private int after(String text, int from) {
    int found = marked.indexOf(text, from);
    return found < 0 ? marked.length() : found + text.length();
  }

  private void copyTo(int end) {
    out.append(drop(marked.substring(at, end)));
    at = end;
  }
}
