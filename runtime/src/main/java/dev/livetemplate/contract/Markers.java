package dev.livetemplate.contract;

/**
 * The comments that a rendered page carries so that a client finds its regions, as section 9 of the
 * protocol defines them.
 *
 * <p>A region has an id, a small number to base 36. The comment before the region holds the id
 * behind a {@code [}, the one behind the region the id alone.
 */
public final class Markers {
  private static final int RADIX = 36;
  private static final char START = '[';

  /** The longest id: {@link Integer#MAX_VALUE} to base 36. */
  private static final int LONGEST_ID = 6;

  private Markers() {}

  /**
   * Returns the id of a region.
   *
   * @param n the number of the region, not negative
   * @return the number to base 36, in lower case
   */
  public static String id(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("a region's number is not negative: " + n);
    }
    return Integer.toString(n, RADIX);
  }

  /** Returns the comment that stands before a region, {@code <!--[id-->}. */
  public static String start(String id) {
    return comment(startData(id));
  }

  /** Returns the comment that stands behind a region, {@code <!--id-->}. */
  public static String end(String id) {
    return comment(id);
  }

  /** Returns the data of the comment that stands before a region, as a descriptor names it. */
  public static String startData(String id) {
    return START + id;
  }

  /** Returns the comment with the data. */
  public static String comment(String data) {
    return "<!--" + data + "-->";
  }

  /** Returns whether a client could take a comment with this data for a marker. */
  public static boolean isMarkerLike(String commentData) {
    return !commentData.isEmpty() && markerLength(commentData, 0) == commentData.length();
  }

  /**
   * Returns the length of the marker data that begin at an index.
   *
   * @return the number of characters that could be the data of a marker, as many as possible; 0 if
   *     no marker begins here, and if what begins here is too long for one
   */
  public static int markerLength(CharSequence text, int index) {
    int first = index < text.length() && text.charAt(index) == START ? index + 1 : index;
    int end = first;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    int digits = end - first;
    return digits == 0 || digits > LONGEST_ID ? 0 : end - index;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  }
}
