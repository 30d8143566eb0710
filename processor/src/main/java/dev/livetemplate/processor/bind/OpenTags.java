package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.parse.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a piece of a template that have no partner in it.
 *
 * @param closed the names of end tags without start tags, in order
 * @param opened the names of start tags without end tags, in order
 */
record OpenTags(List<String> closed, List<String> opened) {
  static final OpenTags NONE = new OpenTags(List.of(), List.of());

  /** A comment or a whole tag. */
  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|<(/?)([a-z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Elements whose content is no markup, or another kind of it. */
  private static final Set<String> OTHER =
      Set.of("script", "style", "textarea", "title", "svg", "math", "template", "noscript");

  /** Returns the tags without a partner; null if that cannot be told. */
  static @Nullable OpenTags of(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    return append(nodes, text) ? of(text.toString()) : null;
  }

  /** Variables stand for a letter, sections in attributes for what is in them. */
  private static boolean append(List<Node> nodes, StringBuilder text) {
    for (Node node : nodes) {
      if (node instanceof Node.Text literal) {
        text.append(literal.text());
      } else if (node instanceof Node.Variable) {
        text.append('x');
      } else if (!(node instanceof Node.Section section) || !appendInside(section, text)) {
        return false;
      }
    }
    return true;
  }

  /** Read once only: sections nest, and to look twice at each would take twice as long a level. */
  private static boolean appendInside(Node.Section section, StringBuilder text) {
    StringBuilder inside = new StringBuilder();
    boolean plain =
        append(section.children(), inside) && inside.indexOf("<") < 0 && inside.indexOf(">") < 0;
    text.append(inside);
    return plain;
  }

  private static @Nullable OpenTags of(String text) {
    List<String> closed = new ArrayList<>();
    Deque<String> opened = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    int rest = 0;
    for (; tag.find(); rest = tag.end()) {
      if (text.substring(rest, tag.start()).contains("<")) {
        return null;
      }
      if (tag.group(2) != null && !add(tag, closed, opened)) {
        return null;
      }
    }
    return text.substring(rest).contains("<")
        ? null
        : new OpenTags(List.copyOf(closed), List.copyOf(opened));
  }

  private static boolean add(Matcher tag, List<String> closed, Deque<String> opened) {
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    boolean end = !tag.group(1).isEmpty();
    if (OTHER.contains(name)) {
      return false;
    }
    if (!end) {
      if (!VOID.contains(name)) {
        opened.addLast(name);
      }
      return true;
    }
    if (opened.isEmpty()) {
      closed.add(name);
      return true;
    }
    return opened.removeLast().equals(name);
  }

  /** Returns whether the end tags of another piece are the partners of all tags here, in order. */
  boolean isClosedBy(OpenTags other) {
    List<String> reversed = new ArrayList<>(other.closed);
    Collections.reverse(reversed);
    return closed.isEmpty() && other.opened.isEmpty() && opened.equals(reversed);
  }

  boolean isBalanced() {
    return closed.isEmpty() && opened.isEmpty();
  }
}
