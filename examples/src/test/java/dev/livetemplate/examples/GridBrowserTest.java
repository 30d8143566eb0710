package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    visit.await("names in order", () -> names().get(0).startsWith("Ama Byrne"));
    visit.settles("sort a thousand rows by name");
    visit.click("Name", 0);
    visit.await("names backwards", () -> names().get(0).startsWith("June Tanaka"));
    visit.settles("sort them backwards");
    assertThat(visit.find("[aria-sort=descending]").getText()).startsWith("Name");
  }

  @Test
  void filters() {
    visit.type("[type=search]", "osaka");
    visit.await("some rows", () -> visit.find(".note").getText().matches("[0-9]{2,3} rows.*"));
    visit.settles("filter by city");
    assertThat(visit.texts("tbody td:nth-child(4)")).containsOnly("Osaka");
    visit.type("[type=search]", "x");
    visit.await("no rows", () -> visit.find(".note").getText().startsWith("0 rows"));
    visit.paste("[type=search]", "");
    visit.type("[type=search]", Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    visit.await("all rows", () -> visit.find(".note").getText().startsWith("1000 rows"));
    visit.settles("show all again");
  }

  @Test
  void selectsEditsAddsAndRemoves() {
    visit.click("tbody tr:nth-child(2) input");
    visit.await("one selected", () -> visit.find(".note").getText().endsWith("1 selected"));
    visit.settles("select a row");
    visit.click("Remove selected", 0);
    visit.await("one less", () -> visit.find(".note").getText().startsWith("999 rows"));
    visit.settles("remove a row");
    visit.doubleClick("tbody tr:nth-child(1) td:nth-child(3)");
    visit.focuses("tbody input[name=name]");
    visit.paste("tbody input[name=name]", "Zoe Quist");
    visit.press(Keys.ENTER);
    visit.await("the name", () -> names().get(0).equals("Zoe Quist"));
    visit.settles("edit a name");
    visit.click("Add a customer", 0);
    visit.await("one more", () -> visit.find(".note").getText().startsWith("1000 rows"));
    visit.settles("add a row");
  }

  private List<String> names() {
    return visit.texts("tbody tr:nth-child(1) td:nth-child(3)");
  }
}
