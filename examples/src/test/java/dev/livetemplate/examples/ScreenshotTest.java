package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Takes pictures into {@code target/screenshots}, for people to look at; with {@code
 * -Dlivetemplate.update=true} those of the README and the index as well.
 */
final class ScreenshotTest {
  private static final boolean UPDATE = Boolean.getBoolean("livetemplate.update");
  private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
  private static final Set<String> IN_README = Set.of("todo", "dashboard", "grid", "kanban");

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
    "counter, /counter, light, false",
    "counter, /counter, dark, true",
    "profile, /profile, light, false",
    "profile, /profile, dark, true",
    "todo, /todo, light, false",
    "todo, /todo, dark, true",
    "wizard, /wizard, light, false",
    "wizard, /wizard, dark, true",
    "dashboard, /dashboard, light, false",
    "dashboard, /dashboard, dark, true",
    "grid, /grid, light, false",
    "grid, /grid, dark, true",
    "chat, /chat, light, false",
    "chat, /chat, dark, true",
    "kanban, /kanban, light, false",
    "kanban, /kanban, dark, true",
    "editor, /editor, light, false",
    "editor, /editor, dark, true",
    "bench, /bench, light, false"
  })
  void looksGood(String name, String path, String scheme, boolean phone) throws IOException {
    Browser.colorScheme(scheme);
    if (phone) {
      Browser.phone();
    }
    if (path.equals("/")) {
      driver.get(ExampleServer.shared().url(path));
    } else {
      Visit.beSomeoneElse();
      use(Visit.toRestless(path), name);
    }
    assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing stands out at the side")
        .isEqualTo(true);
    byte[] png = driver.getScreenshotAs(OutputType.BYTES);
    String file = "%s-%s%s.png".formatted(name, scheme, phone ? "-phone" : "");
    Files.write(Files.createDirectories(MODULE.resolve("target/screenshots")).resolve(file), png);
    if (UPDATE && scheme.equals("light") && !path.equals("/")) {
      Pictures.write(
          png, MODULE.resolve("src/main/resources/public/pictures" + path + ".jpg"), 480);
      if (IN_README.contains(name)) {
        Pictures.write(png, MODULE.resolve("../docs/pictures" + path + ".jpg"), 720);
      }
    }
  }

  @Test
  void inspectorLooksGood() throws IOException {
    Browser.colorScheme("light");
    ExampleServer.shared().pages().explain(true);
    try {
      Visit.beSomeoneElse();
      Visit visit = Visit.toRestless("/todo");
      InspectorBrowserTest.show(visit);
      use(visit, "todo");
      driver.executeScript(
          "document.querySelector('lvt-inspector').shadowRoot.querySelector('summary').click()");
      byte[] png = driver.getScreenshotAs(OutputType.BYTES);
      Files.write(
          Files.createDirectories(MODULE.resolve("target/screenshots")).resolve("inspector.png"),
          png);
      if (UPDATE) {
        Pictures.write(png, MODULE.resolve("../docs/pictures/inspector.jpg"), 1000);
      }
    } finally {
      ExampleServer.shared().pages().explain(false);
    }
  }

  /** Does something in an example. */
  static void use(Visit visit, String name) {
    switch (name) {
      case "counter" -> visit.click("One less", 0);
      case "profile" -> visit.click("Follow", 0);
      case "todo" -> {
        visit.type(".new-todo", "Sow carrots", Keys.ENTER, "Water the beans", Keys.ENTER);
        visit.type(".new-todo", "Look at it on a phone", Keys.ENTER);
        visit.await("three todos", () -> visit.texts(".view label").size() == 3);
        visit.click("li:nth-child(1) .toggle");
        visit.await("a mark", () -> visit.texts(".completed").size() == 1);
      }
      case "bench" -> visit.click("#run");
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
