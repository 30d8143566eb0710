package dev.livetemplate.examples.bench;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.examples.bench.BenchPage.Row;
import dev.livetemplate.examples.transport.Event;
import dev.livetemplate.examples.transport.LiveHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Does what the buttons of <a href="https://github.com/krausest/js-framework-benchmark">
 * js-framework-benchmark</a> ask for.
 */
public final class Bench implements LiveHandler<BenchPage> {
  private static final int ROWS = 1000;
  private static final int LOTS = 10_000;

  /** Swaps the second row with this one. */
  private static final int SWAPPED = 998;

  private static final List<String> ADJECTIVES =
      List.of(
          "pretty",
          "large",
          "big",
          "small",
          "tall",
          "short",
          "long",
          "handsome",
          "plain",
          "quaint",
          "clean",
          "elegant",
          "easy",
          "angry",
          "crazy",
          "helpful",
          "mushy",
          "odd",
          "unsightly",
          "adorable",
          "important",
          "inexpensive",
          "cheap",
          "expensive",
          "fancy");
  private static final List<String> COLOURS =
      List.of(
          "red", "yellow", "blue", "green", "pink", "brown", "purple", "brown", "white", "black",
          "orange");
  private static final List<String> NOUNS =
      List.of(
          "table",
          "chair",
          "house",
          "bbq",
          "desk",
          "car",
          "pony",
          "cookie",
          "sandwich",
          "burger",
          "pizza",
          "mouse",
          "keyboard");

  private final Random random = new Random();

  @Override
  public CompiledTemplate<BenchPage> template() {
    return BenchPageTemplate.INSTANCE;
  }

  @Override
  public BenchPage open(String visitor) {
    return new BenchPage(List.of(), 0);
  }

  @Override
  public BenchPage handle(BenchPage page, Event event) {
    return switch (event.name()) {
      case "run" -> added(page.with(List.of()), ROWS);
      case "runlots" -> added(page.with(List.of()), LOTS);
      case "add" -> added(page, ROWS);
      case "update" -> page.with(everyTenthExcited(page.rows()));
      case "clear" -> page.with(List.of());
      case "swaprows" -> page.with(swapped(page.rows()));
      case "select" -> page.with(selected(page.rows(), event.number("id")));
      case "remove" -> page.with(without(page.rows(), event.number("id")));
      default -> throw event.unknown();
    };
  }

  private BenchPage added(BenchPage page, int count) {
    List<Row> rows = new ArrayList<>(page.rows());
    for (int i = 1; i <= count; i++) {
      rows.add(new Row(page.lastId() + i, label(), false));
    }
    return new BenchPage(rows, page.lastId() + count);
  }

  private String label() {
    return any(ADJECTIVES) + " " + any(COLOURS) + " " + any(NOUNS);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<Row> everyTenthExcited(List<Row> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> i % 10 == 0 ? rows.get(i).excited() : rows.get(i))
        .toList();
  }

  private static List<Row> swapped(List<Row> rows) {
    List<Row> swapped = new ArrayList<>(rows);
    if (rows.size() > SWAPPED) {
      Collections.swap(swapped, 1, SWAPPED);
    }
    return swapped;
  }

  private static List<Row> selected(List<Row> rows, int id) {
    return rows.stream().map(row -> row.selected(row.id() == id)).toList();
  }

  private static List<Row> without(List<Row> rows, int id) {
    return rows.stream().filter(row -> row.id() != id).toList();
  }
}
