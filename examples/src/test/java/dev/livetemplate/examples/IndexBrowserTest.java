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
    List<String> titles =
        driver.findElements(By.cssSelector(".cards strong")).stream()
            .map(WebElement::getText)
            .toList();
    for (String example : titles) {
      driver.findElement(By.partialLinkText(example)).click();
      assertThat(driver.getTitle()).isEqualTo(example);
      driver.findElement(By.partialLinkText("All examples")).click();
      assertThat(driver.getTitle()).isEqualTo("LiveTemplate examples");
    }
    assertThat(titles).hasSize(10);
    assertThat(Browser.errors()).isEmpty();
  }

  @Test
  void answersAWrongAddressWithAPage() {
    driver.get(server.url("/people"));
    assertThat(driver.findElement(By.tagName("h1")).getText()).isEqualTo("Nothing here");
    Browser.errors();
  }
}
