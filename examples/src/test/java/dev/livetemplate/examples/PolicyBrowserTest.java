package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Every example keeps to a strict content security policy with Trusted Types, also while it is
 * used.
 */
final class PolicyBrowserTest {
  static final List<String> PATHS = Pages.ALL;

  private final ChromeDriver driver = Browser.get();

  @AfterEach
  void leave() {
    driver.get("about:blank");
    Browser.errors();
  }

  @ParameterizedTest
  @FieldSource("PATHS")
  void isKept(String path) {
    Visit.beSomeoneElse();
    Visit visit = Visit.toRestless(path);
    assertThat(policy()).contains("default-src 'self'", "require-trusted-types-for 'script'");
    assertThat(policy()).doesNotContain("unsafe");
    assertThat(
            driver.executeScript(
                "return document.querySelectorAll('script:not([src]), [style], style').length"))
        .isEqualTo(0L);
    ScreenshotTest.use(visit, path.substring(1));
    visit.answered();
    int connections = ExampleServer.shared().connections();
    ExampleServer.shared().pages().clear();
    ExampleServer.shared().cut();
    visit.reconnected(connections); // A page that is sent anew is parsed as HTML.
    visit.hasNoErrors();
  }

  private String policy() {
    return (String)
        driver.executeAsyncScript(
            "fetch(location.href).then(({ headers }) => arguments[0](headers.get('Content-Security-Policy')))");
  }

  @Test
  void violationsAreNoticed() {
    Visit visit = Visit.to("/counter");
    visit.script(
        "document.body.append(Object.assign(document.createElement('script'), { id: 'x' }))");
    for (String violation :
        List.of(
            "document.querySelector('h1').innerHTML = '<b>x</b>'",
            "document.querySelector('h1').setAttribute('style', 'color: red')",
            "document.querySelector('#x').text = 'alert(1)'")) {
      visit.script("try { " + violation + " } catch { }");
      Screen.await("a report of " + violation, () -> !Browser.errors().isEmpty());
    }
  }
}
