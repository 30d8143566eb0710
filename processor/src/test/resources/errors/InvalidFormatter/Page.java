package shop;

import dev.livetemplate.LiveTemplate;
import java.time.LocalDate;

@LiveTemplate(path = "page.mustache", formatters = Formats.class)
public record Page(LocalDate until) {}

class Formats {
  String format(LocalDate date) {
    return date.getDayOfMonth() + "." + date.getMonthValue() + ".";
  }
}
