package dev.livetemplate.diff;

/**
 * The stretch of a new list outside of which every row is the very row that the old list has at the
 * same index. What captured the rows has compared them already, so that nobody need do so again.
 *
 * @param start the index of its first row
 * @param end the index behind its last row; the new list's size if the lists differ in size
 */
public record Changed(int start, int end) {
  /** Returns the whole of a list of so many rows: nothing is known. */
  public static Changed all(int size) {
    return new Changed(0, size);
  }
}
