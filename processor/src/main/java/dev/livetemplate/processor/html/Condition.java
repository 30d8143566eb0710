package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.Read;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A condition as sections and lists test it. Equal when the same value is tested the same way. */
record Condition(Read value, Truth truth) {

  /** Whether a list has rows. */
  static Condition of(Token.Rows rows) {
    return new Condition(rows.list().items(), Truth.NOT_EMPTY);
  }

  static Condition of(BoundSection section) {
    return new Condition(section.condition(), section.truth());
  }

  /** Returns what is known where the condition is known as well. */
  Map<Condition, Boolean> and(Map<Condition, Boolean> known, boolean shown) {
    Map<Condition, Boolean> more = new HashMap<>(known);
    more.put(this, shown);
    return more;
  }

  /** Returns a section that tests it and pushes nothing. */
  BoundSection section() {
    return new BoundSection(value, truth, null, List.of(), List.of(), value.span());
  }
}
