package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DashboardBrowserTest {
  private static final String COUNT =
      "window.updates = 0; addEventListener('lvt:updated', () => window.updates++)";

  private final Visit visit = Visit.toRestless("/dashboard");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void ticksUntilItIsPaused() {
    visit.script(COUNT);
    String first = visit.window();
    visit.newWindow();
    try {
      Visit other = Visit.toRestless("/dashboard");
      other.script(COUNT);
      other.await("five updates", () -> updates() > 5);
      pause(other);
      long paused = updates();
      String second = other.window();
      visit.show(first);
      long before = updates();
      visit.await("five updates of the page that goes on", () -> updates() > before + 5);
      other.show(second);
      assertThat(updates()).isEqualTo(paused);
      other.click("Resume", 0);
      other.await("more updates", () -> updates() > paused + 3);
      pause(other);
      assertThat(other.texts("tbody td")).hasSize(200);
      other.hasNoErrors();
    } finally {
      visit.closeWindow(first);
    }
  }

  private static void pause(Visit page) {
    page.click("Pause", 0);
    page.await("a pause", () -> page.texts("button").contains("Resume"));
    page.settles("pause");
  }

  private static long updates() {
    return (Long) Browser.get().executeScript("return window.updates");
  }
}
