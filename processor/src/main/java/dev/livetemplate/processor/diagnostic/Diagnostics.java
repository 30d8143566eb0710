package dev.livetemplate.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one template, so that one run can show them all.
 *
 * <p>The same problem at the same place counts once. Not safe for use by several threads.
 */
public final class Diagnostics {

  private final Set<Problem> problems = new LinkedHashSet<>();

  /** Creates an empty collector. */
  public Diagnostics() {}

  /** Adds a problem. */
  public void report(Problem problem) {
    problems.add(problem);
  }

  /**
   * Adds a problem.
   *
   * @param fix what to do about it; null if the message says it all
   * @see Problem
   */
  public void report(ProblemCode code, Span span, String message, @Nullable String fix) {
    report(new Problem(code, span, message, fix));
  }

  /** Returns whether one of the problems stops the compilation. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Returns all problems in the order of their discovery. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
