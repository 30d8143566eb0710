package dev.livetemplate.support;

/** Decimal digits of whole numbers, without a string in between. */
final class Decimal {
  private static final int RADIX = 10;

  private Decimal() {}

  /** Returns how many digits a number has, its sign not counted. */
  static int digits(long value) {
    int digits = 1;
    for (long rest = value / RADIX; rest != 0; rest /= RADIX) {
      digits++;
    }
    return digits;
  }

  /** Returns how many characters a number has, its sign counted. */
  static int length(long value) {
    return value < 0 ? digits(value) + 1 : digits(value);
  }

  /**
   * Writes the digits of a number, without its sign.
   *
   * @param end the index behind the last digit
   */
  static void write(long value, byte[] out, int end) {
    // Negative remainders, because the smallest long has no positive counterpart.
    long rest = value > 0 ? -value : value;
    int at = end;
    do {
      out[--at] = (byte) ('0' - rest % RADIX);
      rest /= RADIX;
    } while (rest != 0);
  }
}
