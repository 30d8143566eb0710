package dev.livetemplate.gate;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts of what was thrown. */
final class Failures {

  private static final int FRAMES = 6;

  private Failures() {}

  /** Returns what was thrown, and where. */
  static String text(Throwable thrown) {
    return thrown
        + Arrays.stream(thrown.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
  }
}
