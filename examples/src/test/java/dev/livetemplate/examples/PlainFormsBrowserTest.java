package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages without JavaScript: the first paint is all there, and forms are posted. */
final class PlainFormsBrowserTest {
  private static final String TITLES = ".view label";

  private final ChromeDriver driver = Browser.get();
  private final ExampleServer server = ExampleServer.shared();

  @BeforeEach
  void switchOff() {
    Visit.beSomeoneElse();
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  @AfterEach
  void switchOn() {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    driver.get("about:blank");
  }

  @Test
  void todosAreAdded() {
    driver.get(server.url("/todo"));
    int connections = server.connections();
    type(".new-todo", "Buy <milk>", Keys.ENTER);
    Screen.shows(TITLES, "Buy <milk>");
    type(".new-todo", "Drink it", Keys.ENTER);
    Screen.shows(TITLES, "Buy <milk>", "Drink it");
    driver.navigate().refresh();
    Screen.shows(TITLES, "Buy <milk>", "Drink it");
    assertThat(server.connections()).isEqualTo(connections);
  }

  @Test
  void aProfileIsSavedOrToldWhatIsWrong() {
    driver.get(server.url("/profile"));
    put("name", "Ada King");
    put("email", "ada@nowhere");
    click("form button.primary");
    Screen.shows("#email-problem", "That is no e-mail address, such as ada@example.org.");
    assertThat(value("name")).isEqualTo("Ada King");
    put("email", "ada@example.net");
    click("form button.primary");
    Screen.shows("[role=status]", "Saved.");
    driver.get(server.url("/profile"));
    Screen.shows("h1", "Ada King");
    assertThat(value("email")).isEqualTo("ada@example.net");
  }

  @Test
  void everyFirstPaintIsComplete() {
    for (String path : Pages.ALL) {
      driver.get(server.url(path));
      assertThat(Screen.text("main, #main, .todoapp")).as(path).isNotBlank();
    }
    driver.get(server.url("/grid"));
    assertThat(Screen.texts("tbody tr")).hasSize(1000);
  }

  private static void click(String css) {
    Screen.act(By.cssSelector(css), WebElement::click);
  }

  private static void type(String css, CharSequence... keys) {
    Screen.act(By.cssSelector(css), field -> field.sendKeys(keys));
  }

  private static void put(String name, String value) {
    type("form [name=" + name + "]", Keys.chord(Keys.CONTROL, "a"), value);
  }

  private static @Nullable Object value(String name) {
    return Screen.property("form [name=" + name + "]", "value");
  }
}
