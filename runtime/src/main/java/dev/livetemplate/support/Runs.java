package dev.livetemplate.support;

/** Text runs of several parts, static and dynamic, that a client takes apart again. */
public final class Runs {
  private Runs() {}

  /**
   * Returns whether a client that reads the text of a run finds exactly these values in it.
   *
   * <p>The client reads from the left: it skips the first static; each value runs to the first
   * occurrence of the static behind it, and the last one to the last static. Only if that gives the
   * right values may a single one be sent.
   *
   * @param statics the static texts, one more than there are values: the first stands before the
   *     first value, the last behind the last; empty where there is none
   * @param values the values of the text that the client shows now
   * @param dropsLineFeed whether the run stands where the HTML parser drops one line feed, at the
   *     start of {@code pre}, {@code textarea} or {@code listing}
   */
  public static boolean separable(String[] statics, String[] values, boolean dropsLineFeed) {
    String text = compose(statics, values);
    if (dropsLineFeed && text.startsWith("\n")) {
      // What the client shows lacks it, so the first static or the first value is not all there.
      return false;
    }
    int at = statics[0].length();
    for (int i = 0; i < values.length - 1; i++) {
      int end = at + TextNormalizer.normalize(values[i]).length();
      String behind = statics[i + 1];
      if (behind.isEmpty() || text.indexOf(behind, at) != end) {
        return false;
      }
      at = end + behind.length();
    }
    return true;
  }

  /**
   * Returns the one part that has changed, if it may be sent alone, else −1.
   *
   * @param from the values that the client shows now
   * @param to the values that it is to show
   * @see #separable
   */
  public static int changed(String[] statics, String[] from, String[] to, boolean dropsLineFeed) {
    int changed = -1;
    for (int i = 0; i < from.length; i++) {
      if (!from[i].equals(to[i])) {
        if (changed >= 0) {
          return -1;
        }
        changed = i;
      }
    }
    boolean alone = changed >= 0 && separable(statics, from, dropsLineFeed);
    return alone && !(dropsLineFeed && compose(statics, to).startsWith("\n")) ? changed : -1;
  }

  private static String compose(String[] statics, String[] values) {
    StringBuilder text = new StringBuilder(statics[0]);
    for (int i = 0; i < values.length; i++) {
      text.append(TextNormalizer.normalize(values[i])).append(statics[i + 1]);
    }
    return text.toString();
  }
}
