package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.Elements.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a piece of HTML stands: the names of the elements around it. What a parser makes of a tag
 * depends on them.
 *
 * <p>Immutable.
 */
public final class HtmlContext {
  /** The content of a page's body, or of an element as harmless. */
  public static final HtmlContext BODY = of("body");

  private static final String ANYTHING = "?";

  private final List<List<String>> alternatives;
  final String parent;
  final Mode mode;
  final int flags;

  private HtmlContext(List<List<String>> alternatives) {
    this.alternatives = alternatives;
    List<String> parents = alternatives.stream().map(HtmlContext::last).distinct().toList();
    this.parent = parents.size() == 1 ? parents.get(0) : ANYTHING;
    this.mode = modeOf(parent);
    this.flags = alternatives.stream().mapToInt(HtmlContext::flags).reduce(0, (a, b) -> a | b);
  }

  /**
   * Returns the context within elements.
   *
   * @param paths their names in lower case from the outermost to the innermost, separated by
   *     spaces; those of SVG begin with {@code svg:}. Empty: the root of a fragment. {@code ?} as
   *     the first: nobody knows what is around. Several, separated by {@code |}: one of them is
   *     around, nobody knows which
   */
  public static HtmlContext of(String paths) {
    return new HtmlContext(
        Arrays.stream(paths.split("\\|", -1)).map(HtmlContext::ancestors).toList());
  }

  private static List<String> ancestors(String path) {
    String names = path.strip();
    return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
  }

  private static String last(List<String> ancestors) {
    return ancestors.isEmpty() ? "body" : ancestors.get(ancestors.size() - 1);
  }

  private static int flags(List<String> ancestors) {
    int open = 0;
    for (String name : ancestors) {
      open = Elements.flags(name, open);
    }
    return open;
  }

  private static Mode modeOf(String parent) {
    if (parent.startsWith("svg:")) {
      return Elements.isRefusedInSvg(parent.substring(4)) && !parent.equals("svg:svg")
          ? Mode.UNKNOWN
          : Mode.SVG;
    }
    Mode mode =
        parent.equals("svg") || Elements.isSealed(parent) || parent.equals(ANYTHING)
            ? Mode.UNKNOWN
            : Elements.mode(parent);
    return parent.contains(":") || mode == Mode.RAW || mode == Mode.RCDATA ? Mode.UNKNOWN : mode;
  }

  /** Returns whether all elements around are known. */
  boolean isKnown() {
    return alternatives.stream().noneMatch(ancestors -> ancestors.contains(ANYTHING));
  }

  /**
   * Returns the names of the elements that may be around, each list from the outermost to the
   * innermost.
   */
  public List<List<String>> alternatives() {
    return alternatives;
  }

  @Override
  public String toString() {
    return alternatives.stream()
        .map(names -> String.join(" ", names))
        .collect(Collectors.joining(" | "));
  }
}
