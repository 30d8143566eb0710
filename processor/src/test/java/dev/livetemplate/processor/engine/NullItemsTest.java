package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists may hold nulls, which show nothing: as rows and as a part of a text. */
final class NullItemsTest {
  private static final int STEPS = 300;

  @Test
  void comeAndGoAnywhere() {
    Model type =
        Model.compile(
            "<ul>{{#names}}<li>{{.}}</li>{{/names}}</ul><p>{{#names}}{{.}},{{/names}}</p>",
            "public record Page(List<String> names) {}");
    Random random = new Random(3);
    Page<Object> page = type.template().page(type.create(List.of()));
    Applier applier = new Applier(type.template().descriptor(), page.html());
    for (int step = 0; step < STEPS; step++) {
      Object model = type.create(names(random));
      Update update = page.update(model);
      if (!update.isEmpty()) {
        applier.apply(update.json());
      }
      String fresh = type.template().page(model).html();
      assertThat(page.html()).isEqualTo(fresh);
      assertThat(Dom.difference(applier.document(), Dom.parse(fresh))).isNull();
    }
  }

  private static List<String> names(Random random) {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      names.add(random.nextBoolean() ? null : new String("abc").substring(random.nextInt(3)));
    }
    return Collections.unmodifiableList(names);
  }
}
