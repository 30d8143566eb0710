package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be shown for each innermost side of a section, and each innermost list, to be seen: the
 * conditions on the way to it.
 *
 * <p>Sections in sections, as chains of partials that a value chooses from, show some of their
 * sides for few settings of several conditions only.
 */
final class SidePaths {

  /** For each of them the value of each condition on the way. */
  private final Set<Map<Read, Boolean>> paths = new LinkedHashSet<>();

  /** Adds those in a list of tokens. */
  void add(List<Token> tokens) {
    walk(tokens, Map.of());
  }

  /**
   * Returns for each path the conditions to be flipped for it.
   *
   * @param shown how all other sections and lists are
   */
  List<Set<Read>> flipped(boolean shown) {
    List<Set<Read>> flipped = new ArrayList<>();
    for (Map<Read, Boolean> path : paths) {
      Set<Read> others = new HashSet<>();
      path.forEach(
          (condition, value) -> {
            if (value != shown) {
              others.add(condition);
            }
          });
      flipped.add(Set.copyOf(others));
    }
    return flipped;
  }

  /** Returns whether there was a section or list among the tokens. */
  private boolean walk(List<Token> tokens, Map<Read, Boolean> path) {
    boolean found = false;
    for (Token token : tokens) {
      if (token instanceof Token.Section section) {
        side(section.then(), path, section.section(), true);
        side(section.otherwise(), path, section.section(), false);
        found = true;
      } else if (token instanceof Token.Rows list) {
        inner(list.row(), with(path, list.list().items(), true));
        found = true;
      } else if (token instanceof Token.Opaque opaque) {
        found |= walk(opaque.content(), path);
      }
    }
    return found;
  }

  private void side(
      List<Token> side, Map<Read, Boolean> path, BoundSection section, boolean shown) {
    boolean impossible = section.truth() == Truth.ALWAYS && !shown;
    boolean contradicts = path.getOrDefault(section.condition(), shown) != shown;
    if (!side.isEmpty() && !impossible && !contradicts) {
      inner(side, with(path, section.condition(), shown));
    }
  }

  private void inner(List<Token> tokens, Map<Read, Boolean> path) {
    if (!walk(tokens, path)) {
      paths.add(path);
    }
  }

  private static Map<Read, Boolean> with(Map<Read, Boolean> path, Read condition, boolean shown) {
    Map<Read, Boolean> longer = new LinkedHashMap<>(path);
    longer.put(condition, shown);
    return longer;
  }
}
