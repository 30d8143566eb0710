package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.parse.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element around something that is always shown, which is itself there only sometimes: {@code
 * {{#url}}<a href="{{url}}">{{/url}}{{name}}{{#url}}</a>{{/url}}}.
 *
 * <p>Such sections are no elements by themselves. They mean the same as one section that says both
 * times what is in between, {@code {{#url}}<a href="{{url}}">{{name}}</a>{{/url}}{{^url}}{{name}}
 * {{/url}}}, and that can be updated piece by piece.
 *
 * @param begin the section with the start tags; behind it the inverted section of the same name, if
 *     that is there
 * @param middle what is in between
 * @param end the same for the end tags
 */
record Wrapper(List<Node> begin, List<Node> middle, List<Node> end) {
  /** How many nodes may stand in between; they are compiled twice. */
  private static final int MOST = 1000;

  /** A section, perhaps with the inverted one behind it, and the tags that each leaves open. */
  private record Half(List<Node> nodes, OpenTags shown, OpenTags inverted) {
    boolean isWrapping() {
      return !shown.isBalanced() || !inverted.isBalanced();
    }

    /** Whether nothing in it means a member of the section's own value. */
    boolean isText() {
      return nodes.stream()
          .flatMap(node -> ((Node.Section) node).children().stream())
          .allMatch(node -> node instanceof Node.Text);
    }

    boolean isClosedBy(Half other) {
      return shown.isClosedBy(other.shown) && inverted.isClosedBy(other.inverted);
    }
  }

  /** Returns the wrapper that begins with a node; null if none does. */
  static @Nullable Wrapper at(List<Node> nodes, int index) {
    Half begin = half(nodes, index, null);
    if (begin == null || !begin.isWrapping() || !begin.shown.closed().isEmpty()) {
      return null;
    }
    int depth = 0;
    int from = index + begin.nodes.size();
    for (int i = from; i < nodes.size() && i - from <= MOST; i++) {
      Half end = half(nodes, i, (Node.Section) begin.nodes.get(0));
      if (end != null && depth == 0 && begin.isClosedBy(end) && end.isText()) {
        return isSmall(nodes.subList(from, i))
            ? new Wrapper(begin.nodes, nodes.subList(from, i), end.nodes)
            : null;
      }
      if (end != null) {
        depth += Integer.signum(end.shown.opened().size() - end.shown.closed().size());
        i += end.nodes.size() - 1;
      }
    }
    return null;
  }

  int size() {
    return begin.size() + middle.size() + end.size();
  }

  /**
   * Reads a section, and the one of the other kind behind it.
   *
   * @param like the section must have this one's name; null: any name
   */
  private static @Nullable Half half(List<Node> nodes, int index, Node.@Nullable Section like) {
    if (!(nodes.get(index) instanceof Node.Section first)
        || (like != null && !isSame(first, like))) {
      return null;
    }
    boolean pair =
        index + 1 < nodes.size()
            && nodes.get(index + 1) instanceof Node.Section second
            && isSame(second, first)
            && second.inverted() != first.inverted();
    List<Node> own = nodes.subList(index, index + (pair ? 2 : 1));
    OpenTags one = OpenTags.of(first.children());
    OpenTags other = pair ? OpenTags.of(((Node.Section) own.get(1)).children()) : OpenTags.NONE;
    if (one == null || other == null) {
      return null;
    }
    return first.inverted() ? new Half(own, other, one) : new Half(own, one, other);
  }

  private static boolean isSame(Node.Section a, Node.Section b) {
    return a.name().parts().equals(b.name().parts());
  }

  private static boolean isSmall(List<Node> nodes) {
    return size(nodes) <= MOST;
  }

  private static int size(List<Node> nodes) {
    int size = nodes.size();
    for (Node node : nodes) {
      if (node instanceof Node.Section section) {
        size += size(section.children());
      }
    }
    return size;
  }
}
