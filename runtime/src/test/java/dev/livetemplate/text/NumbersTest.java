package dev.livetemplate.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.support.HtmlBuffer;
import java.math.BigDecimal;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Compares with the JDK, on some ten million values. */
final class NumbersTest {
  private static final int MANY = 1_000_000;

  private final byte[] out = new byte[Numbers.LONGEST];
  private final RandomGenerator random = new Random(7);

  @Test
  void doublesOfRandomBits() {
    for (int i = 0; i < 2 * MANY; i++) {
      check(Double.longBitsToDouble(random.nextLong()));
    }
  }

  @Test
  void doublesOfAnySizeThatIsPrintedWithoutExponent() {
    for (int i = 0; i < MANY; i++) {
      check(random.nextDouble() * Math.pow(10, random.nextInt(-4, 9)));
    }
  }

  @Test
  void decimalsOfFewPlaces() {
    for (int i = 0; i < 3 * MANY; i++) {
      double scale = Math.pow(10, random.nextInt(0, 12));
      double value = random.nextLong(-(1L << random.nextInt(1, 54)), 1) / scale;
      check(value);
      check(-value);
    }
  }

  @Test
  void neighboursOfDecimals() {
    for (int i = 0; i < MANY; i++) {
      double value = random.nextInt(MANY) / Math.pow(10, random.nextInt(0, 9));
      check(Math.nextUp(value));
      check(Math.nextDown(value));
    }
  }

  @Test
  void doublesAtTheEdges() {
    for (int exponent = -1074; exponent <= 1023; exponent++) {
      checkAround(Math.scalb(1.0, exponent));
    }
    for (int exponent = -323; exponent <= 308; exponent++) {
      checkAround(Double.parseDouble("1e" + exponent));
    }
    checkAround(0);
    checkAround(Double.MAX_VALUE);
    check(Double.NaN);
    check(Double.POSITIVE_INFINITY);
    check(Double.NEGATIVE_INFINITY);
    checkAround(9_999_999.999);
    checkAround(9_999_999.999_999_99);
  }

  private void checkAround(double value) {
    for (double v : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
      check(v);
      check(-v);
    }
  }

  @Test
  void floatsOfRandomBits() {
    for (int i = 0; i < MANY; i++) {
      check(Float.intBitsToFloat(random.nextInt()));
    }
  }

  @Test
  void floatsOfFewPlaces() {
    for (int i = 0; i < 2 * MANY; i++) {
      float scale = (float) Math.pow(10, random.nextInt(0, 9));
      float value = random.nextInt(-(1 << random.nextInt(1, 25)), 1) / scale;
      check(value);
      check(-value);
      check(Math.nextUp(value));
    }
  }

  @Test
  void floatsAtTheEdges() {
    for (int exponent = -149; exponent <= 127; exponent++) {
      float value = Math.scalb(1f, exponent);
      for (float v : new float[] {value, Math.nextUp(value), Math.nextDown(value)}) {
        check(v);
        check(-v);
      }
    }
    check(0f);
    check(-0f);
    check(Float.NaN);
    check(Float.MAX_VALUE);
    check(Float.NEGATIVE_INFINITY);
    check(999.999f);
    check(999.9995f);
  }

  @Test
  void wholeNumbers() {
    for (int i = 0; i < MANY; i++) {
      check(random.nextInt() >> random.nextInt(32));
      check(random.nextLong() >> random.nextInt(64));
    }
    long power = 1;
    for (int i = 0; i < 19; i++) {
      for (long value : new long[] {power, power - 1, -power, 1 - power}) {
        check(value);
        check((int) value);
      }
      power *= 10;
    }
    check(Integer.MIN_VALUE);
    check(Integer.MAX_VALUE);
    check(Long.MIN_VALUE);
    check(Long.MAX_VALUE);
  }

  @Test
  void decimals() {
    for (int i = 0; i < MANY; i++) {
      check(BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(-2, 12)));
    }
    check(new BigDecimal("-0.00"));
    check(new BigDecimal("999999999999999"));
    check(new BigDecimal("-9999999.99999999"));
    check(BigDecimal.TEN.pow(40));
    check(
        new BigDecimal("1.5") {
          @Override
          public String toString() {
            return "one and a half";
          }
        });
  }

  private void check(BigDecimal value) {
    HtmlBuffer html = HtmlBuffer.plain(1);
    html.text(value);
    if (!html.toString().equals(value.toString())) {
      assertThat(html).hasToString(value.toString());
    }
  }

  private void check(double value) {
    check(Double.toString(value), Numbers.write(value, out, 0));
  }

  private void check(float value) {
    check(Float.toString(value), Numbers.write(value, out, 0));
  }

  private void check(int value) {
    check(Integer.toString(value), Numbers.write(value, out, 0));
  }

  private void check(long value) {
    assertThat(Numbers.length(value)).isEqualTo(Long.toString(value).length());
    check(Long.toString(value), Numbers.write(value, out, 0));
  }

  /** Makes an assertion only of what differs; ten million take too long. */
  @SuppressWarnings("deprecation")
  private void check(String expected, int length) {
    String written = new String(out, 0, 0, length);
    if (!written.equals(expected)) {
      assertThat(new String(out, 0, length, ISO_8859_1)).isEqualTo(expected);
    }
  }
}
