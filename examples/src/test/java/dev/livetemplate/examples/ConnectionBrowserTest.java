package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What may happen to a connection, and that the page is right again afterwards. */
final class ConnectionBrowserTest {
  private static final String ROW =
      "[1,1,\"Paint the shed\",1,1,\"Paint the shed\",1,1,\"Paint the shed\",1,\"Paint the shed\"]";
  private static final String RIGHT =
      "[1,0,[[[0,4,2,5,[0,[0]]],[1,4,2,5,[0,0,0,[1," + ROW + "]]]]]]";
  private static final String BACK =
      "[2,0,[[[0,4,3,5,[0,0,0,[2," + ROW + "]]],[1,4,1,5,[0,[1]]]]]]";

  private final ExampleServer server = ExampleServer.shared();
  private final Visit visit = Visit.to("/kanban");

  @AfterEach
  void connectAgain() {
    server.lose(false);
  }

  @Test
  void goesOnAfterTheConnectionWasLost() {
    visit.click("#right-1");
    visit.sends("a card to the right", RIGHT);
    String page = visit.pageId();
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    assertThat(visit.pageId()).isEqualTo(page);
    assertThat(server.sent()).as("a join, and no page anew").hasSize(1);
    visit.click("#left-1");
    visit.sends("and back, on the next connection", BACK);
  }

  @Test
  void asksForThePageAnewWhenAnUpdateIsMissing() {
    server.lose(true);
    visit.click("#right-1");
    visit.await("a lost update", () -> server.sent().size() == 2);
    server.lose(false);
    visit.click("#right-2");
    visit.await("a resync", () -> visit.last().startsWith("{\"resync\":{\"seq\":3,"));
    visit.settles("resync");
    visit.click("Remove Sharpen the spade", 0);
    visit.sends("remove after a resync", "[4,0,[[[0,4,0,5,[0,1]]]]]");
    assertThat(visit.troubles()).hasSize(1);
  }

  @Test
  void asksForOneRowAnewWhenAScriptTookPartOfItAway() {
    Visit.beSomeoneElse();
    Visit todo = Visit.to("/todo");
    todo.type(".new-todo", "a", Keys.ENTER, "b", Keys.ENTER);
    todo.await("both", () -> todo.texts("label").contains("b"));
    todo.click("li:nth-child(1) .toggle");
    todo.settles("toggle");
    todo.script("addEventListener('change', ({ target }) => target.parentNode.remove())");
    int sent = server.sent().size();
    todo.click("li:nth-child(1) .toggle");
    todo.await("the row anew", () -> server.sent().size() == sent + 2);
    todo.settles("toggle what a script takes away");
    assertThat(todo.last()).contains("\"a\"").doesNotContain("\"b\"").doesNotContain("resync");
    assertThat(todo.troubles()).hasSize(1);
  }

  @Test
  void catchesUpWithWhatGotLostBeforeTheConnectionDid() {
    server.lose(true);
    visit.click("Remove Order seeds", 0);
    visit.await("a lost update", () -> server.sent().size() == 2);
    server.lose(false);
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    visit.await("the page anew", () -> visit.texts(".card").size() == 4);
    visit.settles("resync after a loss");
  }

  @Test
  void showsAFreshPageAfterTheServerForgotItsOwn() {
    visit.click("Remove Order seeds", 0);
    visit.sends("remove", "[1,0,[[[0,4,2,5,[0,[1]]]]]]");
    String page = visit.pageId();
    server.pages().clear();
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    assertThat(visit.pageId()).isNotEqualTo(page);
    visit.await("the page anew", () -> visit.texts(".card").size() == 5);
    visit.isFresh();
    visit.click("#right-1");
    visit.sends("a card to the right, on the new page", RIGHT);
  }

  @Test
  void keepsWhatIsDoneWithoutAConnection() {
    int connections = server.connections();
    server.cut();
    visit.click("Remove Order seeds", 0);
    visit.reconnected(connections);
    visit.await("the card to go", () -> visit.texts(".card").size() == 4);
    visit.settles("remove while disconnected");
  }
}
