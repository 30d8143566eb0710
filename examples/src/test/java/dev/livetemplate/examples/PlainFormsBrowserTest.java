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
import org.openqa.selenium.WindowType;
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

  private void addTodos() {
    driver.get(server.url("/todo"));
    type(".new-todo", "a", Keys.ENTER);
    Screen.shows(TITLES, "a");
    type(".new-todo", "b", Keys.ENTER);
    Screen.shows(TITLES, "a", "b");
    type(".new-todo", "c", Keys.ENTER);
    Screen.shows(TITLES, "a", "b", "c");
  }

  @Test
  void todosAreToggled() {
    addTodos();
    click("li:nth-child(1) .toggle");
    click("li:nth-child(3) .toggle");
    click("[value=complete]");
    Screen.shows(".completed", "a", "c");
    click("li:nth-child(1) .toggle");
    type("li:nth-child(1) .toggle", Keys.ENTER);
    Screen.shows(".completed", "c");
    Screen.shows(".todo-count", "2 items left");
    click("[value=toggle-all]");
    Screen.shows(".completed", "a", "b", "c");
    click("[value=toggle-all]");
    Screen.shows(".completed");
    Screen.shows(TITLES, "a", "b", "c");
  }

  @Test
  void todosAreToggledAsTheyWereShown() {
    addTodos();
    String first = driver.getWindowHandle();
    driver.switchTo().newWindow(WindowType.WINDOW);
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    driver.get(server.url("/todo"));
    click("li:nth-child(1) .toggle");
    click("[value=complete]");
    Screen.shows(".completed", "a");
    driver.close();
    driver.switchTo().window(first);
    click("li:nth-child(2) .toggle");
    click("[value=complete]");
    Screen.shows(".completed", "a", "b");
  }

  @Test
  void todosAreDestroyedAndCleared() {
    addTodos();
    click("li:nth-child(2) .destroy");
    Screen.shows(TITLES, "a", "c");
    click("li:nth-child(2) .toggle");
    click("[value=complete]");
    Screen.shows(".completed", "c");
    click(".clear-completed");
    Screen.shows(TITLES, "a");
    click(".destroy");
    Screen.shows(".main, .footer, #plain", "", "", "");
  }

  @Test
  void titlesAreEdited() {
    addTodos();
    click("[value=edit-all]");
    Screen.await("fields", () -> Screen.texts(".edit").size() == 3);
    Screen.shows("#plain .idle", "", "", "");
    Screen.shows("#plain .busy", "Enter saves a title.", "Cancel");
    type("li:nth-child(1) .edit", Keys.chord(Keys.CONTROL, "a"), "  avocado  ", Keys.ENTER);
    Screen.shows(TITLES, "avocado", "b", "c");
    click("[value=edit-all]");
    type("li:nth-child(2) .edit", Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, Keys.ENTER);
    Screen.shows(TITLES, "avocado", "c");
    click("[value=edit-all]");
    type("li:nth-child(1) .edit", "x");
    click("[value=cancel]");
    Screen.shows(TITLES, "avocado", "c");
    Screen.shows(".edit");
  }

  @Test
  void todosAreFiltered() {
    addTodos();
    click("li:nth-child(2) .toggle");
    click("[value=complete]");
    Screen.shows(".completed", "b");
    click("[value='#/completed']");
    Screen.shows(TITLES, "b");
    click("[value='#/active']");
    Screen.shows(TITLES, "a", "c");
    type(".new-todo", "d", Keys.ENTER);
    Screen.shows(TITLES, "a", "c", "d");
    click("li:nth-child(1) .toggle");
    click("[value=complete]");
    Screen.shows(TITLES, "c", "d");
    driver.navigate().refresh();
    Screen.shows(TITLES, "c", "d");
    click("[value='#/']");
    Screen.shows(TITLES, "a", "b", "c", "d");
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
    click("[value=restore]");
    Screen.shows("h1", "Ada Lovelace");
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
