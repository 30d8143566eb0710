package dev.livetemplate.benchmarks.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured is a change, there and back, in each kind of model and for each engine. */
final class UpdatersTest {
  private static final int ROWS = 20;

  @ParameterizedTest
  @ValueSource(strings = {"cell", "append", "remove", "swap", "sort", "toggle", "profile"})
  void changesThereAndBack(String change) throws IOException {
    for (String model : new String[] {"shared", "copies", "mutable"}) {
      for (String engine : new String[] {"livetemplate", "htmldiff", "region", "strings"}) {
        Updater updater = Updaters.of(engine, Swings.of(change, ROWS, model));
        for (int i = 0; i < 4; i++) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          updater.swing(out);
          assertThat(out.size()).as("%s %s %s", model, engine, i).isPositive();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared", "copies", "mutable"})
  void sendsNothingForNothing(String model) throws IOException {
    Updater updater = Updaters.of("livetemplate", Swings.of("nothing", ROWS, model));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    updater.swing(out);
    updater.swing(out);
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cell", "append", "remove", "swap", "sort"})
  void allModelsShowTheSame(String change) {
    assertThat(pages(Swings.of(change, ROWS, "copies")))
        .isEqualTo(pages(Swings.of(change, ROWS, "shared")))
        .isEqualTo(pages(Swings.of(change, ROWS, "mutable")));
  }

  private static <M> String pages(Swing<M> swing) {
    Page<M> page = swing.template().page(swing.back().enter());
    String first = page.html();
    page.update(swing.there().enter());
    return first + page.html();
  }
}
