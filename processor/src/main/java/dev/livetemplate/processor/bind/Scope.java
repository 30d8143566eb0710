package dev.livetemplate.processor.bind;

/**
 * An entry of the context stack: the model, what a section pushed, or a row's item. Compared by
 * identity.
 */
public final class Scope {

  private final String name;
  private final ValueType type;

  Scope(String name, ValueType type) {
    this.name = name;
    this.type = type;
  }

  /**
   * Returns a short, readable Java identifier for it ({@code model}, {@code todo}, {@code person}),
   * not always unique.
   */
  public String name() {
    return name;
  }

  /**
   * Returns its type; never null at run time unless the type says so (an item of a list may be
   * null).
   */
  public ValueType type() {
    return type;
  }

  @Override
  public String toString() {
    return name + ": " + type.javaName();
  }
}
