package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DashboardBrowserTest {
  private final Visit visit = Visit.toRestless("/dashboard");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void ticksUntilItIsPaused() {
    visit.await("five updates", () -> updates() > 5);
    visit.click("Pause", 0);
    visit.await("a pause", () -> visit.texts("button").contains("Resume"));
    visit.settles("pause");
    int paused = updates();
    Visit.sleep(300);
    assertThat(updates()).isEqualTo(paused);
    visit.click("Resume", 0);
    visit.await("more updates", () -> updates() > paused + 3);
    visit.click("Pause", 0);
    visit.await("a pause", () -> visit.texts("button").contains("Resume"));
    visit.settles("pause again");
    assertThat(visit.texts("tbody td")).hasSize(200);
  }

  private int updates() {
    return visit.sent();
  }
}
