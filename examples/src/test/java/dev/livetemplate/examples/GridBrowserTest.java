package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

final class GridBrowserTest {
  private final Visit visit = Visit.to("/grid");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void sorts() {
    visit.click("Name", 0);
    visit.await("names in order", () -> name().startsWith("Ama Byrne"));
    visit.settles("sort a thousand rows by name");
    visit.click("Name", 0);
    visit.await("names backwards", () -> name().startsWith("June Tanaka"));
    visit.settles("sort them backwards");
    assertThat(visit.text("[aria-sort=descending]")).startsWith("Name");
  }

  @Test
  void filters() {
    visit.type("[type=search]", "osaka");
    visit.await("some rows", () -> Set.copyOf(cities()).equals(Set.of("Osaka")));
    visit.settles("filter by city");
    assertThat(visit.text(".note")).isEqualTo(cities().size() + " rows, 0 selected");
    visit.type("[type=search]", "x");
    visit.await("no rows", () -> visit.text(".note").startsWith("0 rows"));
    visit.paste("[type=search]", "");
    visit.type("[type=search]", Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    visit.await("all rows", () -> visit.text(".note").startsWith("1000 rows"));
    visit.settles("show all again");
  }

  @Test
  void selectsEditsAddsAndRemoves() {
    visit.click("tbody tr:nth-child(2) input");
    visit.await("one selected", () -> visit.text(".note").endsWith("1 selected"));
    visit.settles("select a row");
    visit.click("Remove selected", 0);
    visit.await("one less", () -> visit.text(".note").startsWith("999 rows"));
    visit.settles("remove a row");
    visit.doubleClick("tbody tr:nth-child(1) td:nth-child(3)");
    visit.focuses("tbody input[name=name]");
    visit.paste("tbody input[name=name]", "Zoe Quist");
    visit.press(Keys.ENTER);
    visit.await("the name", () -> name().equals("Zoe Quist"));
    visit.settles("edit a name");
    visit.click("Add a customer", 0);
    visit.await("one more", () -> visit.text(".note").startsWith("1000 rows"));
    visit.settles("add a row");
  }

  private List<String> cities() {
    return visit.texts("tbody td:nth-child(4)");
  }

  private String name() {
    return visit.text("tbody tr:nth-child(1) td:nth-child(3)");
  }
}
