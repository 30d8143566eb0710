package dev.livetemplate.processor.bind;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recursive partial bound for the types on the context stack at its calls. Compared by identity.
 */
public final class BoundPartial {

  private final String name;
  private final List<Scope> parameters;
  private final Scope indentation =
      new Scope(
          "indent", new ValueType(ClassName.get(String.class), ValueType.Kind.STRING, false, null));
  private @Nullable List<BoundNode> nodes;

  BoundPartial(String name, List<Scope> parameters) {
    this.name = name;
    this.parameters = List.copyOf(parameters);
  }

  void complete(List<BoundNode> body) {
    nodes = List.copyOf(body);
  }

  /** Returns the partial's name as the tag says it. */
  public String name() {
    return name;
  }

  /** Returns the scopes that the partial's nodes may read, the innermost last. */
  public List<Scope> parameters() {
    return parameters;
  }

  /** Returns the scope of the white space that stands before each of its lines. */
  public Scope indentation() {
    return indentation;
  }

  /** Returns the partial's nodes. */
  public List<BoundNode> nodes() {
    return Objects.requireNonNull(nodes, "the binder is still at work");
  }
}
