package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may happen to a connection, and that the page is right again afterwards. */
final class ConnectionBrowserTest {
  private final ExampleServer server = ExampleServer.shared();
  private final Visit visit = Visit.to("/todo");

  @AfterEach
  void connectAgain() {
    server.lose(false);
  }

  @Test
  void goesOnAfterTheConnectionWasLost() {
    visit.click("Move down", 0);
    visit.sends("first down", "[1,0,[0,0,[1,0]]]");
    String page = visit.pageId();
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    assertThat(visit.pageId()).isEqualTo(page);
    assertThat(server.sent()).as("a join, and no page anew").hasSize(1);
    visit.click("Move up", 1);
    visit.sends("second up, on the next connection", "[2,0,[0,0,[0,0]]]");
  }

  @Test
  void asksForThePageAnewWhenAnUpdateIsMissing() {
    server.lose(true);
    visit.click("Move down", 0);
    visit.await("a lost update", () -> server.sent().size() == 2);
    server.lose(false);
    visit.click("Move down", 1);
    visit.await("a resync", () -> visit.last().startsWith("{\"resync\":{\"seq\":3,"));
    visit.settles("resync");
    visit.click("Remove", 0);
    visit.sends("remove after a resync", "[4,0,[0,[0]],4,0]");
    assertThat(visit.troubles()).hasSize(1);
  }

  @Test
  void catchesUpWithWhatGotLostBeforeTheConnectionDid() {
    server.lose(true);
    visit.click("Remove", 1);
    visit.await("a lost update", () -> server.sent().size() == 2);
    server.lose(false);
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    visit.await("the page anew", () -> visit.texts(".todo").size() == 2);
    visit.settles("resync after a loss");
  }

  @Test
  void showsAFreshPageAfterTheServerForgotItsOwn() {
    visit.click("Remove", 1);
    visit.sends("remove", "[1,0,[0,[1]],1,[1,1]]");
    String page = visit.pageId();
    server.pages().clear();
    int connections = server.connections();
    server.cut();
    visit.reconnected(connections);
    assertThat(visit.pageId()).isNotEqualTo(page);
    visit.await("the page anew", () -> visit.texts(".todo").size() == 3);
    visit.isFresh();
    visit.click("Move down", 0);
    visit.sends("first down, on the new page", "[1,0,[0,0,[1,0]]]");
  }

  @Test
  void keepsWhatIsDoneWithoutAConnection() {
    int connections = server.connections();
    server.cut();
    visit.click("Remove", 0);
    visit.reconnected(connections);
    visit.await("the row to go", () -> visit.texts(".todo").size() == 2);
    visit.settles("remove while disconnected");
  }
}
