package sample;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.LiveTemplateDefaults;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Formatters of the annotation go before those around the type, and these before the package's. */
@LiveTemplate(path = "page.mustache", formatters = Page.Own.class)
@LiveTemplateDefaults(formatters = Page.Nested.class)
record Page(
    LocalDate day,
    LocalTime time,
    Money price,
    Optional<Money> discount,
    Kind kind,
    boolean sold,
    List<Money> offers) {

  record Money(long cents) {}

  enum Kind {
    FRESH,
    OLD
  }

  static final class Own {
    static String format(LocalTime time) {
      return time.getHour() + " o'clock";
    }
  }

  static final class Nested {
    static String format(Kind kind) {
      return "<" + kind.ordinal() + ">";
    }

    static String format(Number number) {
      return "no-" + number;
    }
  }

  static List<Page> states() {
    return List.of(
        page(1, Kind.FRESH, false, 100),
        page(2, Kind.OLD, true, 100, 250),
        page(3, Kind.OLD, false, 250, 100, 1),
        new Page(null, null, null, Optional.empty(), null, true, List.of()));
  }

  private static Page page(int n, Kind kind, boolean sold, long... offers) {
    return new Page(
        LocalDate.of(2030, n, n),
        LocalTime.of(n, 0),
        new Money(n * 1050L),
        n == 2 ? Optional.of(new Money(5)) : Optional.empty(),
        kind,
        sold,
        java.util.stream.LongStream.of(offers).mapToObj(Money::new).toList());
  }
}
