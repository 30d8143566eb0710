package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.ValueType;

/**
 * What decides a frame's sections: the truth of a value. Sections with the same one share it.
 * Compared by identity.
 */
public final class Condition {

  private final Local local;
  private final Truth truth;
  private final Field field;

  Condition(Local local, Truth truth, Field field) {
    this.local = local;
    this.truth = truth;
    this.field = field;
  }

  /** Returns the value. */
  public Local local() {
    return local;
  }

  /** Returns how the value becomes true or false. */
  public Truth truth() {
    return truth;
  }

  /** Returns the boolean field that holds the outcome. */
  public Field field() {
    return field;
  }

  /**
   * Returns whether it may turn out otherwise for the same value: whether a list is empty may
   * change, though it stays the same list; an array's length cannot.
   */
  boolean mayChange() {
    return truth == Truth.NOT_EMPTY && local.read().type().kind() != ValueType.Kind.ARRAY;
  }
}
