package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Fits the nodes of a partial or block into the place where they are shown. */
final class Indenter {

  private Indenter() {}

  /** Returns the nodes with white space put behind the indentation of each line. */
  static List<Node> indent(String indent, List<Node> nodes) {
    if (indent.isEmpty()) {
      return nodes;
    }
    List<Node> result = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Indentation start) {
        result.add(start);
        result.add(new Node.Text(indent, start.span()));
      } else if (node instanceof Node.Section section) {
        result.add(withChildren(section, indent(indent, section.children())));
      } else if (node instanceof Node.Choice choice) {
        result.add(choice.map(nodesInside -> indent(indent, nodesInside)));
      } else if (node instanceof Node.Call call && call.nested()) {
        result.add(new Node.Call(call.definition(), true, indent + call.indent(), call.span()));
      } else {
        result.add(node);
      }
    }
    return result;
  }

  /** Returns the nodes for a place in the middle of a line, where nothing indents them. */
  static List<Node> unindent(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Section section) {
        result.add(withChildren(section, unindent(section.children())));
      } else if (node instanceof Node.Choice choice) {
        result.add(choice.map(Indenter::unindent));
      } else if (node instanceof Node.Call call) {
        result.add(new Node.Call(call.definition(), false, call.indent(), call.span()));
      } else if (!(node instanceof Node.Indentation)) {
        result.add(node);
      }
    }
    return result;
  }

  /** Returns the nodes with each stretch of source text in one node. */
  static List<Node> merge(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node node : nodes) {
      int last = result.size() - 1;
      if (node instanceof Node.Text text
          && last >= 0
          && result.get(last) instanceof Node.Text before
          && isContinuation(before, text)) {
        Span span = before.span().to(text.span());
        result.set(last, new Node.Text(before.text() + text.text(), span));
      } else if (node instanceof Node.Section section) {
        result.add(withChildren(section, merge(section.children())));
      } else if (node instanceof Node.Choice choice) {
        result.add(choice.map(Indenter::merge));
      } else {
        result.add(node);
      }
    }
    return result;
  }

  private static boolean isContinuation(Node.Text before, Node.Text text) {
    return isSource(before)
        && isSource(text)
        && before.span().source() == text.span().source()
        && before.span().end() == text.span().start();
  }

  /** Returns whether the text is that of its span, not white space put in. */
  private static boolean isSource(Node.Text text) {
    return text.span().start() < text.span().end();
  }

  private static Node withChildren(Node.Section section, List<Node> children) {
    return new Node.Section(
        section.name(),
        section.inverted(),
        children,
        section.span(),
        section.close(),
        section.literal());
  }
}
