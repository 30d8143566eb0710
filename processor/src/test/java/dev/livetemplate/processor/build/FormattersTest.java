package dev.livetemplate.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values printed by formatters: first and in updates, in text, attributes, lists and regions. */
final class FormattersTest {

  private static final String MODEL =
      """
      package shop;
      import dev.livetemplate.LiveTemplate;
      import java.time.LocalDate;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      @LiveTemplate(path = "page.mustache", formatters = Formats.class)
      public record Page(
          LocalDate until, int cents, Optional<LocalDate> since, @Nullable Price price,
          List<Price> prices, List<@Nullable LocalDate> days, Kind kind, @Nullable Box box) {
        enum Kind { A, B }
        record Price(int id, Integer amount) {}
        record Box(Price price, int weight) {}
        public static Page first() {
          return new Page(LocalDate.of(2030, 1, 2), 1205, Optional.empty(), null,
              List.of(new Price(1, 5), new Price(2, 6)), Arrays.asList(null, LocalDate.of(2031, 1, 1)),
              Kind.A, null);
        }
        public static Page second() {
          return new Page(LocalDate.of(2030, 1, 3), 99, Optional.of(LocalDate.of(2000, 2, 3)),
              new Price(7, 70), List.of(new Price(2, 8), new Price(1, 5), new Price(3, 1)),
              Arrays.asList(LocalDate.of(2032, 1, 1), null), Kind.B, new Box(new Price(9, 90), 4));
        }
      }

      class Formats extends MoreFormats {
        static String format(LocalDate date) { return date.getDayOfMonth() + "." + date.getMonthValue() + "."; }
        static String format(Page.Price price) { return format((int) price.amount()) + " <each>"; }
        static String format(int cents) { return cents / 100 + "," + cents % 100; }
      }

      class MoreFormats {
        static String format(Enum<?> e) { return e.name().toLowerCase(Locale.ROOT); }
        static String format(Object any) { return "?" + any; }
      }
      """;

  private static final String TEMPLATE =
      """
      <p title="until {{until}}">{{until}} {{cents}} {{since}}|{{price}}|{{kind}}|{{box.price}} {{box.weight}}</p>
      <ul>{{#prices}}<li id="{{id}}">{{.}}</li>{{/prices}}</ul>
      <ol>{{#days}}<li>{{.}}</li>{{/days}}</ol>
      <div>{{#since}}<b>{{/since}}{{until}} {{price}} {{box.weight}}{{#since}}</b>{{/since}}</div>
      """;

  private static final String FIRST =
      """
      <p title="until 2.1.">2.1. 12,5 ||a| </p>
      <ul><li id="0,1">0,5 &lt;each&gt;</li><li id="0,2">0,6 &lt;each&gt;</li></ul>
      <ol><li></li><li>1.1.</li></ol>
      <div>2.1.  </div>
      """;

  private static final String SECOND =
      """
      <p title="until 3.1.">3.1. 0,99 3.2.|0,70 &lt;each&gt;|b|0,90 &lt;each&gt; 0,4</p>
      <ul><li id="0,2">0,8 &lt;each&gt;</li><li id="0,1">0,5 &lt;each&gt;</li><li id="0,3">0,1 &lt;each&gt;</li></ul>
      <ol><li>1.1.</li><li></li></ol>
      <div><b>3.1. 0,70 &lt;each&gt; 0,4</b></div>
      """;

  @TempDir Path dir;

  @Test
  @SuppressWarnings("unchecked") // the template of this very model
  void printTheSameFirstAndInUpdates() throws Exception {
    Project project =
        new Project(dir)
            .write("src/shop/Page.java", MODEL)
            .write("templates/page.mustache", TEMPLATE);
    Project.Result result =
        project.javac(
            "-cp",
            Project.CLASS_PATH,
            "-Xlint:all,-path,-processing",
            "-Alivetemplate.suppress=all");
    assertThat(result.messages()).isEmpty();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {dir.resolve("out").toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> model = loader.loadClass("shop.Page");
      CompiledTemplate<Object> template =
          (CompiledTemplate<Object>)
              loader.loadClass("shop.PageTemplate").getField("INSTANCE").get(null);
      Object first = model.getMethod("first").invoke(null);
      Object second = model.getMethod("second").invoke(null);
      assertThat(plain(template.html(first))).isEqualTo(FIRST);
      assertThat(plain(template.html(second))).isEqualTo(SECOND);
      Page<Object> page = Page.of(template, first);
      assertThat(page.update(second).isEmpty()).isFalse();
      assertThat(page.html()).isEqualTo(template.html(second));
      assertThat(page.update(model.getMethod("second").invoke(null)).isEmpty()).isTrue();
    }
  }

  private static String plain(String html) {
    return html.replaceAll("<!--.*?-->", "");
  }
}
