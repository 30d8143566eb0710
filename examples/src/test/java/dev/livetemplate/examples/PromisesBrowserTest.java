package dev.livetemplate.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.livetemplate.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Nothing of the user's is lost: each promise of docs/client.md, in the presence of every kind of
 * update, beside what is updated and in the midst of it.
 */
final class PromisesBrowserTest {
  private static final List<String> PLACES = List.of("beside", "section", "row1", "row2", "raw");

  /** Widgets in raw HTML are as those in the template, but for frames. */
  private static final String WIDGETS =
      resource("widgets.mustache").replaceAll("\\{\\{#framed}}.*?\\{\\{/framed}}", "");

  private static final String FRAMED = resource("widgets.mustache").replaceAll("\\{\\{.*?}}", "");

  private static final Map<String, UnaryOperator<PromisesPage>> UPDATES =
      Map.of(
          "text", page -> page.text("other"),
          "attribute", page -> page.style("other"),
          "section", page -> page.shown(true),
          "list: the first row moves", page -> page.rows(2, 3, 1),
          "list: all rows turn round", page -> page.rows(3, 2, 1),
          "list: rows come and go", page -> page.rows(7, 2, 8, 1),
          "raw HTML", page -> page.word("brand-new word", widgets(page.framed())),
          "all at once",
              page ->
                  page.rows(3, 2, 9, 1)
                      .text("new")
                      .style("new")
                      .shown(true)
                      .word("last word", widgets(page.framed())));

  private static final ChromeDriver BROWSER = Browser.get();

  /** The slots of the section with widgets and of the list. */
  private static final long SECTION = 10;

  private static final long LIST = 15;

  /** In a region of raw HTML that is edited they make the client ask for the region anew. */
  private static final String EXTENSIONS = "nodes and attributes of extensions";

  /** The same of what they put into themselves. */
  private static final String CUSTOM = "custom elements";

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PromisesBrowserTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  static void open() {
    BROWSER.get(ExampleServer.shared().url("/promises"));
  }

  @AfterAll
  static void leave() {
    BROWSER.get("about:blank");
    Browser.errors();
  }

  @TestFactory
  Stream<DynamicContainer> isKeptInAnUpdate() {
    List<?> names = (List<?>) BROWSER.executeScript("return promises()");
    return names.stream()
        .map(
            name ->
                dynamicContainer(
                    name.toString(),
                    PLACES.stream()
                        .map(place -> dynamicTest(place, () -> keeps(name.toString(), place)))));
  }

  private static void keeps(String promise, String place) {
    boolean framed = promise.equals("frames");
    Map<String, List<String>> messages = new TreeMap<>();
    UPDATES.forEach(
        (update, change) -> {
          if (!isExcepted(promise, place, update)) {
            messages.put(update, messages(first(framed), change, !promise.equals(EXTENSIONS)));
          }
        });
    assertThat(
            (List<?>)
                BROWSER.executeScript(
                    "return broken(...arguments)", promise, place, start(framed), messages))
        .isEmpty();
  }

  private static boolean isExcepted(String promise, String place, String update) {
    return switch (promise) {
      case EXTENSIONS, CUSTOM -> place.equals("raw") && update.matches("raw.*|all.*");
      default -> false;
    };
  }

  private static String widgets(boolean framed) {
    return framed ? FRAMED : WIDGETS;
  }

  private static PromisesPage first(boolean framed) {
    return PromisesPage.first(framed, widgets(framed));
  }

  private static Map<String, String> start(boolean framed) {
    Page<PromisesPage> page = PromisesPageTemplate.INSTANCE.page(first(framed));
    return Map.of("descriptor", PromisesPageTemplate.INSTANCE.descriptor(), "html", page.html());
  }

  /** Returns an update, and maybe the page anew behind it. */
  private static List<String> messages(
      PromisesPage first, UnaryOperator<PromisesPage> change, boolean anew) {
    Page<PromisesPage> page = PromisesPageTemplate.INSTANCE.page(first);
    String update = page.update(change.apply(first)).json();
    return anew ? List.of(update, page.resync().json()) : List.of(update);
  }

  /** A browser lays out a page that has been changed if it is asked for what is selected. */
  @Test
  void manyUpdatesBetweenTwoFramesLayNothingOut() {
    BROWSER.executeCdpCommand("Performance.enable", Map.of());
    BROWSER.executeScript("return show(...arguments)", start(false));
    Page<PromisesPage> page = PromisesPageTemplate.INSTANCE.page(first(false));
    List<String> updates = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean turned = i % 2 == 0;
      PromisesPage next = first(false).text("text " + i).style("style" + i).shown(turned);
      PromisesPage ordered = turned ? next.rows(3, 2, 1) : next.rows(1, 2, 3);
      updates.add(page.update(ordered).json());
    }
    long before = layouts();
    BROWSER.executeScript("takeAll(...arguments)", updates);
    assertThat(layouts() - before).isLessThan(updates.size() / 2);
  }

  private static long layouts() {
    List<?> metrics =
        (List<?>) BROWSER.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .map(metric -> (Map<?, ?>) metric)
        .filter(metric -> "LayoutCount".equals(metric.get("name")))
        .mapToLong(metric -> ((Number) metric.get("value")).longValue())
        .sum();
  }

  /** What is before an element of another name than it should be is another element than it was. */
  @TestFactory
  Stream<DynamicTest> anElementThatAnExtensionPutBeforeOthersIsLeftAlone() {
    Map<String, List<Long>> lost =
        Map.of(
            "main > h1", List.of(),
            "main > section", List.of(),
            "[data-place=section] > p", List.of(SECTION),
            "[data-place=row2] > fieldset", List.of(LIST, 1L));
    return lost.entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> intrude(entry.getKey(), entry.getValue())));
  }

  private static void intrude(String selector, List<Long> lost) {
    Map<?, ?> found =
        (Map<?, ?>)
            Objects.requireNonNull(
                BROWSER.executeScript(
                    "return intrude(...arguments)",
                    selector,
                    start(false),
                    messages(first(false), page -> page.text("other"), true)));
    assertThat(found.get("lost")).isEqualTo(lost);
    assertThat(found.get("isUntouched")).isEqualTo(true);
    assertThat(found.get("shown")).isEqualTo(found.get("expected"));
  }

  @TestFactory
  Stream<DynamicTest> anInputMethodGoesOnComposing() {
    return PLACES.stream().map(place -> dynamicTest(place, () -> composes(place)));
  }

  private static void composes(String place) {
    UPDATES.forEach(
        (update, change) -> {
          BROWSER.executeScript("return compose(...arguments)", place, start(false));
          compose("に");
          compose("にほ");
          for (String message : messages(first(false), change, true)) {
            BROWSER.executeScript("return receive(...arguments)", message);
            assertThat(composed()).as("%s in %s", update, place).isEqualTo("にほ 0 true");
          }
          compose("にほん");
          BROWSER.executeCdpCommand("Input.insertText", Map.of("text", "日本"));
          assertThat(composed()).as("%s in %s", update, place).isEqualTo("日本 1 true");
        });
  }

  private static void compose(String text) {
    BROWSER.executeCdpCommand(
        "Input.imeSetComposition",
        Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
  }

  private static Object composed() {
    return Objects.requireNonNull(BROWSER.executeScript("return composed()"));
  }
}
