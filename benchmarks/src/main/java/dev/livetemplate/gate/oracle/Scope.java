package dev.livetemplate.gate.oracle;

import org.jspecify.annotations.Nullable;

/** One showing of a section's content among the children of an element. */
final class Scope {

  final @Nullable Scope outer;

  /** The section's tag, {@code #name} or {@code ^name}. */
  final String tag;

  /** Whether nodes stand in it, not only text. */
  boolean hasNodes;

  /** The number of its first node that stays, in the numbers of the page before; -1 if none. */
  int firstKept = -1;

  Scope(@Nullable Scope outer, String tag) {
    this.outer = outer;
    this.tag = tag;
  }

  /** Returns the innermost scope with nodes, from the given one outwards; null if there is none. */
  static @Nullable Scope withNodes(@Nullable Scope scope) {
    Scope found = scope;
    while (found != null && !found.hasNodes) {
      found = found.outer;
    }
    return found;
  }

  /** Returns whether a scope, or one around it, has nodes none of which stays. */
  static boolean isGone(@Nullable Scope scope) {
    for (Scope s = scope; s != null; s = s.outer) {
      if (s.hasNodes && s.firstKept < 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the tags of a scope and those around it, the innermost first. */
  static String path(@Nullable Scope scope) {
    StringBuilder path = new StringBuilder();
    for (Scope s = scope; s != null; s = s.outer) {
      path.append(s.tag).append(' ');
    }
    return path.toString();
  }

  /** Returns the tag of the other branch of the choice that this section belongs to. */
  String otherTag() {
    return (tag.startsWith("^") ? '#' : '^') + tag.substring(1);
  }
}
