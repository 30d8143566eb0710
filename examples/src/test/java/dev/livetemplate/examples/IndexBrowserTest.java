package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

final class IndexBrowserTest {
  private final ChromeDriver driver = Browser.get();
  private final ExampleServer server = ExampleServer.shared();

  @Test
  void leadsToEveryExampleAndBack() {
    driver.get(server.url("/"));
    Browser.errors();
    List<String> titles = Screen.texts(".cards strong");
    assertThat(titles).hasSize(10);
    for (String example : titles) {
      follow(example, example);
      follow("All examples", "LiveTemplate examples");
    }
    assertThat(Browser.errors()).isEmpty();
  }

  private void follow(String link, String title) {
    Screen.act(By.partialLinkText(link), WebElement::click);
    Screen.await("the page " + title, () -> title.equals(driver.getTitle()));
  }

  @Test
  void answersAWrongAddressWithAPage() {
    driver.get(server.url("/people"));
    Screen.shows("h1", "Nothing here");
    Screen.await("what the console says of it", () -> !Browser.errors().isEmpty());
  }
}
