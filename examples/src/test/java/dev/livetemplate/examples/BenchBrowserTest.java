package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BenchBrowserTest {
  private final Visit visit = Visit.to("/bench");

  @AfterEach
  void hasNoErrors() {
    visit.hasNoErrors();
  }

  @Test
  void doesWhatTheBenchmarkAsksFor() {
    visit.click("#run");
    visit.await("1,000 rows", () -> rows() == 1000);
    visit.settles("create 1,000 rows");
    visit.click("#swaprows");
    visit.await("rows to be swapped", () -> ids(999).equals(List.of("2")));
    visit.settles("swap rows");
    assertThat(ids(2)).containsExactly("999");
    visit.click("#update");
    visit.await(
        "labels", () -> visit.text("tbody tr:nth-child(991) td:nth-child(2)").endsWith(" !!!"));
    visit.settles("update every 10th row");
    visit.click("tbody tr:nth-child(5) a");
    visit.await("a selection", () -> visit.texts(".danger").size() == 1);
    visit.settles("select a row");
    visit.click("tbody tr:nth-child(4) td:nth-child(3) a");
    visit.await("one less", () -> rows() == 999);
    visit.settles("remove a row");
    visit.click("#add");
    visit.await("1,000 more", () -> rows() == 1999);
    visit.settles("append 1,000 rows");
    visit.click("#clear");
    visit.await("no rows", () -> rows() == 0);
    visit.settles("clear");
  }

  private long rows() {
    return (Long) visit.property("#tbody", "childElementCount");
  }

  private List<String> ids(int row) {
    return visit.texts("tbody tr:nth-child(%d) td:first-child".formatted(row));
  }
}
