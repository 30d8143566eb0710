package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class ChatBrowserTest {
  private final Visit visit = Visit.to("/chat");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void carriesWhatIsSaidToAnotherBrowser() {
    visit.type(".say input", "Hello <all>", Keys.ENTER);
    visit.await("the message", () -> visit.texts(".messages p").contains("Hello <all>"));
    visit.settles("say something");
    assertThat(visit.property(".say input", "value")).isEqualTo("");
    String first = visit.window();
    visit.newWindow();
    try {
      Visit other = Visit.to("/chat");
      assertThat(other.texts(".messages p")).contains("Hello <all>");
      other.paste("[name=name]", "Bo");
      other.click("Rename", 0);
      other.click("button[data-room=garden]");
      other.await("the garden", () -> other.texts("h2").contains("# garden"));
      other.type(".say input", "Roses are out", Keys.ENTER);
      other.await("the message", () -> other.texts(".messages p").contains("Roses are out"));
      other.hasNoErrors();
    } finally {
      visit.closeWindow(first);
    }
    visit.await("an unread mark", () -> visit.texts(".unread").contains("1"));
    visit.click("button[data-room=garden]");
    visit.await("the message", () -> visit.texts(".messages p").contains("Roses are out"));
    assertThat(visit.texts(".messages strong")).contains("Bo");
    assertThat(visit.texts(".unread")).isEmpty();
  }
}
