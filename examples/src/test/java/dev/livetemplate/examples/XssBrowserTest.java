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

/** The classic vectors in every context of a page in a real browser, first paint and update. */
final class XssBrowserTest {

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
    List<Object> results = new ArrayList<>();
    for (int first = 0; first < vectors.size(); first += AT_ONCE) {
      int end = Math.min(first + AT_ONCE, vectors.size());
      List<String> paths =
          IntStream.range(first, end).mapToObj(number -> "/vector/" + number).toList();
      results.addAll(call("checkFirstPaints", paths));
    }
    assertThat(failures(results)).isEmpty();
    report("first paint");
  }

  @Test
  void nothingRunsAfterUpdates() {
    List<Object> results = new ArrayList<>();
    for (int first = 0; first < vectors.size(); first += AT_ONCE) {
      Page<XssPage> page = XssPageTemplate.INSTANCE.page(XssPage.of(XssServer.HARMLESS));
      List<String> updates =
          vectors.subList(first, Math.min(first + AT_ONCE, vectors.size())).stream()
              .map(vector -> page.update(XssPage.of(vector)).json())
              .toList();
      results.addAll(call("checkUpdates", XssPageTemplate.INSTANCE.descriptor(), updates));
    }
    assertThat(failures(results)).isEmpty();
    report("update");
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

  /** Returns the vectors that got through, each with what is wrong. */
  private List<String> failures(List<?> results) {
    assertThat(results).hasSameSizeAs(vectors).hasSizeGreaterThan(150);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      for (Object wrong : (List<?>) results.get(i)) {
        failures.add(vectors.get(i) + ": " + wrong);
      }
    }
    return failures;
  }

  private void report(String when) {
    int slots = XssVectors.text("xss.mustache").split("\\{\\{[x.]}}", -1).length - 1;
    System.out.printf("XSS in a browser, %s: %d vectors × %d slots%n", when, vectors.size(), slots);
  }
}
