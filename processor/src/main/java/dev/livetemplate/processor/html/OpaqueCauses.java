package dev.livetemplate.processor.html;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why regions had to be made opaque. A region that swallows others has the first cause of these:
 * what went wrong first is what its author can mend.
 */
final class OpaqueCauses {

  private record Cause(Span span, String reason) {}

  private final Map<Integer, Cause> causes = new LinkedHashMap<>();

  /**
   * Takes down why a region was made.
   *
   * @param template the template with the region in it
   * @param region the region's number
   * @param span the place of what does not stay where it is
   */
  void add(List<Token> template, int region, Span span, String reason) {
    Cause first = null;
    for (int inner : List.copyOf(causes.keySet())) {
      if (isInside(template, region, false, inner)) {
        Cause swallowed = causes.remove(inner);
        first = first == null ? swallowed : first;
      }
    }
    causes.put(region, first == null ? new Cause(span, reason) : first);
  }

  private static boolean isInside(List<Token> tokens, int region, boolean entered, int wanted) {
    for (Token token : tokens) {
      boolean found = false;
      if (token instanceof Token.Opaque opaque) {
        boolean in = entered || opaque.id() == region;
        found =
            (entered && opaque.id() == wanted) || isInside(opaque.content(), region, in, wanted);
      } else if (token instanceof Token.Section section) {
        found =
            isInside(section.then(), region, entered, wanted)
                || isInside(section.otherwise(), region, entered, wanted);
      } else if (token instanceof Token.Rows rows) {
        found = isInside(rows.row(), region, entered, wanted);
      }
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Warns of each region. */
  void report(Diagnostics problems) {
    causes.values().forEach(cause -> report(problems, cause.span, cause.reason));
  }

  static void report(Diagnostics problems, Span span, String reason) {
    problems.report(
        ProblemCode.OPAQUE_REGION,
        span,
        "the HTML around here is compared as a whole at run time: " + reason,
        "close every element in the section that opens it, and nest elements as HTML allows");
  }
}
