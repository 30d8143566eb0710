package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.TreeComment;
import dev.livetemplate.testing.Descriptor.TreeElement;
import dev.livetemplate.testing.Descriptor.TreeNode;
import dev.livetemplate.testing.Descriptor.TreeText;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/** Makes the nodes of a block's tree. */
final class TreeBuilder {
  private TreeBuilder() {}

  static List<Node> build(List<TreeNode> tree) {
    return tree.stream().map(TreeBuilder::node).toList();
  }

  private static Node node(TreeNode node) {
    if (node instanceof TreeText text) {
      return new TextNode(text.text());
    }
    if (node instanceof TreeComment comment) {
      return new Comment(comment.data());
    }
    TreeElement shape = (TreeElement) node;
    Attributes attributes = new Attributes();
    shape.attributes().forEach(attributes::put);
    Element element = element(shape, attributes);
    element.appendChildren(build(shape.children()));
    return element;
  }

  /** A form has a class of its own, by which the parser knows that it is inside of one. */
  private static Element element(TreeElement shape, Attributes attributes) {
    Tag tag = TagSet.Html().valueOf(shape.name(), shape.namespace());
    boolean form = shape.name().equals("form") && shape.namespace().equals(Parser.NamespaceHtml);
    return form ? new FormElement(tag, "", attributes) : new Element(tag, "", attributes);
  }
}
