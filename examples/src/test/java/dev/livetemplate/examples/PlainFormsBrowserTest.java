package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages without JavaScript: the first paint is all there, and forms are posted. */
final class PlainFormsBrowserTest {
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
    find(".new-todo").sendKeys("Buy <milk>", Keys.ENTER);
    assertThat(titles()).containsExactly("Buy <milk>");
    find(".new-todo").sendKeys("Drink it", Keys.ENTER);
    assertThat(titles()).containsExactly("Buy <milk>", "Drink it");
    driver.navigate().refresh();
    assertThat(titles()).hasSize(2);
    assertThat(server.connections()).isEqualTo(connections);
  }

  @Test
  void aProfileIsSavedOrToldWhatIsWrong() {
    driver.get(server.url("/profile"));
    put("name", "Ada King");
    put("email", "ada@nowhere");
    find("button.primary[type=submit], form button.primary").click();
    assertThat(find("#email-problem").getText()).startsWith("That is no e-mail address");
    assertThat(value("name")).isEqualTo("Ada King");
    put("email", "ada@example.net");
    find("form button.primary").click();
    assertThat(find("[role=status]").getText()).isEqualTo("Saved.");
    driver.get(server.url("/profile"));
    assertThat(find("h1").getText()).isEqualTo("Ada King");
    assertThat(value("email")).isEqualTo("ada@example.net");
  }

  @Test
  void everyFirstPaintIsComplete() {
    for (String path : Pages.ALL) {
      driver.get(server.url(path));
      assertThat(find("main, #main, .todoapp").getText()).as(path).isNotBlank();
    }
    driver.get(server.url("/grid"));
    assertThat(driver.findElements(By.cssSelector("tbody tr"))).hasSize(1000);
  }

  private WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  private void put(String name, String value) {
    WebElement field = find("form [name=" + name + "]");
    field.clear();
    field.sendKeys(value);
  }

  private String value(String name) {
    return Objects.requireNonNull(find("form [name=" + name + "]").getDomProperty("value"));
  }

  private List<String> titles() {
    return driver.findElements(By.cssSelector(".view label")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
