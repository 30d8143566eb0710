package dev.livetemplate.support;

/**
 * Where a slot comes from: what an update's explanation says of it.
 *
 * @param kind what stands there: {@code text}, {@code attribute "class"}, {@code section} …
 * @param template the template's name
 * @param line in the template, from 1
 * @param column in that line, from 1
 * @param path what is read, from the slot's own frame, or from one further out for each {@code ^}
 *     before it; several paths are separated by a comma and a space
 * @param whole the slot of the whole site, for one part of several; else the slot itself
 * @param rows the number of the frame of a list's rows; −1: no list
 */
public record SlotSource(
    String kind, String template, int line, int column, String path, int whole, int rows) {
  /** What {@link #rows} is when the slot is no list. */
  public static final int NO_LIST = -1;

  /** Stands before a path for each frame that it begins further out. */
  public static final char OUTER = '^';

  /** The kind of a recursive partial's call, a list of one row. */
  public static final String CALL = "call";

  /** Stands for the source of a slot of which nothing is known. */
  public static SlotSource unknown(int slot) {
    return new SlotSource("slot " + slot, "", 0, 0, "", slot, NO_LIST);
  }
}
