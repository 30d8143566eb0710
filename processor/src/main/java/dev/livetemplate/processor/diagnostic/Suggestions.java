package dev.livetemplate.processor.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that someone who misspelt it probably meant. */
public final class Suggestions {

  private Suggestions() {}

  /** Returns a question like {@code Did you mean 'title'?}; null if no known name is near. */
  public static @Nullable String didYouMean(String name, Collection<String> known) {
    String nearest = nearest(name, known);
    return nearest == null ? null : "Did you mean '" + nearest + "'?";
  }

  /**
   * Returns the nearest of the known names, the first of equally near ones.
   *
   * <p>A third of the letters, at least one, may be wrong, missing, too many or swapped with the
   * next; letter case costs nothing.
   *
   * @return null if no known name is that near
   */
  public static @Nullable String nearest(String name, Collection<String> known) {
    String nearest = null;
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least && distance < Math.max(name.length(), candidate.length())) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * Returns the optimal string alignment distance: Damerau-Levenshtein where no letter is edited
   * twice.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
          if (isSwap(a, i, b, j)) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
