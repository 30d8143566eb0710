package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many pages of one template at the same time, which show the same models in different order. */
final class ManyPagesTest {
  private static final int THREADS = 8;
  private static final int PAGES_EACH = 4;
  private static final int STEPS = 60;

  private static final Model TYPE =
      Model.compile(
          """
          <h1 class="{{#on}}on{{/on}}">{{title}}</h1>
          <ul>{{#rows}}<li data-key="{{id}}">{{name}}{{#parts}}<i>{{name}}</i>{{/parts}}</li>{{/rows}}</ul>
          <ol>{{#rows}}<li>{{id}} {{name}}</li>{{/rows}}</ol>
          {{#on}}<p>{{#rows}}{{name}}, {{/rows}}</p>{{/on}}<div>{{{html}}}</div>
          """,
          """
          public record Page(String title, boolean on, List<Row> rows, String html) {}
          record Row(int id, String name, List<Part> parts) {}
          record Part(String name) {}
          """);

  private static List<Object> models() {
    Random random = new Random(4);
    List<Object> models = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Object> rows = new ArrayList<>();
      for (int id : random.ints(0, 12).distinct().limit(1 + random.nextInt(6)).toArray()) {
        List<Object> parts =
            random.ints(random.nextInt(3), 0, 3).mapToObj(n -> TYPE.part("Part", "p" + n)).toList();
        rows.add(TYPE.part("Row", id, "n" + random.nextInt(4), parts));
      }
      models.add(TYPE.create("t" + i % 5, i % 3 == 0, rows, "<b>" + i % 4 + "</b>"));
    }
    return models;
  }

  @Test
  void eachClientSeesItsOwnPage() throws InterruptedException, ExecutionException {
    List<Object> models = models();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> walks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        walks.add(pool.submit(() -> walk(models, random)));
      }
      int updates = 0;
      for (Future<Integer> walk : walks) {
        updates += walk.get();
      }
      assertThat(updates).isGreaterThan(THREADS * PAGES_EACH * STEPS / 2);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Takes several pages of one thread through the models, and returns the number of updates. */
  private static int walk(List<Object> models, Random random) {
    CompiledTemplate<Object> template = TYPE.template();
    int updates = 0;
    for (int i = 0; i < PAGES_EACH; i++) {
      Page<Object> page = template.page(models.get(random.nextInt(models.size())));
      Applier client = new Applier(template.descriptor(), page.html());
      for (int step = 0; step < STEPS; step++) {
        Object model = models.get(random.nextInt(models.size()));
        Update update = page.update(model);
        if (!update.isEmpty()) {
          client.apply(update.json());
          updates++;
        }
        assertThat(page.html()).isEqualTo(template.page(model).html());
      }
      assertThat(Dom.difference(client.document(), Dom.parse(page.html()))).isNull();
    }
    return updates;
  }
}
