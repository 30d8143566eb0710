package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class CounterBrowserTest {
  private final Visit visit = Visit.to("/counter");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void countsWithTheMouse() {
    visit.click("One more", 0);
    visit.sends("one more, which enables Reset", "[1,1,1,2,0]");
    visit.click("One more", 0);
    visit.sends("one more", "[2,1,2]");
    visit.click("Reset", 0);
    visit.sends("reset", "[3,1,0,2,1]");
    visit.click("One less", 0);
    visit.sends("below zero", "[4,0,1,1,-1,2,0,3,1]");
    assertThat(visit.text(".note")).isEqualTo("Below zero.");
    visit.click("One more", 0);
    visit.sends("back to zero", "[5,0,0,1,0,2,1,3,0]");
  }

  @Test
  void countsWithTheKeyboard() {
    visit.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
    visit.sends("Enter on +", "[1,1,1,2,0]");
    visit.press(Keys.SPACE);
    visit.sends("Space on +", "[2,1,2]");
    visit.press(Keys.TAB, Keys.SPACE);
    visit.sends("Space on Reset", "[3,1,0,2,1]");
    visit.focuses("[aria-label='One less']");
  }

  @Test
  void countsEveryClickOfAQuickUser() {
    for (int i = 0; i < 30; i++) {
      visit.click("One more", 0);
    }
    visit.await("30 clicks", () -> visit.text(".count").equals("30"));
    visit.settles("30 clicks");
  }
}
