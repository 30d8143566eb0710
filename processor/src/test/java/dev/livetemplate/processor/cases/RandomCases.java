package dev.livetemplate.processor.cases;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Random templates with random states, for tests that play them elsewhere. */
public final class RandomCases {
  private RandomCases() {}

  /**
   * Makes and compiles the case of a seed.
   *
   * @param states how many
   * @param folder where it is written
   * @return null if the template is refused, because nobody can tell how to escape a value in it
   */
  public static @Nullable CompiledCase compile(
      CaseCompiler compiler, long seed, int states, Path folder) {
    try {
      return compiler.compile(RandomCase.of(seed, states).write(folder));
    } catch (RuntimeException | AssertionError e) {
      if (e.toString().contains("[UnsafeContext]")) {
        return null;
      }
      throw e;
    }
  }
}
