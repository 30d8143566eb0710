package dev.livetemplate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.support.HtmlBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares with the JDK. */
final class DatesTest {
  private static final int MANY = 200_000;

  private final Random random = new Random(7);

  @Test
  void datesAndTimes() {
    for (int i = 0; i < MANY; i++) {
      long second = random.nextLong() >> random.nextInt(9, 64);
      long inRange = Math.floorMod(second, 60_000_000_000_000L) - 30_000_000_000_000L;
      int nano = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
      check(LocalDateTime.ofEpochSecond(inRange, nano, ZoneOffset.UTC));
    }
    for (int year = -10_001; year < 10_002; year++) {
      check(LocalDate.of(year, 1 + Math.floorMod(year, 12), 28).atTime(year & 15, year & 31, 0));
    }
    check(LocalDateTime.MIN);
    check(LocalDateTime.MAX);
  }

  private static void check(LocalDateTime value) {
    HtmlBuffer out = HtmlBuffer.plain(1);
    LocalDate date = value.toLocalDate();
    LocalTime time = value.toLocalTime();
    out.text(value);
    out.text(' ');
    out.text(date);
    out.text(' ');
    out.text(time);
    assertThat(out).hasToString(value + " " + date + " " + time);
  }

  @Test
  void nullIsNothing() {
    HtmlBuffer out = HtmlBuffer.plain();
    out.text((LocalDate) null);
    out.text((LocalTime) null);
    out.text((LocalDateTime) null);
    assertThat(out.size()).isZero();
  }
}
