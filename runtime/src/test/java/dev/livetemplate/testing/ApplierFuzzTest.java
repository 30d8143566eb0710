package dev.livetemplate.testing;

import static dev.livetemplate.testing.Wire.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random edits of keyed lists, in every form of rows; the patches come from a naive generator. */
final class ApplierFuzzTest {
  /** A row of the model; its HTML has the forms that {@link Form} says. */
  private record Item(int key, String text) {}

  /** How rows look in HTML, and what the descriptor says of them. */
  private enum Form {
    ROOT("", "<b>%s</b>", "", "[1, 0]", "['t', [0, 0]]", "['b', 0]"),
    TAIL("", "<b>%s</b>, ", "", "[1, 2]", "['t', [0, 0]]", "['b', 0], ', '"),
    HEAD("", "- <b></b>%s", "", "[1, null, 2]", "['t', [1]]", "'- ', ['b', 0]"),
    MARKER("<!--[0-->", "%s<!--1-->", "<!--0-->.", "'1'", "['t', [0]]", "['!', '1']");

    final String start;
    final String row;
    final String end;
    final String descriptor;

    Form(String start, String row, String end, String rows, String site, String tree) {
      this.start = start;
      this.row = row;
      this.end = end;
      String range = start.isEmpty() ? "[0, 0]" : "['[0', '0']";
      this.descriptor =
          list(
              "['l', [0, 0], " + range + ", 1, " + rows + "]",
              "{'sites': [" + site + "], 'tree': [" + tree + "]}");
    }

    String html(List<Item> items) {
      StringBuilder html = new StringBuilder("<p>").append(start);
      items.forEach(item -> html.append(row.formatted(item.text())));
      return html.append(end).append("</p>").toString();
    }
  }

  /** Makes patches: knows the handles, and moves every row that stays, in one form or the other. */
  private static final class Generator {
    private final Random random;
    private final Map<Integer, Integer> handles = new HashMap<>();
    private int nextHandle;

    Generator(Random random, List<Item> items) {
      this.random = random;
      items.forEach(item -> handles.put(item.key(), nextHandle++));
    }

    String patch(List<Item> a, List<Item> b) {
      List<String> groups =
          List.of(
              updates(a, b),
              removed(a, b),
              random.nextBoolean() ? moved(a, b) : order(a, b),
              inserted(a, b));
      return "[" + String.join(",", groups) + "]";
    }

    private String updates(List<Item> a, List<Item> b) {
      List<String> updates = new ArrayList<>();
      for (Item item : b) {
        if (contains(a, item) && !a.contains(item)) {
          updates.add("[" + handles.get(item.key()) + ",0,\"" + item.text() + "\"]");
        }
      }
      return group(updates);
    }

    private String removed(List<Item> a, List<Item> b) {
      List<String> removed = new ArrayList<>();
      a.stream()
          .filter(item -> !contains(b, item))
          .forEach(item -> removed.add("" + handles.get(item.key())));
      if (removed.isEmpty() || removed.size() < a.size()) {
        return group(removed);
      }
      nextHandle = 0;
      return "1";
    }

    private String moved(List<Item> a, List<Item> b) {
      List<String> moved = new ArrayList<>();
      for (int i = 0; i < b.size(); i++) {
        if (contains(a, b.get(i))) {
          moved.add(handles.get(b.get(i).key()) + "," + i);
        }
      }
      Collections.shuffle(moved, random);
      return group(moved);
    }

    private String order(List<Item> a, List<Item> b) {
      List<String> order = new ArrayList<>();
      b.stream()
          .filter(item -> contains(a, item))
          .forEach(item -> order.add("" + handles.get(item.key())));
      return order.isEmpty() ? "0" : "[" + group(order) + "]";
    }

    private String inserted(List<Item> a, List<Item> b) {
      List<String> inserted = new ArrayList<>();
      for (int i = 0; i < b.size(); i++) {
        if (!contains(a, b.get(i))) {
          boolean joins = i > 0 && !inserted.isEmpty() && !contains(a, b.get(i - 1));
          inserted.add((joins ? "" : i + ",") + "[\"" + b.get(i).text() + "\"]");
          handles.put(b.get(i).key(), nextHandle++);
        }
      }
      return group(inserted);
    }

    private static boolean contains(List<Item> items, Item item) {
      return items.stream().anyMatch(other -> other.key() == item.key());
    }

    private static String group(List<String> items) {
      return items.isEmpty() ? "0" : "[" + String.join(",", items) + "]";
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomEdits(int seed) {
    Random random = new Random(seed);
    for (Form form : Form.values()) {
      List<Item> items = items(random, 0, random.nextInt(6));
      Applier applier = new Applier(form.descriptor, form.html(items));
      Generator generator = new Generator(random, items);
      for (int n = 1; n <= 50; n++) {
        List<Item> next = edited(random, items, n * 100);
        if (!next.isEmpty() || !items.isEmpty()) {
          applier.apply("[" + n + ",0," + generator.patch(items, next) + "]");
        } else {
          next = items(random, n * 100, 1);
          applier.apply("[" + n + ",0," + generator.patch(items, next) + "]");
        }
        applier.checkPlaces();
        assertThat(Dom.difference(applier.document(), Dom.parse(form.html(next)))).isNull();
        items = next;
      }
    }
  }

  private static List<Item> items(Random random, int firstKey, int count) {
    return IntStream.range(firstKey, firstKey + count)
        .mapToObj(key -> new Item(key, text(random)))
        .toList();
  }

  private static String text(Random random) {
    return "aé , - ".substring(random.nextInt(7)) + random.nextInt(10);
  }

  private static List<Item> edited(Random random, List<Item> items, int freeKey) {
    List<Item> next = new ArrayList<>(items);
    next.removeIf(item -> random.nextInt(4) == 0);
    next.replaceAll(item -> random.nextInt(3) == 0 ? new Item(item.key(), text(random)) : item);
    if (random.nextBoolean()) {
      Collections.shuffle(next, random);
    }
    for (Item item : items(random, freeKey, random.nextInt(4))) {
      next.add(random.nextInt(next.size() + 1), item);
    }
    return next;
  }

  @Test
  void thousandRowsAndHundredsOfUpdates() {
    Random random = new Random(0);
    List<Item> items = new ArrayList<>(items(random, 0, 1000));
    Applier applier = new Applier(Form.TAIL.descriptor, Form.TAIL.html(items));
    Generator generator = new Generator(random, items);
    for (int n = 1; n <= 300; n++) {
      List<Item> next = new ArrayList<>(items);
      Collections.swap(next, random.nextInt(1000), random.nextInt(1000));
      next.set(random.nextInt(1000), new Item(1000 + n, "new"));
      applier.apply("[" + n + ",0," + generator.patch(items, next) + "]");
      items = next;
    }
    assertThat(Dom.difference(applier.document(), Dom.parse(Form.TAIL.html(items)))).isNull();
  }
}
