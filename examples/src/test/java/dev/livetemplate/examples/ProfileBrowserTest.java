package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class ProfileBrowserTest {
  private Visit visit;

  @BeforeEach
  void open() {
    Visit.beSomeoneElse();
    visit = Visit.to("/profile");
  }

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void showsWhatIsWritten() {
    visit.paste("[name=name]", "Ada King");
    visit.sends(
        "name: 2 texts, a tool tip", "[1,1,\"Ada King\",11,[17,8,\"King\",32],12,\"Ada King\"]");
    visit.paste("[name=bio]", "Counts <b>&\nwrites");
    visit.sends(
        "about: a text, a text area", "[2,3,\"Counts <b>&\\nwrites\",16,\"Counts <b>&\\nwrites\"]");
    visit.paste("[name=email]", "ada@example.com");
    visit.sends(
        "address: a text, a link, a field",
        "[3,7,[12,3,\"com\",15],8,[12,3,\"com\",15],20,[12,3,\"com\",15]]");
  }

  @Test
  void showsWhatIsTyped() {
    visit.type("[name=headline]", Keys.END, " and poetry");
    visit.await("a headline", () -> visit.text(".headline").endsWith(" and poetry"));
    visit.settles("type a headline");
    assertThat(visit.property("[name=headline]", "value")).asString().endsWith("and poetry");
    visit.focuses("[name=headline]");
  }

  @Test
  void choosesAStatus() {
    visit.type("[name=status]", Keys.ARROW_DOWN);
    visit.sends("status: a class, two options", "[1,0,\"card away\",23,0,24,1]");
    visit.type("[name=status]", Keys.ARROW_UP);
    visit.sends("and back", "[2,0,\"card online\",23,1,24,0]");
  }

  @Test
  void savesAndStartsAgain() {
    visit.paste("[name=team]", "Looms");
    visit.sends("team", "[1,6,\"Looms\",19,\"Looms\"]");
    visit.press(Keys.ENTER);
    visit.sends("save", "[2,10,\"just now\",25,1]");
    visit.click("Start again", 0);
    visit.sends(
        "start again", "[3,6,\"Number mills\",10,\"2 minutes ago\",19,\"Number mills\",25,0]");
    assertThat(visit.property("[name=team]", "value")).isEqualTo("Number mills");
  }

  @Test
  void follows() {
    visit.click("Follow", 0);
    visit.sends("follow", "[1,9,4097]");
  }

  @Test
  void saysWhatIsWrongWhileItIsTyped() {
    visit.paste("[name=email]", "ada@");
    visit.await("a problem", () -> visit.text("#email-problem").startsWith("That is no"));
    visit.settles("a wrong address");
    assertThat(visit.property("[name=email]", "ariaInvalid")).isEqualTo("true");
    visit.press(Keys.ENTER);
    visit.settles("save a wrong address");
    assertThat(visit.texts("[role=status]")).isEmpty();
    visit.paste("[name=email]", "ada@example.net");
    visit.await("no problem", () -> visit.texts("#email-problem").contains(""));
    visit.settles("a right address");
    assertThat(visit.property("[name=email]", "ariaInvalid")).isNull();
  }

  @Test
  void keepsWhatWasSaved() {
    visit.paste("[name=team]", "Looms");
    visit.press(Keys.ENTER);
    visit.await("an answer", () -> visit.texts("[role=status]").contains("Saved."));
    visit.reload();
    assertThat(visit.property("[name=team]", "value")).isEqualTo("Looms");
  }
}
