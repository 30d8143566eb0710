package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a template whose names have been resolved to typed members. Compared by identity where
 * it matters.
 */
public sealed interface BoundNode {

  /** Returns where the node stands; for a section its opening tag. */
  Span span();

  /** Literal text. */
  record BoundText(String text, Span span) implements BoundNode {}

  /**
   * A variable tag.
   *
   * @param read the value
   * @param escaped whether it is escaped for its context, else it is raw HTML
   */
  record BoundVariable(Read read, boolean escaped, Span span) implements BoundNode {}

  /**
   * A section over anything but a list, with the inverted section of the same name that stands
   * right behind it (or before it) as its other branch. A lone inverted section has no {@code then}
   * nodes.
   *
   * @param condition what decides
   * @param truth how the condition's value becomes true or false
   * @param scope what the section pushes on the context stack while {@code then} is shown; null:
   *     nothing (a boolean, an inverted section)
   * @param then shown when true
   * @param otherwise shown when false
   */
  record BoundSection(
      Read condition,
      Truth truth,
      @Nullable Scope scope,
      List<BoundNode> then,
      List<BoundNode> otherwise,
      Span span)
      implements BoundNode {
    public BoundSection {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * A section over a list.
   *
   * @param items the list: an array or Iterable, possibly null (no rows then)
   * @param row what an item is called inside
   * @param nodes the row
   */
  record BoundList(Read items, Scope row, List<BoundNode> nodes, Span span) implements BoundNode {
    public BoundList {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A call of a recursive partial.
   *
   * @param definition the partial, bound for the scopes at the call
   * @param arguments the values of the definition's parameters, in order
   * @param nested whether the indentation of the partial around the call goes before {@code indent}
   * @param indent white space before each line
   */
  record BoundCall(
      BoundPartial definition, List<Scope> arguments, boolean nested, String indent, Span span)
      implements BoundNode {
    public BoundCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A section whose HTML a method or function is given, and which is what that returns.
   *
   * @param receiver what the method is called on
   * @param method the method, which takes and returns a SafeHtml
   * @param nodes the section
   */
  record BoundWrap(Read receiver, String method, List<BoundNode> nodes, Span span)
      implements BoundNode {
    public BoundWrap {
      nodes = List.copyOf(nodes);
    }
  }

  /** The place in a recursive partial where a line begins and the caller's indentation goes. */
  record BoundIndentation(Span span) implements BoundNode {}

  /** How a condition's value becomes true or false. */
  enum Truth {
    /** A primitive boolean, as it is. */
    BOOLEAN,
    /** A boxed Boolean: true when neither null nor false. */
    BOXED_BOOLEAN,
    /** Any other object: true when not null. */
    NOT_NULL,
    /** An Optional, OptionalInt, …: true when present; the scope is its value. */
    PRESENT,
    /** An array or Iterable (in an inverted section): true when not null and not empty. */
    NOT_EMPTY,
    /** A primitive number or char, or anything else that is always there. */
    ALWAYS
  }
}
