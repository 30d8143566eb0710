package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The law, on random templates with random states.
 *
 * <p>Quick by default; {@code -Dlivetemplate.random.templates=N} and {@code
 * -Dlivetemplate.random.seed=S} try N templates from seed S on. A case that breaks the law is cut
 * down and written to {@code target/random-laws}; it becomes a named case of {@link NamedLawTest}.
 */
final class RandomLawTest {

  private static final int TEMPLATES = 60;
  private static final int STATES = 16;
  private static final int ENOUGH = 5;

  @Test
  void holdsForRandomTemplates() {
    long first = Long.getLong("livetemplate.random.seed", 1);
    int count = Integer.getInteger("livetemplate.random.templates", TEMPLATES);
    Path folder = Path.of(System.getProperty("basedir", ""), "target", "random-laws");
    List<String> failures = new ArrayList<>();
    try (RandomLaw law = new RandomLaw(folder)) {
      for (long seed = first; seed < first + count && failures.size() < ENOUGH; seed++) {
        String failure = law.check(seed, STATES);
        if (!failure.isEmpty()) {
          failures.add(failure);
        }
      }
      System.out.printf(
          "%d random templates, %d of them with opaque regions%n", count, law.opaque());
    }
    assertThat(failures).as(String.join("\n", failures)).isEmpty();
  }
}
