package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.PlainScanner.Token;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The children of one element outside of which two plain texts are the same.
 *
 * <p>The beginning that both texts share is scanned once; what follows is scanned in both until the
 * two scanners stand before the same end with the same elements open: from there on, equal texts
 * mean equal trees. Only then, and only between these places, trees are made.
 *
 * @param path the child numbers that lead to the element
 * @param parent the element's name
 * @param index the number of its first child that is in the window
 * @param before its children in the old text, from there on, without those that are the same
 * @param after the same of the new text
 * @param weight the weight of the new text
 * @param isWhole whether the window is all of both texts
 */
record Window(
    List<Integer> path,
    String parent,
    int index,
    List<Node> before,
    List<Node> after,
    int weight,
    boolean isWhole) {

  /** How far before the first difference the scanner's states are remembered. */
  private static final int NEAR = 4096;

  private static final int STRIDE = 1024;

  /** How far behind a token the scanner looks. */
  private static final int LOOK_AHEAD = 16;

  /**
   * Compares two texts.
   *
   * @param from plain HTML
   * @param fromWeight its weight
   * @return null if the new text is not plain
   */
  static @Nullable Window of(String from, int fromWeight, String to, HtmlContext context) {
    // The end of raw text is known by what stands behind it.
    int common = commonPrefix(from, to) - LOOK_AHEAD;
    PlainScanner begin = before(from, common, context, Math.max(0, common - NEAR));
    if (begin == null) {
      begin = before(from, common, context, 0);
    }
    return begin == null ? null : new Search(begin, from, to).window(fromWeight);
  }

  static int commonPrefix(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int at = 0;
    while (at + STRIDE <= length && a.regionMatches(at, b, at, STRIDE)) {
      at += STRIDE;
    }
    while (at < length && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonSuffix(String a, String b, int longest) {
    int at = 0;
    int x = a.length();
    int y = b.length();
    while (at + STRIDE <= longest && a.regionMatches(x - at - STRIDE, b, y - at - STRIDE, STRIDE)) {
      at += STRIDE;
    }
    while (at < longest && a.charAt(x - at - 1) == b.charAt(y - at - 1)) {
      at++;
    }
    return at;
  }

  /**
   * Returns a scanner that stands before the first token that is not wholly within the common
   * beginning; null if that token began before states were remembered, or the text is not plain.
   */
  private static @Nullable PlainScanner before(
      String html, int common, HtmlContext context, int remembered) {
    PlainScanner scanner = new PlainScanner(html, context);
    PlainScanner last = new PlainScanner(html, context);
    while (true) {
      boolean near = scanner.at >= remembered;
      if (near) {
        last.set(scanner);
      }
      Token token = scanner.next();
      if (token == Token.REFUSED) {
        // Only what is not in both texts may be refused; the new one may not be plain there.
        return null;
      }
      if (scanner.at >= common || token == Token.END) {
        return near ? last : null;
      }
    }
  }

  /** The search for the end of the window. */
  private static final class Search {
    private final PlainScanner begin;
    private final PlainScanner old;
    private final PlainScanner now;
    private final String from;
    private final String to;
    private final int suffix;

    /** How many elements are open around the window. */
    private int level;

    Search(PlainScanner begin, String from, String to) {
      this.begin = begin;
      this.from = from;
      this.to = to;
      this.old = new PlainScanner(from, begin);
      this.now = new PlainScanner(to, begin);
      int longest = Math.min(from.length(), to.length()) - begin.at;
      this.suffix = commonSuffix(from, to, longest);
      this.level = Math.min(begin.depth, begin.templateLevel() - 1);
      if (begin.dropsLineFeed()) {
        level = Math.min(level, begin.depth - 1);
      }
    }

    @Nullable Window window(int fromWeight) {
      while (!isEnd()) {
        int oldRest = from.length() - old.at;
        int newRest = to.length() - now.at;
        boolean stopped =
            (oldRest >= newRest && !advance(old)) || (newRest >= oldRest && !advance(now));
        if (stopped) {
          return null;
        }
      }
      int start = level < begin.depth ? begin.starts[level + 1] : begin.at;
      int index = level < begin.depth ? begin.counts[level] - 1 : begin.counts[level];
      Integer[] path = new Integer[level];
      Arrays.setAll(path, i -> begin.counts[i] - 1);
      return new Window(
          List.of(path),
          begin.names[level],
          index,
          nodes(from, start, old.at),
          nodes(to, start, now.at),
          fromWeight + now.weight - old.weight,
          start == 0 && old.at == from.length());
    }

    private boolean isEnd() {
      int rest = from.length() - old.at;
      // Text behind the last change belongs to it: white space goes with what moves.
      return rest == to.length() - now.at
          && (rest == 0 || from.charAt(old.at) == '<')
          && rest <= suffix
          && old.depth == level
          && old.standsAs(now);
    }

    /** Reads a token; returns whether there was one. */
    private boolean advance(PlainScanner scanner) {
      Token token = scanner.next();
      level = Math.min(level, scanner.lowest);
      return token != Token.REFUSED && token != Token.END;
    }

    private List<Node> nodes(String html, int start, int end) {
      PlainScanner scanner = new PlainScanner(html, begin);
      scanner.goBack(level, start);
      return TreeReader.read(scanner, end);
    }
  }
}
