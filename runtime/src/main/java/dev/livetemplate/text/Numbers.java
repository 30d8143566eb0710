package dev.livetemplate.text;

import java.math.BigDecimal;

/**
 * Prints numbers into arrays of bytes, exactly as the {@code toString} methods of the running JDK
 * print them.
 *
 * <p>Whole numbers are written digit by digit. For {@code double} and {@code float} there is a fast
 * way for the values that {@code toString} prints without exponent and that are <em>short
 * decimals</em>: {@code v} is one if {@code v = n / 10^k}, rounded, for a whole {@code n} below
 * {@code 10^15} ({@code 10^6} for {@code float}). {@code n} is found by scaling, and checked by the
 * division, which IEEE 754 rounds correctly as {@code n} and {@code 10^k} are exact; what fails the
 * check goes the JDK's way. That the digits of {@code n} are those that the JDK prints follows from
 * this: of all decimals of at most 15 (6) digits no two round to the same {@code double} ({@code
 * float}), so no shorter one than {@code n / 10^k}, its zeros at the end dropped, rounds to {@code
 * v}, and no other one as short does. JDK 19 and newer print the shortest decimal that rounds to
 * {@code v}. Older ones print the shortest prefix of the digits of {@code v}, rounded down or up,
 * that is less than half an ulp from {@code v}; they are known for digits too many only where the
 * shortest decimal is longer or lies just between two numbers, and one of 15 (6) digits never does.
 */
public final class Numbers {
  /** The greatest number of bytes that a number takes. */
  public static final int LONGEST = 24;

  private static final int INT_DIGITS = 10;

  /** From here on down to 0 {@code toString} prints an exponent. */
  private static final double SMALLEST_PLAIN = 1e-3;

  /** From here on up {@code toString} prints an exponent. */
  private static final double GREATEST_PLAIN = 1e7;

  private static final long THREE_PLACES = 1_000;
  private static final long SIX_PLACES = 1_000_000;
  private static final long EIGHT_PLACES = 100_000_000;

  /** Above this a float with three places has more than six digits. */
  private static final float THREE_PLACES_END = 1_000f;

  /** So many decimal digits a double holds exactly. */
  private static final int DOUBLE_DIGITS = 15;

  /** With more places small numbers are printed with an exponent. */
  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  private Numbers() {}

  /** Returns how many characters a number has, its sign counted. */
  public static int length(long value) {
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return value < 0 ? digits + 1 : digits;
  }

  /**
   * Writes a number in decimal.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(int value, byte[] out, int at) {
    if (value >= 0) {
      return writeDigits(value, out, at);
    }
    out[at] = '-';
    return value == Integer.MIN_VALUE
        ? writeDigits(-(long) value, out, at + 1)
        : writeDigits(-value, out, at + 1);
  }

  /**
   * Writes a number in decimal.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(long value, byte[] out, int at) {
    if (value >= 0) {
      return writeDigits(value, out, at);
    }
    if (value == Long.MIN_VALUE) {
      return writeAscii(Long.toString(value), out, at);
    }
    out[at] = '-';
    return writeDigits(-value, out, at + 1);
  }

  /**
   * Writes a number as {@link Double#toString(double)} prints it.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(double value, byte[] out, int at) {
    double size = Math.abs(value);
    if (size >= SMALLEST_PLAIN && size < GREATEST_PLAIN) {
      long n = (long) (size * THREE_PLACES + 0.5);
      if ((double) n / THREE_PLACES == size) {
        return writeThousandths(value < 0, n, out, at);
      }
      n = (long) (size * EIGHT_PLACES + 0.5);
      if ((double) n / EIGHT_PLACES == size) {
        int next = sign(value < 0, out, at);
        next = writeDigits((int) (n / EIGHT_PLACES), out, next);
        return writeFraction((int) (n % EIGHT_PLACES), (int) EIGHT_PLACES, out, next);
      }
    }
    return writeAscii(Double.toString(value), out, at);
  }

  /**
   * Writes a number as {@link Float#toString(float)} prints it.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int write(float value, byte[] out, int at) {
    float size = Math.abs(value);
    if (size >= (float) SMALLEST_PLAIN && size < THREE_PLACES_END) {
      int n = (int) (size * (double) THREE_PLACES + 0.5);
      if ((float) n / (float) THREE_PLACES == size && n < SIX_PLACES) {
        return writeThousandths(value < 0, n, out, at);
      }
      n = (int) (size * (double) SIX_PLACES + 0.5);
      if (size < 1 && (float) n / (float) SIX_PLACES == size && n < SIX_PLACES) {
        int next = sign(value < 0, out, at);
        out[next++] = '0';
        return writeFraction(n, (int) SIX_PLACES, out, next);
      }
    }
    return writeAscii(Float.toString(value), out, at);
  }

  /**
   * Writes a number as {@link BigDecimal#toString} prints it, if it has at most 15 digits and 6
   * places, or else nothing. Its digits are read from it as a {@code double}, from which so few can
   * be got back exactly: there is no other way to them that makes no object.
   *
   * @param out has {@link #LONGEST} bytes free at {@code at}
   * @return the index behind what was written
   */
  public static int writeIfShort(BigDecimal value, byte[] out, int at) {
    int scale = value.scale();
    if (value.getClass() != BigDecimal.class
        || scale < 0
        || scale >= POWERS.length
        || value.precision() > DOUBLE_DIGITS) {
      return at;
    }
    int power = POWERS[scale];
    double number = value.doubleValue();
    long n = (long) (Math.abs(number) * power + 0.5);
    int next = writeDigits(n / power, out, sign(number < 0, out, at));
    return scale == 0 ? next : writePlaces((int) (n % power), power, out, next);
  }

  /** Writes a point and all places of {@code n / scale}, which is below 1. */
  private static int writePlaces(int n, int scale, byte[] out, int at) {
    out[at] = '.';
    int next = at + 1;
    int rest = n;
    for (int s = scale / 10; s > 0; s /= 10) {
      int digit = rest / s;
      out[next++] = (byte) ('0' + digit);
      rest -= digit * s;
    }
    return next;
  }

  private static int sign(boolean negative, byte[] out, int at) {
    if (!negative) {
      return at;
    }
    out[at] = '-';
    return at + 1;
  }

  /** Writes {@code n / 1000} with as few places as there are, one at least. */
  private static int writeThousandths(boolean negative, long n, byte[] out, int at) {
    int whole = (int) (n / THREE_PLACES);
    int fraction = (int) (n - whole * THREE_PLACES);
    int next = writeDigits(whole, out, sign(negative, out, at));
    out[next] = '.';
    int pair = fraction / 10;
    int last = fraction - pair * 10;
    out[next + 1] = TENS[pair];
    out[next + 2] = ONES[pair];
    out[next + 3] = ONES[last];
    if (last != 0) {
      return next + 4;
    }
    return ONES[pair] == '0' ? next + 2 : next + 3;
  }

  /** Writes a point and {@code n / scale}, which is below 1, without zeros at the end. */
  private static int writeFraction(int n, int scale, byte[] out, int at) {
    out[at] = '.';
    int next = at + 1;
    int rest = n;
    for (int s = scale / 10; rest != 0; s /= 10) {
      int digit = rest / s;
      out[next++] = (byte) ('0' + digit);
      rest -= digit * s;
    }
    if (next == at + 1) {
      out[next++] = '0';
    }
    return next;
  }

  /** Writes two digits. */
  static int writePair(int value, byte[] out, int at) {
    out[at] = TENS[value];
    out[at + 1] = ONES[value];
    return at + 2;
  }

  private static int writeDigits(long value, byte[] out, int at) {
    if (value <= Integer.MAX_VALUE) {
      return writeDigits((int) value, out, at);
    }
    int end = at + length(value);
    int i = end;
    long rest = value;
    while (rest > Integer.MAX_VALUE) {
      long hundredths = rest / 100;
      int pair = (int) (rest - hundredths * 100);
      out[--i] = ONES[pair];
      out[--i] = TENS[pair];
      rest = hundredths;
    }
    writeDigitsBefore((int) rest, out, i);
    return end;
  }

  private static int writeDigits(int value, byte[] out, int at) {
    if (value < 10) {
      out[at] = ONES[value];
      return at + 1;
    }
    if (value < 100) {
      out[at] = TENS[value];
      out[at + 1] = ONES[value];
      return at + 2;
    }
    int end = at + digits(value);
    writeDigitsBefore(value, out, end);
    return end;
  }

  /** Returns the number of digits of a number that is not negative. */
  private static int digits(int value) {
    int power = 10;
    for (int digits = 1; digits < INT_DIGITS; digits++) {
      if (value < power) {
        return digits;
      }
      power *= 10;
    }
    return INT_DIGITS;
  }

  private static void writeDigitsBefore(int value, byte[] out, int end) {
    int i = end;
    int rest = value;
    while (rest >= 100) {
      int hundredths = rest / 100;
      int pair = rest - hundredths * 100;
      out[--i] = ONES[pair];
      out[--i] = TENS[pair];
      rest = hundredths;
    }
    out[--i] = ONES[rest];
    if (rest >= 10) {
      out[--i] = TENS[rest];
    }
  }

  /** Copies ASCII. The method is deprecated for dropping high bytes; there are none. */
  @SuppressWarnings("deprecation")
  static int writeAscii(String text, byte[] out, int at) {
    text.getBytes(0, text.length(), out, at);
    return at + text.length();
  }
}
