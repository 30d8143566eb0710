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
 * mean equal trees.
 *
 * @param path the child numbers that lead to the element
 * @param index the number of its first child that is in the window
 * @param before its children in the old text, from there on, without those that are the same
 * @param after the same of the new text
 * @param weight the weight of the new text
 * @param isWhole whether the window is all of both texts
 */
record Window(
    List<Integer> path, int index, Tokens before, Tokens after, int weight, boolean isWhole) {

  /** How far before the first difference the scanner's states are remembered. */
  private static final int NEAR = 4096;

  private static final int STRIDE = 1024;

  /** How far behind a token the scanner looks. */
  private static final int LOOK_AHEAD = 16;

  /**
   * Compares two texts.
   *
   * @return null if one of them is not plain
   */
  static @Nullable Window of(String from, String to, HtmlContext context) {
    Search search = Search.begin(from, to, context);
    return search == null || !search.run() || !search.isRestPlain() ? null : search.window(0);
  }

  /**
   * Compares plain HTML with another text.
   *
   * @return null if the other is not plain
   */
  static @Nullable Window of(PlainHtml from, String to, HtmlContext context) {
    Search search = Search.begin(from.html(), to, context);
    return search == null || !search.run() ? null : search.window(from.weight());
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

  /** The search for the end of the window. */
  private static final class Search {
    private final PlainScanner begin;
    private final PlainScanner old;
    private final PlainScanner now;
    private final Tokens before;
    private final Tokens after;
    private final int suffix;

    /** How many elements are open around the window. */
    private int level;

    private Search(PlainScanner begin, String from, String to) {
      this.begin = begin;
      this.old = new PlainScanner(from, begin);
      this.now = new PlainScanner(to, begin);
      this.before = new Tokens(from);
      this.after = new Tokens(to);
      int longest = Math.min(from.length(), to.length()) - begin.at;
      this.suffix = commonSuffix(from, to, longest);
      this.level = Math.min(begin.open.depth, begin.open.sealedLevel() - 1);
      if (begin.dropsLineFeed()) {
        level = Math.min(level, begin.open.depth - 1);
      }
    }

    /** Reads what both texts begin with; null if that is not plain. */
    static @Nullable Search begin(String from, String to, HtmlContext context) {
      // The end of raw text is known by what stands behind it.
      int common = commonPrefix(from, to) - LOOK_AHEAD;
      PlainScanner begin = before(from, common, context, Math.max(0, common - NEAR));
      if (begin == null) {
        begin = before(from, common, context, 0);
      }
      return begin == null ? null : new Search(begin, from, to);
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

    /** Looks for the end; returns whether all up to there is plain. */
    boolean run() {
      while (!isEnd()) {
        int oldRest = old.rest();
        int newRest = now.rest();
        boolean stopped =
            (oldRest >= newRest && !advance(old, before))
                || (newRest >= oldRest && !advance(now, after));
        if (stopped) {
          return false;
        }
      }
      return true;
    }

    private boolean isEnd() {
      // Text behind the last change belongs to it: white space goes with what moves.
      return old.rest() == now.rest()
          && (old.rest() == 0 || old.html.charAt(old.at) == '<')
          && old.rest() <= suffix
          && old.open.depth == level
          && old.standsAs(now);
    }

    /** Reads a token; returns whether there was one. */
    private boolean advance(PlainScanner scanner, Tokens tokens) {
      Token token = scanner.next();
      level = Math.min(level, scanner.open.lowest);
      if (token == Token.REFUSED || token == Token.END) {
        return false;
      }
      tokens.add(scanner, token);
      return true;
    }

    /** Returns whether what both texts end with is plain. */
    boolean isRestPlain() {
      return new PlainScanner(old.html, old).readAll();
    }

    Window window(int fromWeight) {
      OpenElements open = begin.open;
      boolean isWithin = level < open.depth;
      int start = isWithin ? open.start(level + 1) : begin.at;
      int index = isWithin ? open.count(level) - 1 : open.count(level);
      Integer[] path = new Integer[level];
      Arrays.setAll(path, i -> open.count(i) - 1);
      Tokens first = tokens(start);
      return new Window(
          List.of(path),
          index,
          Tokens.join(first, before),
          Tokens.join(first, after),
          fromWeight + now.weight - old.weight,
          start == 0 && old.rest() == 0);
    }

    /** Returns the tokens between a place and where the texts begin to differ. */
    private Tokens tokens(int start) {
      Tokens tokens = new Tokens(old.html);
      PlainScanner scanner = new PlainScanner(old.html, begin);
      scanner.goBack(level, start);
      while (scanner.at < begin.at) {
        tokens.add(scanner, scanner.next());
      }
      return tokens;
    }
  }
}
