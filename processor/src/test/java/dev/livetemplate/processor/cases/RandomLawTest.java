package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The law, on random templates with random states: at least 20,000 steps.
 *
 * <p>{@code -Dlivetemplate.random.seed=S} begins with another seed, {@code
 * -Dlivetemplate.random.templates=N} tries N templates, and {@code -Dlivetemplate.random.minutes=M}
 * goes on for M minutes; an hour's run:
 *
 * <pre>
 * mvn verify -pl runtime,processor -am -Dtest=RandomLawTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dlivetemplate.random.minutes=60 -Dlivetemplate.random.seed=$RANDOM
 * </pre>
 *
 * <p>A case that breaks the law is cut down and written to {@code target/random-laws}; it becomes a
 * named case of {@link NamedLawTest}.
 */
final class RandomLawTest {

  private static final int TEMPLATES = 100;
  private static final int STATES = 210;
  private static final int ENOUGH = 5;

  @Test
  void holdsForRandomTemplates() {
    long first = Long.getLong("livetemplate.random.seed", 1);
    int count = Integer.getInteger("livetemplate.random.templates", TEMPLATES);
    Path folder = Path.of(System.getProperty("basedir", ""), "target", "random-laws");
    Instant end =
        Instant.now().plus(Duration.ofMinutes(Long.getLong("livetemplate.random.minutes", 0)));
    List<String> failures = new ArrayList<>();
    try (RandomLaw law = new RandomLaw(folder)) {
      long seed = first;
      for (; seed < first + count || Instant.now().isBefore(end); seed++) {
        if (failures.size() == ENOUGH) {
          break;
        }
        String failure = law.check(seed, STATES);
        if (!failure.isEmpty()) {
          failures.add(failure);
        }
      }
      System.out.printf(
          "%d random templates, %d of them with opaque regions; %d random steps%n",
          seed - first, law.opaque(), law.steps());
    }
    assertThat(failures).as(String.join("\n", failures)).isEmpty();
  }
}
