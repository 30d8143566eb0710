package sample;

import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How all pages of the package print dates, money and levels. */
final class HouseStyle {

  static String format(LocalDate date) {
    return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
  }

  static String format(TemporalAccessor time) {
    return "at " + time;
  }

  static String format(Page.Money money) {
    return String.format(Locale.ROOT, "%.2f €", money.cents() / 100.0);
  }

  static String format(boolean flag) {
    return flag ? "yes" : "no";
  }

  private HouseStyle() {}
}
