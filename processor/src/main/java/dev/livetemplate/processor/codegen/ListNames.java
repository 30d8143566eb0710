package dev.livetemplate.processor.codegen;

import dev.livetemplate.processor.plan.Frame;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of what is generated for a list. */
final class ListNames {

  /** So many lists are compared by constants of one class; the method that makes them is small. */
  private static final int MOST = 200;

  private ListNames() {}

  /** Returns what to write for the constant that compares the list's rows: {@code TODOS_ROW}. */
  static String constant(Frame row) {
    String holder = holder(row);
    return holder == null ? field(row) : holder + "." + field(row);
  }

  /** Returns the class that holds the constant; null: the template's own. */
  static @Nullable String holder(Frame row) {
    return row.number() < MOST ? null : "Lists" + (row.number() / MOST + 1);
  }

  /** Returns the name of the constant in its class. */
  static String field(Frame row) {
    return row.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** Returns the name of the class that compares the list's rows. */
  static String diffClass(Frame row) {
    return row.name() + "Diff";
  }
}
