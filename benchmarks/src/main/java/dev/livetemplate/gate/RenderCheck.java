package dev.livetemplate.gate;

import dev.livetemplate.testing.Dom;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Compares what a template renders to with what plain Mustache does. */
final class RenderCheck {

  /** How a page is like the one that is expected. */
  enum Likeness {
    /** Byte for byte. */
    EQUAL,
    /** The same tree, but where a context demands stronger escaping than Mustache's. */
    ESCAPED_STRONGER,
    /** Another page. */
    DIFFERENT
  }

  /**
   * The outcome.
   *
   * @param difference where the pages differ; null if they are equal
   */
  record Outcome(Likeness likeness, @Nullable String difference) {}

  private RenderCheck() {}

  /** Compares a page without markers. */
  static Outcome compare(String expected, String actual) {
    if (expected.equals(actual)) {
      return new Outcome(Likeness.EQUAL, null);
    }
    Document wanted = Dom.parse(expected);
    Document page = Dom.parse(actual);
    List<String> escaped = EscapedPlaces.settle(wanted, page);
    String difference = Dom.difference(wanted, page);
    if (difference == null && !escaped.isEmpty()) {
      return new Outcome(Likeness.ESCAPED_STRONGER, String.join("; ", escaped));
    }
    return new Outcome(
        Likeness.DIFFERENT, difference == null ? firstDifference(expected, actual) : difference);
  }

  private static String firstDifference(String expected, String actual) {
    int at = 0;
    int end = Math.min(expected.length(), actual.length());
    while (at < end && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    return "the same tree, but from character %d on «%s» is «%s»"
        .formatted(at, piece(expected, at), piece(actual, at));
  }

  private static String piece(String text, int at) {
    return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 40));
  }
}
