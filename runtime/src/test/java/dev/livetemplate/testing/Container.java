package dev.livetemplate.testing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What places are counted in: the child nodes of an element, or those between two fences in it.
 *
 * <p>A fence is an empty Text node. It keeps the boundaries of a region or a row while the nodes
 * around it change, and counts for nothing: it is no element, no comment and no text.
 */
record Container(Element parent, @Nullable Fence from, @Nullable Fence to) {
  /** A boundary that stays where it was put. */
  static final class Fence extends TextNode {
    Fence() {
      super("");
    }
  }

  static Container of(Element parent) {
    return new Container(parent, null, null);
  }

  static Container between(Fence from, Fence to) {
    Element parent = (Element) from.parent();
    if (parent == null || parent != to.parent()) {
      throw new ProtocolViolation("a region that is no longer in the page");
    }
    return new Container(parent, from, to);
  }

  /** The nodes as they are now; the list changes when the page does. */
  List<Node> nodes() {
    return parent.childNodes().subList(start(), end());
  }

  private int start() {
    return from == null ? 0 : from.siblingIndex() + 1;
  }

  private int end() {
    return to == null ? parent.childNodeSize() : to.siblingIndex();
  }

  /** Puts a node before the node with that index. */
  void insert(int index, Node node) {
    parent.insertChildren(start() + index, node);
  }

  /**
   * Replaces all nodes.
   *
   * <p>The parent's list is made anew as a whole: jsoup's single removals and insertions would cost
   * the length of the list each.
   */
  void replace(List<? extends Node> nodes) {
    List<Node> siblings = parent.childNodes();
    List<Node> all = new ArrayList<>(siblings.subList(0, start()));
    all.addAll(nodes);
    all.addAll(siblings.subList(end(), siblings.size()));
    parent.empty();
    parent.insertChildren(0, all);
  }
}
