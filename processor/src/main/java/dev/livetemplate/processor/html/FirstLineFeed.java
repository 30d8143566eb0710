package dev.livetemplate.processor.html;

import java.util.List;

/**
 * The line feed that the parser drops right behind the start tag of {@code pre}, {@code textarea}
 * and {@code listing}, where it depends on the model whether there is one.
 *
 * <p>At the beginning of a text run or of an opaque region it is dropped on the way to the client;
 * everywhere else the content has to become one opaque region.
 */
final class FirstLineFeed {

  private FirstLineFeed() {}

  /**
   * Returns whether a line feed behind the start tag may be another's than the first node's own.
   */
  static boolean isUncertain(List<DomNode> content) {
    if (content.isEmpty()) {
      return false;
    }
    DomNode first = content.get(0);
    if (first instanceof DomNode.Region || first instanceof DomNode.Run) {
      return mayBeEmpty(first) && mayBegin(content.subList(1, content.size()));
    }
    return mayBegin(content);
  }

  /** Returns whether the nodes may begin with a line feed. */
  private static boolean mayBegin(List<DomNode> nodes) {
    for (DomNode node : nodes) {
      if (mayBegin(node)) {
        return true;
      }
      if (!mayBeEmpty(node)) {
        return false;
      }
    }
    return false;
  }

  private static boolean mayBegin(DomNode node) {
    if (node instanceof DomNode.Run run) {
      return mayPartsBegin(run.parts());
    }
    if (node instanceof DomNode.Choice choice) {
      return mayBegin(choice.then()) || mayBegin(choice.otherwise());
    }
    if (node instanceof DomNode.Repeat repeat) {
      return mayBegin(repeat.row());
    }
    return node instanceof DomNode.Region || node instanceof DomNode.Invoke;
  }

  private static boolean mayPartsBegin(List<ValuePart> parts) {
    return !(parts.get(0) instanceof ValuePart.Static text) || text.text().startsWith("\n");
  }

  private static boolean mayBeEmpty(List<DomNode> nodes) {
    return nodes.stream().allMatch(FirstLineFeed::mayBeEmpty);
  }

  /** Returns whether a node may be rendered as nothing at all. */
  static boolean mayBeEmpty(DomNode node) {
    if (node instanceof DomNode.Run run) {
      return run.parts().stream().noneMatch(ValuePart.Static.class::isInstance);
    }
    if (node instanceof DomNode.Choice choice) {
      return mayBeEmpty(choice.then()) || mayBeEmpty(choice.otherwise());
    }
    return !(node instanceof DomNode.Element || node instanceof DomNode.Note);
  }
}
