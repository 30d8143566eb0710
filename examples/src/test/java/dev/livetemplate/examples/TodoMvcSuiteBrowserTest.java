package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * What the end-to-end suite of <a href="https://github.com/tastejs/todomvc">TodoMVC</a> does and
 * looks for, test by test with its names: {@code cypress/e2e/spec.cy.js}, and the names of elements
 * that the older {@code tests/page.js} wants as well. Not held: what it expects in the browser's
 * local storage, as the todos are the server's.
 */
final class TodoMvcSuiteBrowserTest {
  private static final String ONE = "buy some cheese";
  private static final String TWO = "feed the cat";
  private static final String THREE = "book a doctors appointment";
  private static final String NEW = "header.header input.new-todo";
  private static final String ITEMS = "ul.todo-list li";
  private static final String LABELS = ITEMS + " label";
  private static final String EDIT = ITEMS + ".editing input.edit";
  private static final String TOGGLE_ALL = "input.toggle-all";
  private static final String CLEAR = "button.clear-completed";

  private Visit visit;

  @BeforeEach
  void open() {
    Visit.beSomeoneElse();
    visit = Visit.to("/todo");
    Screen.shows("h1", "todos");
  }

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  private void create(String... titles) {
    for (String title : titles) {
      int before = visit.texts(ITEMS).size();
      visit.type(NEW, title, Keys.ENTER);
      visit.await(title, () -> visit.texts(ITEMS).size() == before + 1);
    }
  }

  private static String toggle(int item) {
    return ITEMS + ":nth-of-type(" + item + ") input.toggle";
  }

  private void completedAre(Boolean... states) {
    List<Boolean> expected = List.of(states);
    visit.await("states " + expected, () -> states().equals(expected));
  }

  private List<Boolean> states() {
    return IntStream.rangeClosed(1, visit.texts(ITEMS).size())
        .mapToObj(i -> visit.property(ITEMS + ":nth-of-type(" + i + ")", "className"))
        .map("completed"::equals)
        .toList();
  }

  private void edits(int item) {
    visit.doubleClick(ITEMS + ":nth-of-type(" + item + ") label");
    visit.focuses(EDIT);
  }

  private void filters(int number, String name, String... shown) {
    String link = "ul.filters li:nth-of-type(" + number + ") a";
    visit.click(link);
    Screen.shows(link + ".selected", name);
    Screen.shows(LABELS, shown);
  }

  @Test
  void focusOnTheTodoInputField() {
    visit.focuses(NEW);
  }

  @Test
  void hideMainAndFooter() {
    Screen.shows(ITEMS);
    Screen.shows(
        "section.main", ""); // There, and not visible: newer versions of Cypress want both.
    Screen.shows("footer.footer", "");
    create(ONE);
    assertThat(visit.text("section.main")).contains(ONE);
    assertThat(visit.text("footer.footer")).contains("1 item left");
  }

  @Test
  void newTodos() {
    create(ONE);
    Screen.shows(LABELS, ONE);
    assertThat(visit.property(NEW, "value")).isEqualTo("");
    create("    " + TWO + "    ");
    assertThat(visit.property(ITEMS + ":nth-of-type(2) label", "textContent")).isEqualTo(TWO);
    create(THREE);
    Screen.shows(LABELS, ONE, TWO, THREE);
    assertThat(visit.text("span.todo-count")).contains("3");
  }

  /** Cypress does not press Enter: it submits the form that a field stands in. */
  @Test
  void fieldsStandInForms() {
    create(ONE);
    edits(1);
    visit.script("if (!document.querySelector('.new-todo').closest('form')) throw Error('new')");
    visit.script("if (!document.querySelector('.edit').closest('form')) throw Error('edit')");
  }

  @Test
  void markAllAsCompleted() {
    create(ONE, TWO, THREE);
    visit.click(TOGGLE_ALL);
    completedAre(true, true, true);
    visit.click(TOGGLE_ALL);
    completedAre(false, false, false);
    visit.click(TOGGLE_ALL);
    visit.click(TOGGLE_ALL);
    visit.answered();
    completedAre(false, false, false);
  }

  @Test
  void completeAllCheckboxUpdatesState() {
    create(ONE, TWO, THREE);
    for (int item = 1; item <= 3; item++) {
      visit.click(toggle(item));
    }
    visit.await("all", () -> visit.property(TOGGLE_ALL, "checked").equals(true));
    visit.click(toggle(1));
    visit.await("not all", () -> visit.property(TOGGLE_ALL, "checked").equals(false));
    visit.click(toggle(1));
    visit.await("all again", () -> visit.property(TOGGLE_ALL, "checked").equals(true));
  }

  @Test
  void markItems() {
    create(ONE, TWO);
    visit.click(toggle(1));
    completedAre(true, false);
    visit.click(toggle(2));
    completedAre(true, true);
    visit.click(toggle(1));
    completedAre(false, true);
  }

  @Test
  void editingHidesOtherControls() {
    create(ONE, TWO, THREE);
    edits(2);
    Screen.shows(ITEMS + ":nth-of-type(2) :is(label, .toggle, .destroy)", "", "", "");
    assertThat(visit.property(EDIT, "value")).isEqualTo(TWO);
    visit.await("the field to be seen", () -> !visit.property(EDIT, "offsetHeight").equals(0L));
  }

  @Test
  void savesEdits() {
    create(ONE, TWO, THREE);
    edits(2);
    visit.type(EDIT, Keys.chord(Keys.CONTROL, "a"), "buy some sausages", Keys.ENTER);
    Screen.shows(LABELS, ONE, "buy some sausages", THREE);
    edits(2);
    visit.type(EDIT, Keys.chord(Keys.CONTROL, "a"), "    and bread    ", Keys.ENTER);
    Screen.shows(LABELS, ONE, "and bread", THREE);
    edits(2);
    visit.type(EDIT, Keys.chord(Keys.CONTROL, "a"), "or butter");
    visit.script("document.querySelector('.edit').blur()");
    Screen.shows(LABELS, ONE, "or butter", THREE);
    edits(2);
    visit.type(EDIT, Keys.chord(Keys.CONTROL, "a"), "foo", Keys.ESCAPE);
    Screen.shows(LABELS, ONE, "or butter", THREE);
    edits(2);
    visit.type(EDIT, Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, Keys.ENTER);
    Screen.shows(LABELS, ONE, THREE);
  }

  @Test
  void savesEditsWhenAnotherTodoIsToggled() {
    create(ONE, TWO, THREE);
    edits(2);
    visit.type(EDIT, Keys.chord(Keys.CONTROL, "a"), "buy some sausages");
    visit.click(toggle(1));
    Screen.shows(LABELS, ONE, "buy some sausages", THREE);
    completedAre(true, false, false);
  }

  @Test
  void counts() {
    create(ONE);
    Screen.shows("span.todo-count", "1 item left");
    Screen.shows("span.todo-count > strong", "1");
    create(TWO);
    Screen.shows("span.todo-count", "2 items left");
  }

  @Test
  void clearsCompleted() {
    create(ONE, TWO, THREE);
    Screen.shows(CLEAR, "");
    visit.click(toggle(2));
    Screen.shows(CLEAR, "Clear completed");
    visit.click(CLEAR);
    Screen.shows(LABELS, ONE, THREE);
    Screen.shows(CLEAR, "");
  }

  @Test
  void persistsItsData() {
    create(ONE, TWO);
    visit.click(toggle(2));
    completedAre(false, true);
    Browser.get().get("about:blank");
    visit = Visit.to("/todo");
    Screen.shows(LABELS, ONE, TWO);
    completedAre(false, true);
  }

  @Test
  void routesAndRespectsTheBackButton() {
    create(ONE, TWO, THREE);
    visit.click(toggle(2));
    Screen.shows("ul.filters .selected", "All");
    filters(1, "All", ONE, TWO, THREE);
    filters(2, "Active", ONE, THREE);
    filters(3, "Completed", TWO);
    visit.back();
    Screen.shows(LABELS, ONE, THREE);
    visit.back();
    Screen.shows(LABELS, ONE, TWO, THREE);
    filters(3, "Completed", TWO);
    filters(1, "All", ONE, TWO, THREE);
  }
}
