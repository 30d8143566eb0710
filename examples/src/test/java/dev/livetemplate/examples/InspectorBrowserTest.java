package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What developers see of updates, under the policies of the examples. */
final class InspectorBrowserTest {
  private static final String INSPECTOR = "document.querySelector('lvt-inspector')?.shadowRoot";

  private static final String OUTLINES = ".querySelectorAll('.outline').length";

  /** They go by themselves: this notes how many there were at once. */
  private static final String COUNT_OUTLINES =
      """
      const inspector = %1$s;
      window.outlines = 0;
      new MutationObserver(() => window.outlines = Math.max(window.outlines, inspector%2$s))
        .observe(inspector, { childList: true, subtree: true });
      """
          .formatted(INSPECTOR, OUTLINES);

  private Visit visit;

  @BeforeEach
  void explain() {
    ExampleServer.shared().pages().explain(true);
    Visit.beSomeoneElse();
    visit = Visit.toRestless("/todo");
  }

  @AfterEach
  void explainNoMore() {
    ExampleServer.shared().pages().explain(false);
    visit.hasNoErrors();
  }

  private String inspector(String property) {
    return String.valueOf(Browser.get().executeScript("return " + INSPECTOR + property));
  }

  @Test
  void listsUpdatesAndOutlinesWhatTheyTouch() {
    show(visit);
    visit.type(".new-todo", "Buy milk", Keys.ENTER);
    visit.await("an explanation", () -> inspector("?.textContent").contains("todo.mustache:"));
    assertThat(inspector(".querySelector('summary').textContent"))
        .matches("1: \\d+ bytes in \\d+\\.\\d\\d msGRANULAR(MARKER|STATIC_DYNAMIC)+");
    assertThat(inspector(".querySelector('dt').textContent"))
        .matches("todo.mustache:\\d+:\\d+  shown");
    visit.script(COUNT_OUTLINES);
    visit.click(".toggle");
    visit.await("another", () -> inspector(".querySelectorAll('li').length").equals("2"));
    visit.await("its strategies", () -> inspector(".querySelector('i')?.textContent").length() > 4);
    visit.await("the outlines' end", () -> inspector(OUTLINES).equals("0"));
    assertThat((Long) Browser.get().executeScript("return window.outlines")).isGreaterThan(2);
    visit.pressWithAltAndShift("l");
    visit.await("the inspector to go", () -> inspector("").equals("null"));
    visit.isFresh();
  }

  @Test
  void isThereFromTheBeginningWhereAPageAsksForIt() {
    String script =
        """
        addEventListener('readystatechange', () =>
          document.querySelector('[data-lvt-page]').setAttribute('data-lvt-inspect', ''), { capture: true, once: true });
        """;
    Object id =
        Browser.get()
            .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
            .get("identifier");
    visit.reload();
    visit.await("the inspector", () -> !inspector("").equals("null"));
    Browser.get()
        .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
  }

  /** Shows the inspector, once it is there. */
  static void show(Visit visit) {
    visit.await("its module", InspectorBrowserTest::isLoaded);
    assertThat(isShown()).isFalse();
    // Between the module's arrival and its listening nothing can be seen of it.
    visit.await(
        "the inspector",
        () -> {
          visit.pressWithAltAndShift("l");
          return isShown();
        });
  }

  private static boolean isShown() {
    return Browser.get().executeScript("return " + INSPECTOR) != null;
  }

  /** The module of its own that is loaded when the server says that it explains. */
  private static boolean isLoaded() {
    Object loaded =
        Browser.get()
            .executeScript(
                "return performance.getEntriesByType('resource').map(({ name }) => name)");
    return ((List<?>) loaded).stream().anyMatch(name -> name.toString().endsWith("/inspector.js"));
  }
}
