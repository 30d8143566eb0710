package dev.livetemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.outline.Item;
import dev.livetemplate.outline.OutlineClient;
import dev.livetemplate.outline.OutlineTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that applies every update shows what a client that starts anew shows. */
final class PageLawTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomOutlinesWithKeys(int seed) {
    for (int round = 0; round < 100; round++) {
      follow(OutlineTemplate.keyed(), new Random(1_000L * seed + round), 3 + round % 5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomOutlinesWithoutKeys(int seed) {
    for (int round = 0; round < 100; round++) {
      follow(OutlineTemplate.positional(), new Random(1_000L * seed + round), 3 + round % 5);
    }
  }

  private static void follow(OutlineTemplate template, Random random, int keys) {
    Item model = new Item("", "top");
    Page<Item> page = template.page(model);
    OutlineClient client = new OutlineClient(model, 0);
    for (int step = 0; step < 40; step++) {
      for (int change = random.nextInt(3); change >= 0; change--) {
        mutate(model, random, keys, 0);
      }
      if (random.nextInt(20) == 0) {
        client = new OutlineClient(model, page.resync().sequence());
      }
      Update update = page.update(model);
      if (!update.isEmpty()) {
        client.apply(update.json());
      }
      assertThat(client).hasToString(OutlineClient.shown(model));
      assertThat(page.html()).isEqualTo(template.page(model).html());
    }
  }

  /** A slow client gets one update for several, and often one that has been merged before. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomOutlinesWhoseUpdatesAreMerged(int seed) {
    for (int round = 0; round < 100; round++) {
      Random random = new Random(1_000L * seed + round);
      boolean keyed = random.nextInt(4) > 0;
      merge(keyed ? OutlineTemplate.keyed() : OutlineTemplate.positional(), random);
    }
  }

  private static void merge(OutlineTemplate template, Random random) {
    Item model = new Item("", "top");
    Page<Item> page = template.page(model);
    OutlineClient client = new OutlineClient(model, 0);
    Update unsent = null;
    for (int step = 0; step < 40; step++) {
      mutate(model, random, 4, 0);
      if (unsent == null) {
        unsent = page.update(model);
      } else if (random.nextBoolean()) {
        unsent = page.update(model, unsent);
      } else {
        page.update(model);
        unsent = page.merge(unsent);
      }
      assertThat(page.sequence()).isEqualTo(unsent.sequence());
      unsent = unsent.isEmpty() ? null : unsent;
      if (random.nextInt(3) == 0) {
        if (unsent != null) {
          client.apply(unsent.json());
        }
        unsent = null;
        assertThat(client).hasToString(OutlineClient.shown(model));
      }
      assertThat(page.html()).isEqualTo(template.page(model).html());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomOutlinesWithBlocksMadeAnew(int seed) {
    for (int round = 0; round < 100; round++) {
      Random random = new Random(1_000L * seed + round);
      boolean keyed = random.nextInt(4) > 0;
      rebuild(keyed ? OutlineTemplate.keyed() : OutlineTemplate.positional(), random);
    }
  }

  private static void rebuild(OutlineTemplate template, Random random) {
    Item model = new Item("", "top");
    Page<Item> page = template.page(model);
    OutlineClient client = new OutlineClient(model, 0);
    for (int step = 0; step < 40; step++) {
      mutate(model, random, 4, 0);
      Update update = page.update(model);
      if (!update.isEmpty()) {
        client.apply(update.json());
      }
      int[] block = client.randomBlock(random);
      if (random.nextInt(3) == 0 && block.length > 0) {
        client.damage(block);
        client.apply(page.rebuild(block).json());
      }
      assertThat(client).hasToString(OutlineClient.shown(model));
      assertThat(page.html()).isEqualTo(template.page(model).html());
    }
  }

  private static void mutate(Item item, Random random, int keys, int depth) {
    List<Item> items = item.items;
    if (!items.isEmpty() && depth < 3 && random.nextInt(3) > 0) {
      mutate(items.get(random.nextInt(items.size())), random, keys, depth + 1);
      return;
    }
    int at = items.isEmpty() ? 0 : random.nextInt(items.size());
    switch (items.isEmpty() ? random.nextInt(2) : random.nextInt(8)) {
      case 0 -> items.add(at, randomItem(random, keys, depth));
      case 1 -> item.text = String.valueOf((char) ('a' + random.nextInt(2)));
      case 2 -> items.remove(at);
      case 3 -> items.add(random.nextInt(items.size()), items.remove(at));
      case 4 -> Collections.shuffle(items, random);
      case 5 -> items.set(at, randomItem(random, keys, depth));
      case 6 -> items.clear();
      default -> Collections.rotate(items, 1);
    }
  }

  private static Item randomItem(Random random, int keys, int depth) {
    Item item = new Item("k" + random.nextInt(keys), "a");
    for (int i = depth < 3 ? random.nextInt(4) : 0; i > 0; i--) {
      item.items.add(randomItem(random, keys, depth + 1));
    }
    return item;
  }

  /**
   * Two rows change places whose inner rows show the same but have other handles: a capture shares
   * each one's inner rows with the other one.
   */
  @Test
  void equalInnerListsWithOtherHandlesKeepTheirOwn() {
    Item first = new Item("a", "A", new Item("x", "X"), new Item("y", "Y"));
    Item second = new Item("b", "B", new Item("y", "Y"));
    Item model = new Item("", "top", first, second);
    Page<Item> page = OutlineTemplate.keyed().page(model);
    OutlineClient client = new OutlineClient(model, 0);
    first.items.remove(0);
    client.apply(page.update(model).json());
    Collections.swap(model.items, 0, 1);
    assertThat(page.update(model).json()).isEqualTo("[2,1,[0,0,[1,0]]]");
    client.apply("[2,1,[0,0,[1,0]]]");
    first.items.get(0).text = "of A";
    second.items.get(0).text = "of B";
    client.apply(page.update(model).json());
    assertThat(client).hasToString(OutlineClient.shown(model));
  }

  @Test
  void aLongListIsPatchedWithFewBytes() {
    Item model = new Item("", "top");
    for (int i = 0; i < 1_000; i++) {
      model.items.add(new Item("k" + i, "row " + i));
    }
    Page<Item> page = OutlineTemplate.keyed().page(model);
    model.items.remove(500);
    assertThat(page.update(model).json()).isEqualTo("[1,1,[0,[500]]]");
    Collections.swap(model.items, 1, 997);
    assertThat(page.update(model).json()).isEqualTo("[2,1,[0,0,[998,1,1,997]]]");
    model.items.clear();
    assertThat(page.update(model).json()).isEqualTo("[3,1,[0,1]]");
    model.items.add(new Item("k", "new"));
    assertThat(page.update(model).json()).isEqualTo("[4,1,[0,0,0,[0,[\"new\",[]]]]]");
  }

  @Test
  void everyoneSeesEveryUpdateOnce() throws InterruptedException, ExecutionException {
    OutlineTemplate template = OutlineTemplate.keyed();
    Item start = new Item("", "top");
    Page<Item> page = template.page(start);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<List<Update>>> futures = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      Random random = new Random(thread);
      futures.add(pool.submit(() -> updateOften(page, random)));
    }
    List<Update> updates = new ArrayList<>();
    for (Future<List<Update>> future : futures) {
      updates.addAll(future.get());
    }
    pool.shutdown();
    OutlineClient client = new OutlineClient(start, 0);
    updates.sort(Comparator.comparingLong(Update::sequence));
    updates.forEach(update -> client.apply(update.json()));
    assertThat(page.sequence()).isEqualTo(updates.size());
    Item last = new Item("", "end");
    Update update = page.update(last);
    client.apply(update.json());
    assertThat(client).hasToString(OutlineClient.shown(last));
  }

  private static List<Update> updateOften(Page<Item> page, Random random) {
    List<Update> updates = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Item model = new Item("", "top " + random.nextInt(3));
      for (int rows = random.nextInt(6); rows > 0; rows--) {
        model.items.add(randomItem(random, 6, 2));
      }
      Update update = page.update(model);
      assertThat(page.html()).isNotEmpty();
      if (!update.isEmpty()) {
        updates.add(update);
      }
    }
    return updates;
  }
}
