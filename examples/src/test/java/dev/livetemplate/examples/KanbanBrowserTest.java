package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class KanbanBrowserTest {
  private final Visit visit = Visit.to("/kanban");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void movesACardByItsArrows() {
    visit.click("#right-1");
    visit.await("the card to move", () -> cards(2).contains("Paint the shed"));
    visit.settles("move a card to the right");
    visit.focuses("#right-1");
    visit.press(Keys.ENTER);
    visit.await("the card to move again", () -> cards(3).contains("Paint the shed"));
    visit.settles("and again");
    assertThat(cards(1)).containsExactly("Order seeds", "Sharpen the spade");
  }

  @Test
  void dragsACard() {
    visit.drag("[data-card='3']", "[data-card='4']");
    visit.await("the card to move", () -> cards(2).size() == 2);
    visit.settles("drag a card into another column");
    assertThat(cards(2)).contains("Sharpen the spade", "Turn the compost");
    visit.drag("[data-card='2']", "[data-card='1'] .title");
    visit.await("the card to move", () -> cards(1).get(0).equals("Order seeds"));
    visit.settles("drag a card up");
  }

  @Test
  void addsAndRemovesACard() {
    visit.type("[data-column='3'] input", "Rest", Keys.ENTER);
    visit.await("the card", () -> cards(3).contains("Rest"));
    visit.settles("add a card");
    visit.click("Remove Rest", 0);
    visit.await("the card to go", () -> cards(3).size() == 1);
    visit.settles("remove a card");
  }

  private List<String> cards(int column) {
    return visit.texts("section[data-column='%d'] .title".formatted(column));
  }
}
