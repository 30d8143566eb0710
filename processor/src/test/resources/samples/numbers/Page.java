package sample;

import dev.livetemplate.LiveTemplate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Primitive and boxed values. */
@LiveTemplate(path = "page.mustache")
public record Page(
    boolean flag,
    char sign,
    byte small,
    short medium,
    int number,
    long big,
    float ratio,
    double exact,
    Boolean flagOrNull,
    Character signOrNull,
    Byte smallOrNull,
    Short mediumOrNull,
    Integer numberOrNull,
    Long bigOrNull,
    Float ratioOrNull,
    Double exactOrNull,
    BigDecimal price,
    BigInteger huge,
    AtomicInteger counter,
    Number any) {

  static List<Page> states() {
    return List.of(
        new Page(
            true, '<', (byte) 1, (short) 2, 3, 4, 0.1f, 0.1, true, '"', (byte) 1, (short) 2, 3,
            4L, 0.1f, 0.1, new BigDecimal("1.50"), BigInteger.TEN.pow(30), new AtomicInteger(1), 1),
        new Page(
            false, 'x', (byte) -1, (short) -2, Integer.MIN_VALUE, Long.MAX_VALUE, Float.NaN,
            Double.NEGATIVE_INFINITY, false, 'y', (byte) 0, (short) 0, 0, 0L, 1e20f, 1e20,
            new BigDecimal("1.5"), BigInteger.ZERO, new AtomicInteger(2), 2.5),
        new Page(
            false, '\u00e9', (byte) 0, (short) 0, 0, 0, 0f, -0.0, null, null, null, null, null,
            null, null, null, null, null, null, null));
  }
}
