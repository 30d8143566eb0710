package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundPartial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the elements around each opaque region.
 *
 * <p>A recursive partial is placed once and called from many places, itself among them. What may be
 * around it is found by following the calls back to the page. A partial that is met a third time on
 * the way adds nothing: what a tag does depends on which elements are open, not on how often.
 */
final class Contexts {
  /** Stands for whatever may be around a recursive partial; the partial's number follows. */
  private static final String ANYTHING = "?";

  /** With more alternatives nothing is said. */
  private static final int MOST = 16;

  private static final int MOST_TIMES = 2;

  private final Map<Integer, String> regions = new LinkedHashMap<>();
  private final Map<BoundPartial, Integer> partials = new HashMap<>();
  private final List<Set<String>> calls = new ArrayList<>();

  /** Returns what stands for the elements around a partial. */
  String around(BoundPartial partial) {
    return ANYTHING + number(partial);
  }

  private int number(BoundPartial partial) {
    Integer known = partials.get(partial);
    if (known != null) {
      return known;
    }
    partials.put(partial, calls.size());
    calls.add(new LinkedHashSet<>());
    return calls.size() - 1;
  }

  /** Notes that a partial is called within elements. */
  void addCall(BoundPartial partial, String context) {
    calls.get(number(partial)).add(context);
  }

  /** Notes that an opaque region stands within elements. */
  void add(int token, String context) {
    regions.put(token, context);
  }

  /** Returns the contexts by token number, as {@code HtmlContext.of} reads them. */
  Map<Integer, String> all() {
    Map<Integer, String> all = new LinkedHashMap<>();
    regions.forEach((token, context) -> all.put(token, resolve(context)));
    return all;
  }

  private String resolve(String context) {
    Set<String> found = new LinkedHashSet<>();
    resolve(context, new int[calls.size()], found);
    return found.isEmpty() || found.size() > MOST
        ? ANYTHING + within(context)
        : String.join(" | ", found);
  }

  /** Returns the elements within the partial, a space before each. */
  private static String within(String context) {
    int space = context.indexOf(' ');
    return space < 0 ? "" : context.substring(space);
  }

  private void resolve(String context, int[] met, Set<String> found) {
    if (!context.startsWith(ANYTHING)) {
      found.add(context);
      return;
    }
    String within = within(context);
    int partial = Integer.parseInt(context.substring(1, context.length() - within.length()));
    if (met[partial] == MOST_TIMES || found.size() > MOST) {
      return;
    }
    met[partial]++;
    for (String caller : calls.get(partial)) {
      resolve((caller + within).strip(), met, found);
    }
    met[partial]--;
  }
}
