package dev.livetemplate.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Prints dates and times into arrays of bytes, as their {@code toString} methods do. */
public final class Dates {
  /** The greatest number of bytes that a date with its time takes. */
  public static final int LONGEST = 36;

  private static final int FIRST_PLAIN_YEAR = 1_000;
  private static final int LAST_PLAIN_YEAR = 9_999;

  private Dates() {}

  /**
   * Writes a date; a year of other than four digits leaves it to the JDK.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(LocalDate date, byte[] out, int at) {
    int year = date.getYear();
    if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) {
      return Numbers.writeAscii(date.toString(), out, at);
    }
    int next = Numbers.writePair(year / 100, out, at);
    next = Numbers.writePair(year % 100, out, next);
    out[next] = '-';
    next = Numbers.writePair(date.getMonthValue(), out, next + 1);
    out[next] = '-';
    return Numbers.writePair(date.getDayOfMonth(), out, next + 1);
  }

  /**
   * Writes a time; a fraction of a second leaves it to the JDK.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(LocalTime time, byte[] out, int at) {
    if (time.getNano() != 0) {
      return Numbers.writeAscii(time.toString(), out, at);
    }
    int next = Numbers.writePair(time.getHour(), out, at);
    out[next] = ':';
    next = Numbers.writePair(time.getMinute(), out, next + 1);
    if (time.getSecond() == 0) {
      return next;
    }
    out[next] = ':';
    return Numbers.writePair(time.getSecond(), out, next + 1);
  }

  /**
   * Writes date and time.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(LocalDateTime value, byte[] out, int at) {
    int next = write(value.toLocalDate(), out, at);
    out[next] = 'T';
    return write(value.toLocalTime(), out, next + 1);
  }
}
