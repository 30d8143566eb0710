package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.testing.XssVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The classic vectors in every context of a page in a real browser, by turns in the first paint and
 * in an update; {@code -Dlivetemplate.long=true} tries each in both. {@code XssTest} does so
 * without a browser in every run.
 */
final class XssBrowserTest {
  private static final boolean LONG = Boolean.getBoolean("livetemplate.long");

  /** How many vectors one call of a script goes through, which must end in some time. */
  private static final int AT_ONCE = 25;

  private static final String CALL =
      """
      const [name, parameters, done] = arguments;
      import('/xss.js')
        .then((xss) => xss[name](...parameters))
        .then(done, (error) => done(String(error.stack ?? error)));
      """;

  private static XssServer server;
  private final ChromeDriver browser = Browser.get();
  private final List<String> vectors = XssVectors.all();

  @BeforeAll
  static void start() throws IOException {
    server = new XssServer();
  }

  @AfterAll
  static void stop() {
    server.close();
    Browser.get().get("about:blank");
    Browser.errors();
  }

  @Test
  void nothingRunsInTheFirstPaint() {
    List<Integer> numbers = numbers(0);
    List<Object> results = new ArrayList<>();
    for (List<Integer> some : atOnce(numbers)) {
      results.addAll(
          call("checkFirstPaints", some.stream().map(number -> "/vector/" + number).toList()));
    }
    assertThat(failures(numbers, results)).isEmpty();
    report("first paint", numbers);
  }

  @Test
  void nothingRunsAfterUpdates() {
    List<Integer> numbers = numbers(1);
    List<Object> results = new ArrayList<>();
    for (List<Integer> some : atOnce(numbers)) {
      Page<XssPage> page = XssPageTemplate.INSTANCE.page(XssPage.of(XssServer.HARMLESS));
      List<String> updates =
          some.stream().map(number -> page.update(XssPage.of(vectors.get(number))).json()).toList();
      results.addAll(call("checkUpdates", XssPageTemplate.INSTANCE.descriptor(), updates));
    }
    assertThat(failures(numbers, results)).isEmpty();
    report("update", numbers);
  }

  @Test
  void whatGetsThroughIsNoticed() {
    List<?> results = call("checkFirstPaints", List.of("/raw/0", "/harmless"));
    assertThat(results.get(0).toString()).contains("structure: ", "a script ran");
    assertThat(results.get(1)).isEqualTo(List.of());
  }

  private List<?> call(String name, Object... parameters) {
    browser.get(server.url("/"));
    Object result = browser.executeAsyncScript(CALL, name, List.of(parameters));
    assertThat(result).isInstanceOf(List.class);
    return (List<?>) result;
  }

  /** Returns the numbers of the vectors to be tried: in the quick run every other one. */
  private List<Integer> numbers(int first) {
    return IntStream.range(0, vectors.size())
        .filter(number -> LONG || number % 2 == first)
        .boxed()
        .toList();
  }

  private static List<List<Integer>> atOnce(List<Integer> numbers) {
    return IntStream.iterate(0, from -> from < numbers.size(), from -> from + AT_ONCE)
        .mapToObj(from -> numbers.subList(from, Math.min(from + AT_ONCE, numbers.size())))
        .toList();
  }

  /** Returns the vectors that got through, each with what is wrong. */
  private List<String> failures(List<Integer> numbers, List<?> results) {
    assertThat(results).hasSameSizeAs(numbers).hasSizeGreaterThan(75);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      for (Object wrong : (List<?>) results.get(i)) {
        failures.add(vectors.get(numbers.get(i)) + ": " + wrong);
      }
    }
    return failures;
  }

  private static void report(String when, List<Integer> numbers) {
    int slots = XssVectors.text("xss.mustache").split("\\{\\{[x.]}}", -1).length - 1;
    System.out.printf("XSS in a browser, %s: %d vectors × %d slots%n", when, numbers.size(), slots);
  }
}
