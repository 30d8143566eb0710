package dev.livetemplate.processor.parse;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A partial that calls itself, directly or through others. Compared by identity. */
public final class RecursivePartial {

  private final String name;
  private @Nullable List<Node> nodes;

  RecursivePartial(String name) {
    this.name = name;
  }

  void complete(List<Node> body) {
    nodes = List.copyOf(body);
  }

  /** Returns the partial's name as the tag says it. */
  public String name() {
    return name;
  }

  /** Returns the partial's nodes, with an {@link Node.Indentation} wherever a line begins. */
  public List<Node> nodes() {
    return Objects.requireNonNull(nodes, "the parser is still at work");
  }
}
