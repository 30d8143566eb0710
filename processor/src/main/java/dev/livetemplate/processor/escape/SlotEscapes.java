package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The escape phase's result: what is done to the value of every slot. */
public final class SlotEscapes {

  private final @Nullable IdentityHashMap<BoundVariable, SlotEscape> slots;

  SlotEscapes(IdentityHashMap<BoundVariable, SlotEscape> slots) {
    this.slots = slots;
  }

  private SlotEscapes() {
    this.slots = null;
  }

  /** Returns what is done where a template is no HTML: what Mustache says, wherever a slot is. */
  static SlotEscapes ofPlainText() {
    return new SlotEscapes();
  }

  /** Returns what is done to a slot's value. */
  public SlotEscape of(BoundVariable variable) {
    if (slots == null) {
      boolean markup = !variable.escaped() || Trust.of(variable.read().type(), true) == Trust.HTML;
      return new SlotEscape(markup ? Escaping.MARKUP : Escaping.PLAIN, Where.TEXT);
    }
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
