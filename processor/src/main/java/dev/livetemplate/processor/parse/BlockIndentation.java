package dev.livetemplate.processor.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the indentation that a block's content has at the place where it was written away, so that
 * it can get that of the place where it is shown.
 *
 * <p>The indentation of a content is what all its lines begin with; blank lines do not count.
 */
final class BlockIndentation {

  private final String text;

  BlockIndentation(String text) {
    this.text = text;
  }

  /** Returns the white space that each line begins with; null if no line begins in the nodes. */
  @Nullable String of(List<RawNode> nodes) {
    String common = null;
    for (int i = 0; i < nodes.size(); i++) {
      common = common(common, ofNode(nodes.get(i), i + 1 < nodes.size() ? nodes.get(i + 1) : null));
    }
    return common;
  }

  private @Nullable String ofNode(RawNode node, @Nullable RawNode next) {
    if (node instanceof RawNode.LineStart) {
      return next instanceof RawNode.Text line ? ofLine(line) : "";
    } else if (node instanceof RawNode.Include include) {
      return include.standalone() ? include.indent() : null;
    } else if (node instanceof RawNode.Section section) {
      return of(section.children());
    } else if (node instanceof RawNode.Block block) {
      String lines = of(block.children());
      return lines == null && block.startsLine() ? block.indent() : lines;
    }
    return null;
  }

  private @Nullable String ofLine(RawNode.Text line) {
    String content = text.substring(line.start(), line.end());
    String blanks = Lines.leadingBlanks(content);
    boolean blankLine = blanks.length() < content.length() && Lines.isEnd(content, blanks.length());
    return blankLine ? null : blanks;
  }

  private static @Nullable String common(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.substring(0, commonLength(a, b));
  }

  private static int commonLength(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Returns the nodes with the indentation taken from each of their lines. */
  List<RawNode> remove(String indent, List<RawNode> nodes) {
    List<RawNode> result = new ArrayList<>();
    boolean lineStarts = false;
    for (RawNode node : nodes) {
      if (node instanceof RawNode.Text line && lineStarts) {
        String content = text.substring(line.start(), line.end());
        int start = line.start() + commonLength(indent, content);
        if (start < line.end()) {
          result.add(new RawNode.Text(start, line.end()));
        }
      } else {
        result.add(removeInside(indent, node));
      }
      lineStarts = node instanceof RawNode.LineStart;
    }
    return result;
  }

  private RawNode removeInside(String indent, RawNode node) {
    if (node instanceof RawNode.Section s) {
      return new RawNode.Section(s.open(), s.close(), s.parts(), remove(indent, s.children()));
    } else if (node instanceof RawNode.Block b) {
      String own = less(indent, b.indent());
      return new RawNode.Block(b.tag(), b.startsLine(), own, remove(indent, b.children()));
    } else if (node instanceof RawNode.Include i) {
      return i.withIndent(less(indent, i.indent()));
    }
    return node;
  }

  private static String less(String indent, String from) {
    return from.substring(commonLength(indent, from));
  }
}
