package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundWrap;
import dev.livetemplate.processor.bind.BoundPartial;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recursive partials of a template, and those whose lines are indented by their calls.
 *
 * <p>A partial that is only ever called in the middle of a line or at its start has no indentation;
 * then its texts are the same at every depth.
 */
final class Indents {

  private final Set<BoundPartial> partials = new LinkedHashSet<>();
  private final Set<BoundPartial> indented = new HashSet<>();
  private boolean changed;

  Indents(List<BoundNode> template) {
    do {
      changed = false;
      partials.clear();
      walk(template, null);
    } while (changed);
  }

  /** Returns all partials that are reached. */
  Set<BoundPartial> partials() {
    return partials;
  }

  boolean isIndented(BoundPartial partial) {
    return indented.contains(partial);
  }

  private void walk(List<BoundNode> nodes, @Nullable BoundPartial within) {
    for (BoundNode node : nodes) {
      if (node instanceof BoundSection section) {
        walk(section.then(), within);
        walk(section.otherwise(), within);
      } else if (node instanceof BoundList list) {
        walk(list.nodes(), within);
      } else if (node instanceof BoundWrap wrap) {
        walk(wrap.nodes(), within);
      } else if (node instanceof BoundCall call) {
        call(call, within);
      }
    }
  }

  private void call(BoundCall call, @Nullable BoundPartial within) {
    boolean inherits = call.nested() && within != null && indented.contains(within);
    if ((inherits || !call.indent().isEmpty()) && indented.add(call.definition())) {
      changed = true;
    }
    if (partials.add(call.definition())) {
      walk(call.definition().nodes(), call.definition());
    }
  }
}
