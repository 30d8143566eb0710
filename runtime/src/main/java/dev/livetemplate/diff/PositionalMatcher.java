package dev.livetemplate.diff;

/**
 * Matches rows that have no key: by equal content where that keeps their order, else by place.
 *
 * <p>Nothing says that two such rows are the same, so none is ever moved: rows with equal content
 * that keep their order are anchors, and the rows between two anchors are paired one by one, as
 * edits. Where it means fewer changes all rows are paired by place instead, as in a table whose
 * cells change all over.
 */
public final class PositionalMatcher {
  private PositionalMatcher() {}

  /**
   * Returns which row of one list each row of another is; the sources rise.
   *
   * @param contents compares the whole content of rows
   */
  public static <R> Matching match(R[] from, R[] to, RowKeys<R> contents) {
    Middle middle = Middle.of(from, to, contents);
    if (middle.fromLength() == 0 || middle.toLength() == 0) {
      return new Matching(middle, KeyedMatcher.sources(middle, from, to, contents));
    }
    int[] anchored = anchors(middle, from, to, contents);
    int anchors = count(anchored);
    int anchoredChanges = pairBetweenAnchors(middle, anchored) - anchors;
    int[] paired = inPlace(middle);
    int shorter = Math.min(middle.fromLength(), middle.toLength());
    int longer = Math.max(middle.fromLength(), middle.toLength());
    int pairedChanges = longer - countEqual(middle, from, to, shorter, contents);
    return new Matching(middle, pairedChanges <= anchoredChanges ? paired : anchored);
  }

  private static <R> int[] anchors(Middle middle, R[] from, R[] to, RowKeys<R> contents) {
    int[] sources = KeyedMatcher.sources(middle, from, to, contents);
    boolean[] inOrder = LongestIncreasing.membersOf(sources);
    for (int i = 0; i < sources.length; i++) {
      if (!inOrder[i]) {
        sources[i] = Matching.NONE;
      }
    }
    return sources;
  }

  private static int count(int[] sources) {
    int count = 0;
    for (int source : sources) {
      if (source != Matching.NONE) {
        count++;
      }
    }
    return count;
  }

  /**
   * Pairs the rows between two anchors from the first on.
   *
   * @param sources holds the anchors; gets the pairs
   * @return the number of rows of both lists together, a pair or an anchor counted as one
   */
  private static int pairBetweenAnchors(Middle middle, int[] sources) {
    int rows = 0;
    int from = middle.start();
    int gap = 0;
    for (int i = 0; i <= sources.length; i++) {
      boolean atEnd = i == sources.length;
      if (!atEnd && sources[i] == Matching.NONE) {
        continue;
      }
      int fromEnd = atEnd ? middle.fromEnd() : sources[i];
      rows += Math.max(fromEnd - from, i - gap) + (atEnd ? 0 : 1);
      while (gap < i && from < fromEnd) {
        sources[gap++] = from++;
      }
      from = fromEnd + 1;
      gap = i + 1;
    }
    return rows;
  }

  private static int[] inPlace(Middle middle) {
    int[] sources = new int[middle.toLength()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = i < middle.fromLength() ? middle.start() + i : Matching.NONE;
    }
    return sources;
  }

  private static <R> int countEqual(
      Middle middle, R[] from, R[] to, int length, RowKeys<R> contents) {
    int equal = 0;
    for (int i = middle.start(); i < middle.start() + length; i++) {
      if (Middle.same(from[i], to[i], contents)) {
        equal++;
      }
    }
    return equal;
  }
}
