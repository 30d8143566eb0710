package dev.livetemplate.benchmarks.pages;

import dev.livetemplate.LiveTemplate;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheFormatterTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a thousand rows, with decimals and dates; some names need escaping, some are not of
 * Latin script.
 */
@LiveTemplate(path = "table.mustache")
@JStache(path = "dev/livetemplate/benchmarks/pages/table.mustache")
@JStacheFormatterTypes(types = {BigDecimal.class, LocalDate.class})
public record TablePage(String title, List<Customer> customers) {
  private static final int ROWS = 1_000;
  private static final String[] NAMES = {
    "Anna Berger",
    "Bruno & Söhne",
    "Carla Dolci",
    "Smith <Tools>",
    "山田太郎",
    "Emil Falk",
    "Γιώργος Παπάς",
    "Hanna Iversen",
    "Ivo Jansen",
    "Klara Lind"
  };
  private static final String[] LEVELS = {"gold", "silver", "bronze"};

  /** Returns the page with a thousand rows. */
  public static TablePage sample() {
    return new TablePage("Customers", IntStream.range(0, ROWS).mapToObj(TablePage::row).toList());
  }

  private static Customer row(int i) {
    return new Customer(
        i + 1,
        NAMES[i % NAMES.length],
        "customer" + i + "@example.org",
        LEVELS[i % LEVELS.length],
        i * 7 % 100,
        BigDecimal.valueOf(1 + 1_370L * i % 1_000_000, 2),
        LocalDate.of(2015, 1, 1).plusDays(i * 3L));
  }
}
