package shop;

import dev.livetemplate.LiveTemplate;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.Temporal;

@LiveTemplate(path = "page.mustache", formatters = Formats.class)
public record Page(LocalDate until) {}

class Formats {
  static String format(Comparable<ChronoLocalDate> date) {
    return "a";
  }

  static String format(Temporal date) {
    return "b";
  }
}
