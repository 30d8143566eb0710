package sample;

import dev.livetemplate.LiveTemplate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/** Whatever can be gone through: collections, and Iterables of one's own. */
@LiveTemplate(path = "page.mustache")
public record Page(
    Set<String> set,
    Collection<Integer> numbers,
    Queue<Item> queue,
    Range range,
    Iterable<? extends CharSequence> texts) {

  record Item(int id, String name) {}

  /** The numbers below a limit. */
  record Range(String name, int limit) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return IntStream.range(0, limit).iterator();
    }
  }

  static List<Page> states() {
    return List.of(
        new Page(setOf("a", "b"), List.of(1, 2), queueOf(1, 2, 3), new Range("r", 3), List.of("x")),
        new Page(setOf("b", "c", "a"), List.of(2), queueOf(3, 1), new Range("r", 0), List.of("x", "y")),
        new Page(setOf(), List.of(), queueOf(), new Range("s", 2), List.of(new StringBuilder("y"))));
  }

  private static Set<String> setOf(String... items) {
    return new LinkedHashSet<>(List.of(items));
  }

  private static Queue<Item> queueOf(int... ids) {
    Queue<Item> queue = new ArrayDeque<>();
    IntStream.of(ids).forEach(id -> queue.add(new Item(id, "item " + id)));
    return queue;
  }
}
