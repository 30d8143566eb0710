package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class EditorBrowserTest {
  private final Visit visit = Visit.to("/editor");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void showsTheArticleWhileItIsTyped() {
    visit.type("#text", Keys.chord(Keys.CONTROL, Keys.END), "\nGood *night*.");
    visit.await("a sentence", () -> visit.texts("article p").contains("Good night."));
    visit.settles("type a sentence");
    visit.focuses("#text");
    assertThat(visit.texts("article > p:last-child em")).containsExactly("night");
  }

  @Test
  void showsMarkupAsText() {
    visit.paste("#text", "<script>alert(1)</script>\n\n[x](javascript:alert(1))");
    visit.await("the text", () -> visit.text("article").contains("<script>alert(1)"));
    visit.settles("type markup");
    assertThat(visit.property("article a", "href")).asString().doesNotContain("javascript");
  }
}
