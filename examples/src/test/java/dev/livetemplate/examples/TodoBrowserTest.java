package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class TodoBrowserTest {
  private static final String NEW = ".add input";
  private static final String EDITED = ".todo input[name=title]";

  private final Visit visit = Visit.to("/todo");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void adds() {
    visit.type(NEW, "Drink tea", Keys.ENTER);
    visit.sends("add", "[1,0,[0,0,0,[3,[4,0,[2,4,0,\"Drink tea\",4,4,4,4]]]],2,3]");
    assertThat(visit.property(NEW, "value")).isEqualTo("");
    visit.focuses(NEW);
    assertThat(visit.texts(".title")).hasSize(4).endsWith("Drink tea");
  }

  @Test
  void addsWhatIsTypedInOneGo() {
    visit.type(NEW, "Drink tea", Keys.ENTER, "Drink more tea", Keys.ENTER, "Dri");
    visit.await("two more", () -> visit.texts(".todo").size() == 5);
    visit.settles("add two at once");
    assertThat(visit.texts(".title")).endsWith("Drink tea", "Drink more tea");
    assertThat(visit.property(NEW, "value")).isEqualTo("Dri");
  }

  @Test
  void addsNothingWithoutTitle() {
    visit.type(NEW, "  ");
    visit.click("Add", 0);
    visit.sends("add nothing");
  }

  @Test
  void escapesWhatIsTyped() {
    String markup = "<b>&amp;\"'</b>{{x}}";
    visit.type(NEW, markup, Keys.ENTER);
    visit.await("a fourth row", () -> visit.texts(".todo").size() == 4);
    visit.settles("add markup");
    assertThat(visit.texts(".title")).endsWith(markup);
  }

  @Test
  void togglesAndClears() {
    visit.click(".todo:nth-child(2) input");
    visit.sends("tick", "[1,0,[[[1,1,1,7,1]]],1,[1,1]]");
    visit.click(".todo:nth-child(1) .title");
    visit.sends("untick", "[2,0,[[[0,1,0,7,0]]],1,[2,2]]");
    assertThat(visit.property(".todo:nth-child(2) input", "checked")).isEqualTo(true);
    assertThat(visit.property(".todo:nth-child(1) input", "checked")).isEqualTo(false);
    visit.click("Clear completed", 0);
    visit.sends("clear the completed one", "[3,0,[0,[1]],4,0]");
    assertThat(visit.texts(".title")).hasSize(2);
  }

  @Test
  void togglesWithTheKeyboard() {
    visit.press(Keys.TAB, Keys.TAB, Keys.SPACE);
    visit.sends("Space on a box", "[1,0,[[[0,1,0,7,0]]],2,3,4,0]");
    visit.press(Keys.SPACE);
    visit.sends("Space again", "[2,0,[[[0,1,1,7,1]]],2,2,4,1]");
    visit.focuses(".todo:nth-child(1) input");
  }

  @Test
  void movesRows() {
    visit.click("Move down", 0);
    visit.sends("first down", "[1,0,[0,0,[1,0]]]");
    visit.click("Move up", 2);
    visit.sends("last up", "[2,0,[0,0,[2,1]]]");
    visit.click("Move up", 0);
    visit.sends("first up, which it is already");
    assertThat(visit.texts(".title"))
        .containsExactly(
            "Write a record for its data",
            "Let javac check the one against the other",
            "Write a template");
  }

  @Test
  void movesARowFurtherWithTheKeyboard() {
    visit.type(".todo:nth-child(1) .down", Keys.ENTER);
    visit.sends("Enter on down", "[1,0,[0,0,[1,0]]]");
    visit.focuses(".todo:nth-child(2) .down");
    visit.press(Keys.ENTER);
    visit.sends("Enter again", "[2,0,[0,0,[2,1]]]");
    visit.focuses(".todo:nth-child(3) .down");
  }

  @Test
  void editsInPlace() {
    visit.click("Edit", 1);
    visit.sends("edit", "[1,0,[[[1,2,[1,2,\"Write a record for its data\",2]]]]]");
    visit.focuses(EDITED);
    visit.paste(EDITED, "Write a class");
    visit.press(Keys.ENTER);
    visit.sends("save", "[2,0,[[[1,2,[2,2,0,\"Write a class\",2,2,2,2]]]]]");
    visit.focuses(".todo:nth-child(2) input");
    visit.click("Edit", 1);
    visit.sends("edit again", "[3,0,[[[1,2,[1,2,\"Write a class\",2]]]]]");
    visit.paste(EDITED, "Something else");
    visit.press(Keys.ESCAPE);
    visit.sends("Escape", "[4,0,[[[1,2,[2,2,0,\"Write a class\",2,2,2,2]]]]]");
  }

  @Test
  void removesWhatIsLeftWithoutTitle() {
    visit.click("Edit", 1);
    visit.sends("edit", "[1,0,[[[1,2,[1,2,\"Write a record for its data\",2]]]]]");
    visit.paste(EDITED, " ");
    visit.press(Keys.ENTER);
    visit.sends("save nothing", "[2,0,[0,[1]],1,[1,1]]");
  }

  @Test
  void keepsATitleThatIsBeingEditedWhileOthersChange() {
    visit.click("Edit", 1);
    visit.sends("edit", "[1,0,[[[1,2,[1,2,\"Write a record for its data\",2]]]]]");
    visit.paste(EDITED, "Half a tit");
    visit.click("Move down", 0);
    visit.sends("move another row", "[2,0,[0,0,[1,0]]]");
    assertThat(visit.property(EDITED, "value")).isEqualTo("Half a tit");
  }

  @Test
  void removesAll() {
    visit.click("Remove", 1);
    visit.sends("remove one of three", "[1,0,[0,[1]],1,[1,1]]");
    visit.click("Remove", 1);
    visit.sends("remove one of two", "[2,0,[0,[2]],1,[0,2]]");
    visit.click("Remove", 0);
    visit.sends("remove the last", "[3,0,[0,1],4,0]");
    visit.type(NEW, "Anew", Keys.ENTER);
    visit.sends("add to none", "[4,0,[0,0,0,[0,[4,0,[2,4,0,\"Anew\",4,4,4,4]]]],1,[1,1]]");
  }
}
