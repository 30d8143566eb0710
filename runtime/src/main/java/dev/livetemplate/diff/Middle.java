package dev.livetemplate.diff;

/**
 * What is left of two lists when the rows that are the same at both ends have been set aside.
 *
 * @param start the index of its first row, in both lists
 * @param fromEnd the index behind its last row in the old list
 * @param toEnd the index behind its last row in the new list
 * @param toSize the number of rows of the whole new list
 */
record Middle(int start, int fromEnd, int toEnd, int toSize) {
  static <R> Middle of(R[] from, R[] to, Changed changed, RowKeys<R> keys) {
    boolean sameSize = from.length == to.length;
    int fromEnd = sameSize ? changed.end() : from.length;
    int toEnd = sameSize ? changed.end() : to.length;
    int start = changed.start();
    int shorter = Math.min(fromEnd, toEnd);
    while (start < shorter && same(from[start], to[start], keys)) {
      start++;
    }
    while (fromEnd > start && toEnd > start && same(from[fromEnd - 1], to[toEnd - 1], keys)) {
      fromEnd--;
      toEnd--;
    }
    return new Middle(start, fromEnd, toEnd, to.length);
  }

  static <R> boolean same(R a, R b, RowKeys<R> keys) {
    return a == b || keys.same(a, b);
  }

  int fromLength() {
    return fromEnd - start;
  }

  int toLength() {
    return toEnd - start;
  }
}
