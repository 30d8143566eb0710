package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.html.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a frame that is shown as a whole: the frame itself, or one side of a section. Compared
 * by identity.
 */
public final class Branch {

  private final @Nullable Branch parent;
  private final List<Step> steps = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  Branch(@Nullable Branch parent) {
    this.parent = parent;
  }

  @Nullable Branch parent() {
    return parent;
  }

  void add(Step step) {
    steps.add(step);
  }

  void add(Reading reading) {
    readings.add(reading);
  }

  /** Returns what is read when this branch is shown, in the order in which it must be read. */
  public List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** Returns the sections, lists and opaque regions in order. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  boolean isWithin(Branch other) {
    for (Branch up = this; up != null; up = up.parent) {
      if (up == other) {
        return true;
      }
    }
    return false;
  }

  static Branch common(Branch a, Branch b) {
    Branch up = a;
    while (!b.isWithin(up)) {
      if (up.parent == null) {
        throw new IllegalStateException("branches of different frames");
      }
      up = up.parent;
    }
    return up;
  }

  /**
   * A value that is read when a branch is shown.
   *
   * @param unlessKnown whether another branch may have read it already
   */
  public record Reading(Local local, boolean unlessKnown) {}

  /** The variable of what a section pushes; no local while nothing reads it. */
  public static final class Pushed {
    private @Nullable Local local;

    void set(Local variable) {
      local = variable;
    }

    /** Returns the variable; null when nothing reads it. */
    public @Nullable Local local() {
      return local;
    }
  }

  /** Something that is captured after the values of a branch. */
  public sealed interface Step {

    /**
     * A section: its condition decides which branch is captured.
     *
     * @param pushed the variable that holds what the section pushes, where something reads it
     */
    record SectionStep(Condition condition, Pushed pushed, Branch then, Branch otherwise)
        implements Step {}

    /**
     * A list: each item becomes a row.
     *
     * @param variable holds the item while its row is captured
     * @param call the call of a recursive partial that each row is; null: none
     */
    record RowsStep(Field field, Local items, Frame row, String variable, Token.@Nullable Call call)
        implements Step {}

    /**
     * A call of a recursive partial: a list of one row.
     *
     * @param item the value of the partial's own scope
     */
    record CallStep(Field field, Local item, Frame row, Token.Call call) implements Step {}

    /** An opaque region: its HTML is rendered. */
    record RegionStep(Field field, Region region) implements Step {}
  }
}
