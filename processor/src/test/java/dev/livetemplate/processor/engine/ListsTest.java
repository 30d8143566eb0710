package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import dev.livetemplate.Update;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list may be of any type that Java can go through, and its items may be null. */
final class ListsTest {
  private static final int STEPS = 300;
  private static final String ROWS = "<ul>{{#names}}<li>{{.}}</li>{{/names}}</ul>";

  static List<Arguments> types() {
    return List.of(
        type("List<String>", names -> names),
        type("List<? extends String>", names -> names),
        type("Collection<String>", ArrayList::new),
        type("Set<String>", LinkedHashSet::new),
        type("Deque<String>", ArrayDeque::new),
        type("String[]", names -> names.toArray(new String[0])),
        type("Iterable<String>", names -> once(names.iterator())));
  }

  private static Arguments type(String name, Function<List<String>, Object> of) {
    return Arguments.of(name, of);
  }

  /** Returns something that can be gone through once only, as {@code stream::iterator} can. */
  private static <T> Iterable<T> once(Iterator<T> iterator) {
    AtomicReference<Iterator<T>> left = new AtomicReference<>(iterator);
    return () -> Objects.requireNonNull(left.getAndSet(null), "gone through twice");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void areOfAnyType(String type, Function<List<String>, Object> of) {
    check(ROWS, type, of, false);
  }

  @Test
  void mayHoldNullsAnywhere() {
    String text = "<p>{{#names}}{{.}},{{/names}}</p>";
    check(ROWS + text, "List<String>", Collections::unmodifiableList, true);
  }

  private static void check(
      String template, String type, Function<List<String>, Object> of, boolean nulls) {
    Model model = Model.compile(template, "public record Page(" + type + " names) {}");
    Random random = new Random(3);
    Page<Object> page = model.template().page(model.create(of.apply(List.of())));
    Applier applier = new Applier(model.template().descriptor(), page.html());
    for (int step = 0; step < STEPS; step++) {
      List<String> names = names(random, nulls);
      Update update = page.update(model.create(of.apply(names)));
      if (!update.isEmpty()) {
        applier.apply(update.json());
      }
      String fresh = model.template().page(model.create(of.apply(names))).html();
      assertThat(page.html()).isEqualTo(fresh);
      assertThat(Dom.difference(applier.document(), Dom.parse(fresh))).isNull();
    }
  }

  private static List<String> names(Random random, boolean nulls) {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      boolean none = nulls && random.nextBoolean();
      names.add(none ? null : new String("abc").substring(random.nextInt(3)));
    }
    return names;
  }
}
