package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.Elements.Mode;
import java.util.List;

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

  private final List<String> ancestors;
  final String parent;
  final Mode mode;
  final int flags;

  private HtmlContext(List<String> ancestors) {
    this.ancestors = ancestors;
    this.parent = ancestors.isEmpty() ? "body" : ancestors.get(ancestors.size() - 1);
    this.mode = modeOf(parent);
    int open = 0;
    for (String name : ancestors) {
      open = Elements.flags(name, open);
    }
    this.flags = open;
  }

  /**
   * Returns the context within elements.
   *
   * @param path their names in lower case from the outermost to the innermost, separated by spaces;
   *     those of SVG begin with {@code svg:}. Empty: the root of a fragment. {@code ?} as the
   *     first: nobody knows what is around
   */
  public static HtmlContext of(String path) {
    return new HtmlContext(path.isEmpty() ? List.of() : List.of(path.split(" ", -1)));
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
    return !ancestors.contains(ANYTHING);
  }

  /** Returns the names of the elements around, from the outermost to the innermost. */
  public List<String> ancestors() {
    return ancestors;
  }

  @Override
  public String toString() {
    return String.join(" ", ancestors);
  }
}
