package dev.livetemplate.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.livetemplate.examples.counter.CounterPage;
import dev.livetemplate.examples.counter.CounterPageTemplate;
import dev.livetemplate.examples.todo.TodoPage;
import dev.livetemplate.examples.todo.TodoPage.Filter;
import dev.livetemplate.examples.todo.TodoPageTemplate;
import dev.livetemplate.examples.todo.Todos;
import dev.livetemplate.examples.todo.Todos.Todo;
import dev.livetemplate.processor.cases.CaseCompiler;
import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.cases.CompiledCase;
import dev.livetemplate.processor.cases.RandomCases;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law, with the real client in a real browser: a page that has followed its updates is the DOM
 * of a fresh one.
 */
final class ClientLawBrowserTest {
  private static final List<Filter> FILTERS = List.of(Filter.values());

  private static final int STEPS = 150;
  private static final int RANDOM_TEMPLATES = 60;
  private static final int RANDOM_STATES = 27;
  private static final CaseCompiler COMPILER = new CaseCompiler();

  @AfterAll
  static void close() {
    COMPILER.close();
  }

  @Test
  void followsACounter() {
    List<Integer> states = new Random(1).ints(STEPS, -3, 4).boxed().toList();
    assertThat(Walk.through(CounterPageTemplate.INSTANCE, CounterPage::new, states).follow())
        .isNull();
  }

  @Test
  void followsRandomLists() {
    for (int seed = 0; seed < 5; seed++) {
      List<TodoPage> pages = randomPages(new Random(seed));
      List<Integer> states = IntStream.range(0, pages.size()).boxed().toList();
      assertThat(Walk.through(TodoPageTemplate.INSTANCE, pages::get, states).follow())
          .as("seed %d", seed)
          .isNull();
    }
  }

  private static List<TodoPage> randomPages(Random random) {
    List<TodoPage> pages = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      List<Todo> todos = new ArrayList<>();
      for (int id = 1; id <= 9; id++) {
        if (random.nextInt(3) > 0) {
          String title = random.nextInt(4) == 0 ? "" : "title " + random.nextInt(3);
          todos.add(new Todo(id, title, random.nextBoolean()));
        }
      }
      if (random.nextBoolean()) {
        Collections.shuffle(todos, random);
      }
      Filter filter = FILTERS.get(random.nextInt(FILTERS.size()));
      pages.add(new TodoPage("someone", new Todos(todos, 9), filter, random.nextInt(12)));
    }
    return pages;
  }

  /**
   * At least 2,000 steps; {@code -Dlivetemplate.random.browser=N} plays N templates, {@code
   * -Dlivetemplate.random.seed=S} begins with another seed.
   */
  @Test
  void followsRandomTemplates(@TempDir Path folder) {
    long first = Long.getLong("livetemplate.random.seed", 1);
    int templates = Integer.getInteger("livetemplate.random.browser", RANDOM_TEMPLATES);
    int steps = 0;
    for (long seed = first; seed < first + templates; seed++) {
      CompiledCase random = RandomCases.compile(COMPILER, seed, RANDOM_STATES, folder);
      if (random != null) {
        List<Integer> walk = longWalk(random.states());
        assertThat(Walk.through(random.template(), random::model, walk).follow())
            .as("seed %d", seed)
            .isNull();
        steps += walk.size() - 1;
      }
    }
    System.out.printf("%d steps of %d random templates in the browser%n", steps, templates);
    assertThat(steps).isGreaterThan(templates);
  }

  @TestFactory
  Stream<DynamicContainer> followsThePeersCases() {
    return cases("../../shared/peers");
  }

  @TestFactory
  Stream<DynamicContainer> followsTheSharedCorpus() {
    return cases("../../shared/corpus");
  }

  @TestFactory
  Stream<DynamicContainer> followsOurCorpus() {
    return cases("../benchmarks/corpus");
  }

  /** Returns the tests of the cases in a folder; none if it is beside the checkout and missing. */
  private static Stream<DynamicContainer> cases(String name) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path folder = module.resolve(name).normalize();
    return Files.isDirectory(folder)
        ? SharedFiles.cases(folder).stream().map(ClientLawBrowserTest::tests)
        : Stream.empty();
  }

  private static DynamicContainer tests(Path path) {
    CaseFolder folder = CaseFolder.read(path);
    CompiledCase[] compiled = new CompiledCase[1];
    return dynamicContainer(
        folder.name(),
        Stream.of(
            dynamicTest(
                "one long walk",
                () -> {
                  compiled[0] = COMPILER.compile(folder);
                  follows(compiled[0], longWalk(compiled[0].states()));
                }),
            dynamicTest(
                "transitions",
                () -> {
                  for (CaseFolder.Transition transition : folder.transitions()) {
                    follows(compiled[0], thereAndBack(transition));
                  }
                })));
  }

  /** All states there, and back in bigger steps. */
  private static List<Integer> longWalk(int n) {
    return IntStream.concat(
            IntStream.rangeClosed(0, n), IntStream.iterate(n, i -> i >= 0, i -> i - 3))
        .map(i -> i % n)
        .boxed()
        .toList();
  }

  private static List<Integer> thereAndBack(CaseFolder.Transition transition) {
    List<Integer> walk = new ArrayList<>(transition.path());
    walk.add(transition.to());
    walk.add(transition.from());
    return walk;
  }

  private static void follows(CompiledCase compiled, List<Integer> states) {
    String failure = Walk.through(compiled.template(), compiled::model, states).follow();
    assertThat(failure).as("%s, states %s", compiled.folder().name(), states).isNull();
  }
}
