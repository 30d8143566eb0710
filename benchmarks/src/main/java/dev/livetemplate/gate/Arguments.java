package dev.livetemplate.gate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate is asked for.
 *
 * @param folders where cases are; at least one
 * @param report where the JSON report goes; null if none is wanted
 * @param caseName the only case to run; null for all
 * @param quick whether to measure for a short time only
 */
record Arguments(
    List<Path> folders, @Nullable Path report, @Nullable String caseName, boolean quick) {

  static final String USAGE =
      """
      usage: java -jar gate.jar DIR… [--report FILE.json] [--case NAME] [--quick]
        DIR       a folder of cases, or a case
        --report  writes all figures to a file
        --case    runs the cases of this name only
        --quick   measures times less exactly
      """;

  Arguments {
    folders = List.copyOf(folders);
  }

  /** Arguments that are not as {@link #USAGE} says. */
  static final class Misused extends Exception {
    Misused(String message) {
      super(message);
    }
  }

  static Arguments parse(String... arguments) throws Misused {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    List<Path> folders = new ArrayList<>();
    Path report = null;
    String caseName = null;
    boolean quick = false;
    while (!left.isEmpty()) {
      String argument = left.pop();
      switch (argument) {
        case "--quick" -> quick = true;
        case "--report" -> report = path(value(argument, left));
        case "--case" -> caseName = value(argument, left);
        default -> {
          if (argument.startsWith("--")) {
            throw new Misused("unknown option " + argument);
          }
          folders.add(path(argument));
        }
      }
    }
    if (folders.isEmpty()) {
      throw new Misused("no folder");
    }
    return new Arguments(folders, report, caseName, quick);
  }

  private static String value(String option, Deque<String> left) throws Misused {
    String value = left.poll();
    if (value == null) {
      throw new Misused(option + " needs a value");
    }
    return value;
  }

  private static Path path(String text) throws Misused {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Misused("no path: " + text);
    }
  }
}
