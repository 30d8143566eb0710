package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class WizardBrowserTest {
  private final Visit visit = Visit.to("/wizard");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void leadsToTheEndAndKeepsWhatWasTyped() {
    visit.click("Next", 0);
    visit.await("a problem", () -> visit.texts(".problem").contains("Please choose a day."));
    visit.type("[name=day]", "05172030");
    visit.type("[name=guests]", Keys.ARROW_DOWN);
    visit.click("Next", 0);
    visit.await("the second step", () -> visit.texts("[aria-current]").contains("Who"));
    visit.focuses("[name=name]");
    visit.type("[name=name]", "Ada", Keys.ENTER);
    visit.await("a problem", () -> visit.text(".problem").startsWith("Please give a phone"));
    visit.type("[name=phone]", "+44 20 7946 0000");
    visit.click("[name=window]");
    visit.click("Back", 0);
    visit.await("the first step again", () -> visit.texts("[aria-current]").contains("When"));
    assertThat(visit.property("[name=day]", "value")).isEqualTo("2030-05-17");
    assertThat(visit.property("[name=guests]", "value")).isEqualTo("3");
    visit.click("Next", 0);
    visit.await("the second step again", () -> visit.texts("[aria-current]").contains("Who"));
    assertThat(visit.property("[name=phone]", "value")).isEqualTo("+44 20 7946 0000");
    assertThat(visit.property("[name=window]", "checked")).isEqualTo(true);
    visit.click("Next", 0);
    visit.await("the third step", () -> visit.texts("[aria-current]").contains("Check"));
    assertThat(visit.texts(".facts dd"))
        .containsExactly("2030-05-17", "3", "Ada", "+44 20 7946 0000", "at the window");
    visit.click("Book", 0);
    visit.await("the end", () -> visit.texts("h2").contains("See you on 2030-05-17, Ada"));
    visit.settles("book a table");
  }
}
