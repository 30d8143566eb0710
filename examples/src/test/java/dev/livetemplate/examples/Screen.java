package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/**
 * What the browser shows. Everything is read in one go, so that no part of it is of an earlier page
 * or update than the rest, and what a test expects is waited for: nothing here fails because a
 * machine is slow. Works on pages without JavaScript as well.
 */
final class Screen {
  /** Long enough for a machine that has much else to do: waits end when their condition holds. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String TEXTS =
      """
      return [...document.querySelectorAll(arguments[0])].map((element) =>
        element.checkVisibility({ visibilityProperty: true }) ? element.innerText.trim() : '');
      """;

  private Screen() {}

  /** Returns the visible text of all elements that match, in order. */
  static List<String> texts(String css) {
    List<?> texts = (List<?>) Browser.get().executeScript(TEXTS, css);
    return texts.stream().map(String::valueOf).toList();
  }

  /** Returns the visible text of the first element that matches; nothing if none does. */
  static String text(String css) {
    return texts(css).stream().findFirst().orElse("");
  }

  /** Returns a property of the first element that matches, as the page's scripts see it. */
  static @Nullable Object property(String css, String name) {
    return Browser.get()
        .executeScript("return document.querySelector(arguments[0])[arguments[1]]", css, name);
  }

  /** Waits until the elements that match have exactly these visible texts. */
  static void shows(String css, String... texts) {
    List<String> expected = List.of(texts);
    try {
      await(css, () -> texts(css).equals(expected));
    } catch (AssertionError e) {
      assertThat(texts(css)).as(css).isEqualTo(expected);
    }
  }

  /** Waits until a condition holds. Whatever it reads may be of a page that is just going away. */
  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    WebDriverException latest = null;
    while (System.nanoTime() < end) {
      try {
        if (condition.getAsBoolean()) {
          return;
        }
        latest = null;
      } catch (WebDriverException e) {
        latest = e;
      }
      pause();
    }
    throw new AssertionError("waited in vain for " + what, latest);
  }

  /** Does something to the first element that matches, as soon as it is there and can be used. */
  static void act(By by, Consumer<WebElement> action) {
    await("an element to use: " + by, () -> hasActed(by, action));
  }

  private static boolean hasActed(By by, Consumer<WebElement> action) {
    try {
      action.accept(Browser.get().findElement(by));
      return true;
    } catch (NotFoundException
        | StaleElementReferenceException
        | ElementNotInteractableException e) {
      return false; // Nothing has been done yet.
    } catch (WebDriverException e) {
      throw new AssertionError("could not use " + by, e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
