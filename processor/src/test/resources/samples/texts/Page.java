package sample;

import dev.livetemplate.LiveTemplate;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Objects with a useful text form. */
@LiveTemplate(path = "page.mustache")
public record Page(
    String string,
    CharSequence sequence,
    StringBuilder builder,
    Color color,
    Level level,
    DayOfWeek day,
    LocalDate date,
    LocalTime time,
    Instant instant,
    Duration duration,
    YearMonth month,
    ZonedDateTime zoned,
    UUID uuid,
    URI uri,
    Locale locale,
    Currency currency,
    Money money) {

  enum Color {
    RED,
    DARK_BLUE
  }

  enum Level {
    LOW("low & slow"),
    HIGH("high") {
      @Override
      boolean isAlarming() {
        return true;
      }
    };

    private final String text;

    Level(String text) {
      this.text = text;
    }

    boolean isAlarming() {
      return false;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  record Money(int euros) {
    @Override
    public String toString() {
      return euros + " €";
    }
  }

  static List<Page> states() {
    return List.of(
        page("s", 1, Color.RED, Level.LOW, "en"),
        page("<s>", 2, Color.DARK_BLUE, Level.HIGH, "de-CH"),
        page("", 3, Color.DARK_BLUE, Level.LOW, "ja"),
        new Page(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null));
  }

  private static Page page(String text, int n, Color color, Level level, String tag) {
    LocalDate date = LocalDate.of(2030, n, n);
    LocalTime time = LocalTime.of(n, 30);
    ZonedDateTime zoned = date.atTime(time).atZone(ZoneId.of("Europe/Zurich"));
    return new Page(
        new String(text), "q" + text, new StringBuilder("b").append(text), color, level,
        DayOfWeek.of(n), date, time, zoned.toInstant(), Duration.ofMinutes(90L * n),
        YearMonth.from(date), zoned, new UUID(n, n), URI.create("https://example.org/" + n),
        Locale.forLanguageTag(tag), Currency.getInstance(n == 1 ? "EUR" : "CHF"), new Money(n));
  }
}
