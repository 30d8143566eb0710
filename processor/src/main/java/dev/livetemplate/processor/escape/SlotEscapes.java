package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import java.util.IdentityHashMap;

/** The escape phase's result: what is done to the value of every slot. */
public final class SlotEscapes {

  private final IdentityHashMap<BoundVariable, SlotEscape> slots;

  SlotEscapes(IdentityHashMap<BoundVariable, SlotEscape> slots) {
    this.slots = slots;
  }

  /** Returns what is done to a slot's value. */
  public SlotEscape of(BoundVariable variable) {
    SlotEscape escape = slots.get(variable);
    if (escape == null) {
      throw new IllegalStateException("not read: " + variable);
    }
    return escape;
  }

  /**
   * What is done to a value.
   *
   * @param escaping for the language that it stands in
   * @param where for HTML
   */
  public record SlotEscape(Escaping escaping, Where where) {}

  /** Where in HTML a value stands. */
  public enum Where {
    TEXT,
    RCDATA,
    RAW_TEXT,
    QUOTED,
    UNQUOTED,
    COMMENT,
    /** At a place that has been reported as an error. */
    NOWHERE
  }
}
