package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds partials that call themselves whatever the data: no section stands around the call. */
final class EndlessCalls {

  private final Diagnostics problems;
  private final Set<RecursivePartial> done = new HashSet<>();
  private final List<RecursivePartial> path = new ArrayList<>();

  EndlessCalls(Diagnostics problems) {
    this.problems = problems;
  }

  void report(Collection<RecursivePartial> partials) {
    partials.forEach(this::follow);
  }

  private void follow(RecursivePartial partial) {
    if (!done.add(partial)) {
      return;
    }
    path.add(partial);
    for (Node node : partial.nodes()) {
      if (node instanceof Node.Call call) {
        if (path.contains(call.definition())) {
          report(call);
        }
        follow(call.definition());
      }
    }
    path.remove(path.size() - 1);
  }

  private void report(Node.Call call) {
    String name = call.definition().name();
    problems.report(
        ProblemCode.ENDLESS_PARTIAL,
        call.span(),
        "'" + name + "' includes itself without end",
        "Put the tag into a section that ends some time.");
  }
}
