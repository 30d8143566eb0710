package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.MarkedRows;
import dev.livetemplate.testing.Descriptor.Rows;
import dev.livetemplate.testing.Descriptor.RowsWithHead;
import dev.livetemplate.testing.Descriptor.RowsWithTail;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts the nodes of a list that came as HTML into rows, cutting Text nodes in two where it must.
 */
final class RowFinder {
  private final Deque<Node> rest = new ArrayDeque<>();
  private List<Node> row = new ArrayList<>();

  private RowFinder(List<Node> nodes) {
    nodes.stream().filter(node -> !Dom.isEmptyText(node)).forEach(rest::add);
  }

  static List<List<Node>> find(List<Node> nodes, Rows rows, String gap) {
    RowFinder finder = new RowFinder(nodes);
    List<List<Node>> found = new ArrayList<>();
    while (!finder.rest.isEmpty()) {
      finder.takeRow(rows);
      found.add(finder.row);
      finder.row = new ArrayList<>();
      if (!finder.rest.isEmpty()) {
        finder.takeGap(gap);
      }
    }
    return found;
  }

  private void takeRow(Rows rows) {
    if (rows instanceof MarkedRows marked) {
      takeMarked(marked.marker());
    } else if (rows instanceof RowsWithTail tail) {
      takeRoots(tail.roots());
      takeText(tail.units());
    } else if (rows instanceof RowsWithHead head) {
      takeText(head.units());
      if (rest.peek() instanceof TextNode) {
        throw wrong("more text than " + head.units() + " code units before the first root");
      }
      takeRoots(head.roots());
      takeText(textBehindRow(head.units()));
    }
  }

  /** Leaves out the text between two rows. */
  private void takeGap(String gap) {
    takeText(gap.length());
    StringBuilder found = new StringBuilder();
    row.forEach(node -> found.append(((TextNode) node).getWholeText()));
    if (!found.toString().equals(gap)) {
      throw wrong("between two rows should be «" + gap + "»");
    }
    row = new ArrayList<>();
  }

  private void takeMarked(String marker) {
    do {
      if (rest.isEmpty()) {
        throw wrong("a row without its marker " + marker);
      }
      row.add(rest.remove());
    } while (!Places.isComment(row.get(row.size() - 1), marker));
  }

  private void takeRoots(int roots) {
    for (int found = 0; found < roots; ) {
      if (rest.isEmpty()) {
        throw wrong("a row with " + found + " instead of " + roots + " roots");
      }
      Node node = rest.remove();
      row.add(node);
      found += node instanceof Element ? 1 : 0;
    }
  }

  private void takeText(int units) {
    int left = units;
    while (left > 0) {
      if (!(rest.poll() instanceof TextNode text)) {
        throw wrong(left + " code units of text are missing");
      }
      String content = text.getWholeText();
      boolean split = content.length() > left;
      row.add(split ? new TextNode(content.substring(0, left)) : text);
      if (split) {
        rest.push(new TextNode(content.substring(left)));
      }
      left -= Math.min(left, content.length());
    }
  }

  /** How much of the text at the start of the rest is not the head of a next row. */
  private int textBehindRow(int head) {
    int units = 0;
    for (Node node : rest) {
      if (!(node instanceof TextNode text)) {
        if (!(node instanceof Element) || units < head) {
          throw wrong("no " + head + " code units of text, then a root, behind a row");
        }
        return units - head;
      }
      units += text.getWholeText().length();
    }
    return units;
  }

  private ProtocolViolation wrong(String message) {
    return new ProtocolViolation(
        message
            + "; the row: "
            + Places.show(row)
            + "; behind it: "
            + Places.show(List.copyOf(rest)));
  }
}
