package dev.livetemplate.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** One visit of an example in the browser: what the user does, and what must come of it. */
final class Visit {
  private static final Pattern JOINED = Pattern.compile("\\{\"join\":\\{\"page\":\"([^\"]+)\".*");

  /** Compares the page with a fresh one, which the same parser has read as part of a document. */
  private static final String COMPARE =
      """
      const [id, done] = arguments;
      const request = new XMLHttpRequest();
      request.open('GET', `/fresh?page=${id}`);
      request.responseType = 'document';
      request.onload = () => {
        const fresh = request.response?.querySelector('div')?.cloneNode(true);
        if (!fresh) return done(['no page', 'a fresh page']);
        const shown = document.createElement('div');
        shown.append(...document.querySelector('[data-lvt-page]').cloneNode(true).childNodes);
        for (const tree of [fresh, shown]) {
          // What noscript holds is text where scripts run, and elements in a document without.
          for (const noscript of tree.querySelectorAll('noscript')) noscript.replaceChildren();
          tree.normalize();
        }
        done(shown.isEqualNode(fresh) ? null : [shown.innerHTML, fresh.innerHTML]);
      };
      request.onerror = () => done(['no answer', 'a fresh page']);
      request.send();
      """;

  /** Keeps what the client says about trouble. */
  private static final String RECORD =
      """
      window.troubles = [];
      addEventListener('lvt:error', ({ detail }) => troubles.push(`${detail.code}: ${detail.message}`));
      """;

  /** What each step sent, a table in Markdown. */
  private static final Path TABLE = newTable();

  private final ChromeDriver driver = Browser.get();
  private final ExampleServer server = ExampleServer.shared();
  private final String path;
  private int seen;

  private static Path newTable() {
    Path table = Path.of(System.getProperty("basedir", ""), "target", "updates.md");
    try {
      return Files.writeString(table, "| page | step | bytes | sent |\n|---|---|--:|---|\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Visit(String path) {
    this.path = path;
  }

  /** Opens an example and waits until it is connected and shows what the server does. */
  static Visit to(String path) {
    Visit visit = toRestless(path);
    visit.seen = visit.server.sent().size();
    assertThat(visit.seen).as("a join and nothing else").isEqualTo(1);
    visit.isFresh();
    return visit;
  }

  /** Opens an example that changes by itself and waits until it is connected. */
  static Visit toRestless(String path) {
    return toRestless(path, ExampleServer.shared().url(path));
  }

  /** Opens an example in another way than directly and waits until it is connected. */
  static Visit through(WildProxy proxy, String path) {
    Visit visit = toRestless(path, proxy.url(path));
    visit.seen = visit.server.sent().size();
    return visit;
  }

  private static Visit toRestless(String path, String url) {
    Browser.errors();
    Visit visit = new Visit(path);
    int connections = visit.server.connections();
    visit.driver.get(url);
    visit.driver.executeScript(RECORD);
    visit.await("a connection", () -> visit.server.connections() > connections);
    visit.awaitConnected();
    return visit;
  }

  /** Waits until the client says that it is connected. */
  void awaitConnected() {
    await("the client to join", () -> state().equals("connected"));
  }

  /** Returns what the client says of its connection. */
  String state() {
    return String.valueOf(rootAttribute("data-lvt-state"));
  }

  /** Returns whether the client says that events wait for their answer. */
  boolean isPending() {
    return rootAttribute("data-lvt-pending") != null;
  }

  /** Waits until all that was done has been answered. */
  void answered() {
    await("answers", () -> state().equals("connected") && !isPending());
  }

  private @Nullable Object rootAttribute(String name) {
    return driver.executeScript(
        "return document.querySelector('[data-lvt-page]').getAttribute(arguments[0])", name);
  }

  private WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** Returns a property of an element as the page's scripts see it. */
  @Nullable Object property(String css, String name) {
    return Screen.property(css, name);
  }

  /** Returns the latest message of the latest connection. */
  String last() {
    List<String> sent = server.sent();
    return sent.get(sent.size() - 1);
  }

  /** Returns the text of all elements that match, in order. */
  List<String> texts(String css) {
    return Screen.texts(css);
  }

  /** Returns the text of the first element that matches; nothing if none does. */
  String text(String css) {
    return Screen.text(css);
  }

  /** Forgets who the visitor is, as another browser would not know it. */
  static void beSomeoneElse() {
    Browser.get().executeCdpCommand("Network.clearBrowserCookies", Map.of());
  }

  /** Loads the page again and waits until it is connected. */
  void reload() {
    int connections = server.connections();
    driver.navigate().refresh();
    driver.executeScript(RECORD);
    reconnected(connections);
  }

  /** Goes back in the browser's history. */
  void back() {
    driver.navigate().back();
  }

  /** Runs a script in the page, as an extension of the browser may. */
  void script(String script) {
    driver.executeScript(script);
  }

  void click(String css) {
    Screen.act(By.cssSelector(css), WebElement::click);
  }

  /** Clicks what a screen reader would call so; the n-th of them, counted from 0. */
  void click(String label, int n) {
    String all = "//button[@aria-label='%1$s' or .='%1$s']".formatted(label);
    Screen.act(By.xpath("(" + all + ")[" + (n + 1) + "]"), WebElement::click);
  }

  void doubleClick(String css) {
    Screen.act(By.cssSelector(css), element -> new Actions(driver).doubleClick(element).perform());
  }

  /** Drags an element by the mouse and lets it go above the upper end of another. */
  void drag(String from, String to) {
    WebElement target = find(to);
    new Actions(driver)
        .moveToElement(find(from), -40, -20)
        .clickAndHold()
        .moveByOffset(5, 5)
        .moveToElement(target, 0, 2 - target.getSize().getHeight() / 2)
        .moveByOffset(1, 0)
        .release()
        .perform();
  }

  /** Returns how many messages have been sent on the latest connection. */
  int sent() {
    return server.sent().size();
  }

  /** Returns the name of the window that is shown. */
  String window() {
    return driver.getWindowHandle();
  }

  /** Opens another window and shows it. */
  void newWindow() {
    driver.switchTo().newWindow(WindowType.WINDOW);
  }

  /** Shows another window. */
  void show(String window) {
    driver.switchTo().window(window);
  }

  /** Closes the window that is shown and goes back to another. */
  void closeWindow(String next) {
    driver.close();
    show(next);
  }

  void type(String css, CharSequence... keys) {
    Screen.act(By.cssSelector(css), element -> element.sendKeys(keys));
  }

  /** Puts a text in place of what stands in a field, at once as the clipboard does. */
  void paste(String css, String text) {
    type(css, Keys.chord(Keys.CONTROL, "a"));
    driver.executeCdpCommand("Input.insertText", Map.of("text", text));
  }

  /** Presses keys wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void pressWithAltAndShift(String key) {
    new Actions(driver)
        .keyDown(Keys.ALT)
        .keyDown(Keys.SHIFT)
        .sendKeys(key)
        .keyUp(Keys.SHIFT)
        .keyUp(Keys.ALT)
        .perform();
  }

  /** Waits until the focus is on the first element that matches. */
  void focuses(String css) {
    String script = "return document.activeElement === document.querySelector(arguments[0])";
    await("the focus on " + css, () -> Boolean.TRUE.equals(driver.executeScript(script, css)));
  }

  /**
   * Waits until exactly these messages have been sent and the page shows the server's model.
   *
   * @param step what the user did, in words
   */
  void sends(String step, String... messages) {
    await(step + ": messages", () -> server.sent().size() >= seen + messages.length);
    answered();
    isFresh();
    assertThat(newMessages()).as(step + troubles()).containsExactly(messages);
    seen += messages.length;
    note(step, messages);
  }

  /** Waits until all is answered and the page shows the server's model, whatever was sent. */
  void settles(String step) {
    answered();
    isFresh();
    List<String> messages = newMessages();
    seen = server.sent().size();
    note(step, messages.toArray(String[]::new));
  }

  /** Begins to count anew, on a new connection. */
  void reconnected(int connections) {
    await("another connection", () -> server.connections() > connections);
    awaitConnected();
    seen = server.sent().size();
  }

  private List<String> newMessages() {
    List<String> sent = server.sent();
    return sent.subList(Math.min(seen, sent.size()), sent.size());
  }

  /** The DOM is the one of a fresh page with the server's present model. */
  void isFresh() {
    List<List<?>> differences = new ArrayList<>();
    try {
      await(
          "the page of the present model",
          () -> {
            Object difference = driver.executeAsyncScript(COMPARE, pageId());
            differences.add((List<?>) difference);
            return difference == null;
          });
    } catch (AssertionError e) {
      List<?> last = differences.get(differences.size() - 1);
      assertThat(last.get(0)).as(path).isEqualTo(last.get(1));
      throw e;
    }
  }

  /** Returns the id that the latest join gave the page. */
  String pageId() {
    Matcher join = JOINED.matcher(server.sent().get(0));
    assertThat(join.matches()).isTrue();
    return join.group(1);
  }

  void await(String what, BooleanSupplier condition) {
    try {
      Screen.await(what, condition);
    } catch (AssertionError e) {
      throw new AssertionError(path + ": sent " + newMessages() + Browser.errors(), e);
    }
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The console has no errors, violations of the content security policy among them. */
  void hasNoErrors() {
    assertThat(Browser.errors()).as("errors in the console").isEmpty();
    hasNoTroubles();
  }

  /** The client has reported no errors; the console may have some, of connections that failed. */
  void hasNoTroubles() {
    assertThat(troubles()).as("errors of the client").isEmpty();
  }

  /** Returns the errors that the client has reported. */
  List<?> troubles() {
    return (List<?>) driver.executeScript("return window.troubles");
  }

  /** Writes a line of the table of steps and bytes, {@code target/updates.md}. */
  private void note(String step, String... messages) {
    String line =
        "| %s | %s | %d | `%s` |%n"
            .formatted(
                path,
                step,
                String.join("", messages).getBytes(UTF_8).length,
                String.join(" ", messages));
    try {
      Files.writeString(TABLE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
