package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the runner of <a href="https://github.com/krausest/js-framework-benchmark">
 * js-framework-benchmark</a> does and looks for: {@code webdriver-ts/src/isKeyed.ts} and {@code
 * benchmarksPlaywright.ts}. It measures from the click to the paint, here with the way to the
 * server and back.
 */
final class BenchSuiteBrowserTest {
  private static final int WARMUP = 5;

  /** Notes which rows come into the table and leave it. */
  private static final String WATCH =
      """
      const rows = (nodes) => [...nodes].filter(({ tagName }) => tagName === 'TR');
      window.forget = () => {
        window.added = [];
        window.removed = [];
        window.second = document.querySelector('tr:nth-child(2)');
      };
      window.noted = () => ({
        added: added.length,
        removed: removed.length,
        made: new Set(added.filter((row) => !removed.includes(row))).size,
        second: removed.includes(second),
      });
      new MutationObserver((mutations) => mutations.forEach(({ addedNodes, removedNodes }) => {
        added.push(...rows(addedNodes));
        removed.push(...rows(removedNodes));
      })).observe(document.querySelector('table.table'), { childList: true, subtree: true });
      forget();
      """;

  private final Visit visit = Visit.to("/bench");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  private static String cell(int row, int column) {
    return "tbody>tr:nth-of-type(%d)>td:nth-of-type(%d)".formatted(row, column);
  }

  private void contains(String css, String text) {
    visit.await(css + " to show " + text, () -> visit.text(css).contains(text));
  }

  private void isGone(String css) {
    visit.await(css + " to go", () -> visit.texts(css).isEmpty());
  }

  private Map<?, ?> noted() {
    return (Map<?, ?>) Objects.requireNonNull(Browser.get().executeScript("return window.noted()"));
  }

  @Test
  void isKeyed() {
    visit.click("#add");
    contains(cell(1000, 1), "1000");
    rowIsCorrect();
    visit.script(WATCH);
    visit.click("#swaprows");
    contains(cell(2, 1), "999");
    assertThat(noted()).as("swap").extracting("made").isEqualTo(0L);
    assertThat((Long) noted().get("added")).isPositive();
    assertThat((Long) noted().get("removed")).isPositive();
    visit.script("window.forget()");
    visit.click("#run");
    contains(cell(1000, 1), "2000");
    assertThat((Long) noted().get("added")).isGreaterThanOrEqualTo(1000);
    assertThat((Long) noted().get("removed")).isGreaterThanOrEqualTo(1000);
    visit.script("window.forget()");
    contains(cell(2, 1), "1002");
    visit.click(cell(2, 3) + ">a>span:nth-of-type(1)");
    contains(cell(2, 1), "1003");
    assertThat(noted()).as("remove").extracting("second").isEqualTo(true);
  }

  private void rowIsCorrect() {
    String script =
        """
        const row = document.querySelector('tbody>tr:nth-of-type(1000)');
        return [...row.querySelectorAll('*')].map(({ localName, classList }) => [localName, ...classList].join('.'));
        """;
    assertThat((List<?>) Browser.get().executeScript(script))
        .hasToString(
            "[td.col-md-1, td.col-md-4, a, td.col-md-1, a, span.glyphicon.glyphicon-remove, td.col-md-6]");
    assertThat(visit.property(cell(1000, 3) + ">a>span", "ariaHidden")).isEqualTo("true");
  }

  @Test
  void createsReplacesAndClears() {
    for (int i = 0; i < WARMUP; i++) {
      visit.click("#run");
      contains(cell(1, 1), Integer.toString(i * 1000 + 1));
      visit.click("#clear");
      isGone(cell(1000, 1));
    }
    visit.click("#run");
    contains(cell(1000, 1), "6000");
    visit.click("#run");
    contains(cell(1, 1), "6001");
    visit.click("#add");
    contains(cell(2000, 1), "8000");
    visit.click("#runlots");
    visit.await("10,000 rows", () -> !visit.texts(cell(10_000, 2) + ">a").isEmpty());
    visit.click("#clear");
    isGone(cell(1000, 1));
  }

  @Test
  void updatesAndSelects() {
    visit.click("#run");
    contains(cell(1000, 1), "1000");
    for (int i = 1; i <= 4; i++) {
      visit.click("#update");
      contains(cell(991, 2) + ">a", " !!!".repeat(i));
    }
    for (int i = 0; i <= WARMUP; i++) {
      String row = "tbody>tr:nth-of-type(%d)".formatted(i + 5);
      visit.click(row + ">td:nth-of-type(2)>a");
      visit.await("a selection", () -> Objects.equals(visit.property(row, "className"), "danger"));
      assertThat(visit.texts("tbody>tr.danger")).hasSize(1);
    }
  }

  @Test
  void swapsAndRemoves() {
    visit.click("#run");
    contains(cell(1000, 1), "1000");
    for (int i = 0; i <= WARMUP; i++) {
      visit.click("#swaprows");
      contains(cell(999, 1), i % 2 == 0 ? "2" : "999");
    }
    contains(cell(2, 1), "2");
    for (int row = WARMUP + 4; row > 4; row--) {
      contains(cell(row, 1), Integer.toString(row));
      visit.click(cell(row, 3) + ">a>span:nth-of-type(1)");
      contains(cell(row, 1), "10");
    }
    contains(cell(4, 1), "4");
    contains(cell(6, 1), "11");
    visit.click(cell(6, 3) + ">a>span:nth-of-type(1)");
    contains(cell(6, 1), "12");
  }
}
