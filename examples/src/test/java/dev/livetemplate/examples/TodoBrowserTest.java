package dev.livetemplate.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The application specification of TodoMVC, sentence by sentence. */
final class TodoBrowserTest {
  private static final String NEW = ".new-todo";
  private static final String TITLES = ".todo-list label";

  private Visit visit;

  @BeforeEach
  void open() {
    Visit.beSomeoneElse();
    visit = Visit.to("/todo");
  }

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  private void add(String... titles) {
    for (String title : titles) {
      visit.type(NEW, title, Keys.ENTER);
      visit.await(title, () -> visit.texts(TITLES).contains(title));
    }
    visit.settles("add " + String.join(", ", titles));
  }

  @Test
  void hidesMainAndFooterWithoutTodos() {
    visit.focuses(NEW);
    Screen.shows(".main, .footer", "", "");
    visit.type(NEW, "Buy milk", Keys.ENTER);
    visit.sends(
        "add the first",
        "[1,0,0,2,[0,0,0,[0,[1,0,0,1,1,\"Buy milk\",0,1,\"Buy milk\",1,\"Buy milk\",0]]],"
            + "3,0,4,1,5,1]");
    assertThat(visit.texts(".main, .footer")).doesNotContain("");
  }

  @Test
  void addsTrimmedTodosAndEmptiesTheField() {
    visit.type(NEW, "  Buy milk  ", Keys.ENTER);
    visit.await("a row", () -> visit.texts(TITLES).equals(List.of("Buy milk")));
    assertThat(visit.property(NEW, "value")).isEqualTo("");
    visit.focuses(NEW);
    visit.settles("add the first");
    visit.type(NEW, "   ", Keys.ENTER);
    visit.sends("add nothing");
  }

  @Test
  void addsWhatIsTypedInOneGo() {
    visit.type(NEW, "Drink tea", Keys.ENTER, "Drink more tea", Keys.ENTER, "Dri");
    visit.await("two rows", () -> visit.texts(TITLES).size() == 2);
    visit.settles("add two at once");
    assertThat(visit.texts(TITLES)).containsExactly("Drink tea", "Drink more tea");
    assertThat(visit.property(NEW, "value")).isEqualTo("Dri");
  }

  @Test
  void escapesWhatIsTyped() {
    String markup = "<b>&amp;\"'</b>{{x}}";
    add(markup);
    assertThat(visit.texts(TITLES)).containsExactly(markup);
  }

  @Test
  void countsWhatIsLeft() {
    add("a");
    assertThat(visit.texts(".todo-count")).containsExactly("1 item left");
    assertThat(visit.texts(".todo-count strong")).containsExactly("1");
    add("b");
    assertThat(visit.texts(".todo-count")).containsExactly("2 items left");
    visit.click("li:nth-child(1) .toggle");
    visit.await("one left", () -> visit.texts(".todo-count").contains("1 item left"));
    visit.settles("complete one");
  }

  @Test
  void marksAllAsComplete() {
    add("a", "b", "c");
    visit.click(".toggle-all");
    visit.await("all", () -> visit.texts(".completed").size() == 3);
    visit.settles("complete all");
    visit.click("li:nth-child(2) .toggle");
    visit.await("not all", () -> visit.property(".toggle-all", "checked").equals(false));
    visit.settles("one is active");
    visit.click("li:nth-child(2) .toggle");
    visit.await("all again", () -> visit.property(".toggle-all", "checked").equals(true));
    visit.settles("all are completed");
    visit.click(".toggle-all");
    visit.await("none", () -> visit.texts(".completed").isEmpty());
    visit.settles("complete none");
  }

  @Test
  void editsOnDoubleClickAndSavesOnEnter() {
    add("a", "b", "c");
    visit.doubleClick("li:nth-child(2) label");
    visit.focuses(".edit");
    assertThat(visit.texts(".editing .toggle, .editing label")).containsOnly("");
    assertThat(visit.property(".edit", "value")).isEqualTo("b");
    visit.focuses(".edit");
    visit.paste(".edit", "  bread  ");
    visit.press(Keys.ENTER);
    visit.await("the title", () -> visit.texts(TITLES).equals(List.of("a", "bread", "c")));
    visit.settles("save by Enter");
    assertThat(visit.texts(".editing")).isEmpty();
  }

  @Test
  void savesOnBlurAndCancelsOnEscape() {
    add("a", "b");
    visit.doubleClick("li:nth-child(2) label");
    visit.focuses(".edit");
    visit.paste(".edit", "bread");
    visit.click("h1");
    visit.await("the title", () -> visit.texts(TITLES).equals(List.of("a", "bread")));
    visit.settles("save by going elsewhere");
    visit.doubleClick("li:nth-child(1) label");
    visit.focuses(".edit");
    visit.paste(".edit", "avocado");
    visit.press(Keys.ESCAPE);
    visit.await("the end", () -> visit.texts(".editing").isEmpty());
    visit.settles("cancel");
    assertThat(visit.texts(TITLES)).containsExactly("a", "bread");
  }

  @Test
  void removesWhatIsLeftWithoutTitle() {
    add("a", "b");
    visit.doubleClick("li:nth-child(1) label");
    visit.focuses(".edit");
    visit.paste(".edit", "  ");
    visit.press(Keys.ENTER);
    visit.await("one", () -> visit.texts(TITLES).equals(List.of("b")));
    visit.settles("save nothing");
  }

  @Test
  void editsWithTheKeyboard() {
    add("a");
    visit.type(".toggle", Keys.ENTER);
    visit.focuses(".edit");
    visit.press("b", Keys.ENTER);
    visit.await("the title", () -> visit.texts(TITLES).equals(List.of("ab")));
    visit.settles("edit by keys");
    visit.focuses(".toggle");
    visit.press(Keys.SPACE);
    visit.await("the mark", () -> visit.texts(".completed").size() == 1);
    visit.settles("complete by keys");
  }

  @Test
  void destroys() {
    add("a", "b");
    visit.click("Delete a", 0);
    visit.await("one", () -> visit.texts(TITLES).equals(List.of("b")));
    visit.sends("destroy the first of two", "[3,2,[0,[0]],4,1,5,1]");
  }

  @Test
  void clearsCompleted() {
    add("a", "b", "c");
    Screen.shows(".clear-completed", "");
    visit.click("li:nth-child(2) .toggle");
    visit.await("the button", () -> visit.texts(".clear-completed").contains("Clear completed"));
    visit.settles("complete one of three");
    visit.click("Clear completed", 0);
    visit.await("two", () -> visit.texts(TITLES).equals(List.of("a", "c")));
    visit.settles("clear completed");
    Screen.shows(".clear-completed", "");
  }

  @Test
  void filtersByTheUrl() {
    add("a", "b", "c");
    visit.click("li:nth-child(2) .toggle");
    visit.await("a mark", () -> visit.texts(".completed").size() == 1);
    visit.click("[href='#/active']");
    visit.await("active ones", () -> visit.texts(TITLES).equals(List.of("a", "c")));
    assertThat(visit.texts(".selected")).containsExactly("Active");
    visit.click("[href='#/completed']");
    visit.await("completed ones", () -> visit.texts(TITLES).equals(List.of("b")));
    visit.back();
    visit.await("active ones again", () -> visit.texts(TITLES).equals(List.of("a", "c")));
    visit.click("li:nth-child(1) .toggle");
    visit.await("the one to go", () -> visit.texts(TITLES).equals(List.of("c")));
    visit.settles("filter");
    visit.reload();
    visit.await("the filter to stay", () -> visit.texts(TITLES).equals(List.of("c")));
    visit.click("[href='#/']");
    visit.await("all", () -> visit.texts(TITLES).equals(List.of("a", "b", "c")));
    visit.settles("show all");
  }

  @Test
  void keepsTheListAndShowsItEverywhere() {
    add("a", "b");
    visit.reload();
    assertThat(visit.texts(TITLES)).containsExactly("a", "b");
    String first = visit.window();
    visit.newWindow();
    try {
      Visit other = Visit.to("/todo");
      other.click("li:nth-child(1) .toggle");
      other.await("a mark", () -> other.texts(".completed").size() == 1);
    } finally {
      visit.closeWindow(first);
    }
    visit.await("the mark", () -> visit.texts(".completed").equals(List.of("a")));
  }

  @Test
  void worksWithoutJavaScript() throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build();
    URI page = URI.create(ExampleServer.shared().url("/todo"));
    HttpRequest form =
        HttpRequest.newBuilder(URI.create(page + "?event=add"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("title=Buy+%3Cmilk%3E", UTF_8))
            .build();
    HttpRequest first = HttpRequest.newBuilder(page).build();
    assertThat(browser.send(first, BodyHandlers.ofString()).body())
        .contains("name=\"event\" value=\"add\"")
        .doesNotContain("milk");
    HttpResponse<String> answer = browser.send(form, BodyHandlers.ofString());
    assertThat(answer.uri().getPath()).isEqualTo(page.getPath());
    assertThat(answer.body()).contains("Buy &lt;milk&gt;</label>");
  }
}
