package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes pictures into {@code target/screenshots}, for people to look at. */
final class ScreenshotTest {
  private final ChromeDriver driver = Browser.get();

  @AfterEach
  void reset() {
    Browser.desk();
    Browser.colorScheme("");
  }

  @ParameterizedTest
  @CsvSource({
    "index, /, light, false",
    "index, /, dark, true",
    "counter, /counter, light, true",
    "counter, /counter, dark, false",
    "profile, /profile, light, false",
    "profile, /profile, dark, true",
    "todo, /todo, light, true",
    "todo, /todo, dark, false",
    "wizard, /wizard, light, true",
    "wizard, /wizard, dark, false",
    "dashboard, /dashboard, light, false",
    "dashboard, /dashboard, dark, true",
    "grid, /grid, light, false",
    "grid, /grid, dark, true",
    "chat, /chat, light, false",
    "chat, /chat, dark, true",
    "kanban, /kanban, light, false",
    "kanban, /kanban, dark, true",
    "editor, /editor, light, false",
    "editor, /editor, dark, true"
  })
  void looksGood(String name, String path, String scheme, boolean phone) throws IOException {
    Browser.colorScheme(scheme);
    if (phone) {
      Browser.phone();
    }
    if (path.equals("/")) {
      driver.get(ExampleServer.shared().url(path));
    } else {
      use(Visit.toRestless(path), name);
    }
    assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing stands out at the side")
        .isEqualTo(true);
    Path folder = Path.of(System.getProperty("basedir", ""), "target", "screenshots");
    String file = "%s-%s%s.png".formatted(name, scheme, phone ? "-phone" : "");
    Files.write(
        Files.createDirectories(folder).resolve(file), driver.getScreenshotAs(OutputType.BYTES));
  }

  private static void use(Visit visit, String name) {
    switch (name) {
      case "counter" -> visit.click("One less", 0);
      case "profile" -> visit.click("Follow", 0);
      case "todo" -> visit.type(".new-todo", "Look at it on a phone", Keys.ENTER);
      case "wizard" -> visit.click("Next", 0);
      case "dashboard" -> visit.click("Pause", 0);
      case "grid" -> visit.click("tbody tr:nth-child(2) input");
      case "chat" -> visit.type("[name=text]", "Good morning", Keys.ENTER);
      case "kanban" -> visit.click("#right-1");
      case "editor" -> visit.type("#text", "More to come");
      default -> throw new AssertionError(name);
    }
    visit.settles("for a picture");
  }
}
