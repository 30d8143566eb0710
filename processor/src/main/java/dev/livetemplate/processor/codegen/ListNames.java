package dev.livetemplate.processor.codegen;

import dev.livetemplate.processor.plan.Frame;
import java.util.Locale;

/** Names of what is generated for a list. */
final class ListNames {

  private ListNames() {}

  /** Returns the name of the constant that compares the list's rows: {@code TODOS_ROW}. */
  static String constant(Frame row) {
    return row.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** Returns the name of the class that compares the list's rows. */
  static String diffClass(Frame row) {
    return row.name() + "Diff";
  }
}
