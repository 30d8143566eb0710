package dev.livetemplate.processor.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a block as the client makes it before anything dynamic is put in. */
public sealed interface TreeNode {

  /** A text. */
  record TreeText(String text) implements TreeNode {}

  /** A comment, often a marker. */
  record TreeComment(String data) implements TreeNode {}

  /**
   * An element.
   *
   * @param name its name, with the prefix {@code svg:} or {@code math:} outside HTML
   * @param attributes its static attributes in order
   */
  record TreeElement(String name, Map<String, String> attributes, List<TreeNode> children)
      implements TreeNode {
    public TreeElement {
      attributes = new LinkedHashMap<>(attributes);
      children = List.copyOf(children);
    }
  }
}
