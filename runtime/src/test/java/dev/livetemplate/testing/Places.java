package dev.livetemplate.testing;

import dev.livetemplate.testing.Container.Fence;
import dev.livetemplate.testing.Descriptor.Edge;
import dev.livetemplate.testing.Descriptor.Path;
import dev.livetemplate.testing.Descriptor.Point;
import dev.livetemplate.testing.Descriptor.Position;
import dev.livetemplate.testing.Descriptor.Range;
import dev.livetemplate.testing.Descriptor.Step;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds places as section 3 of {@code docs/protocol.md} says, from the present nodes alone: nothing
 * that was found before is remembered.
 */
final class Places {
  private Places() {}

  /** A place in a container, before the node with that index. */
  record Spot(Container container, int index) {}

  /** A place that may lie inside a Text node: {@code offset} code units behind the spot. */
  record Cut(int index, int offset) {}

  static Element element(Container block, Path path) {
    StringBuilder names = new StringBuilder();
    Element found = (Element) walk(block, path.steps(), names).parent();
    check(path.check(), names);
    return found;
  }

  /** Goes to a container; adds the names of the elements that were counted. */
  private static Container walk(Container block, List<Step> steps, StringBuilder names) {
    Container container = block;
    for (Step step : steps) {
      List<Node> nodes = container.nodes();
      if (step.number() < 0) {
        Node found = nodes.get(fromEnd(nodes, -step.number()));
        addNames(List.of(found), names);
        container = Container.of((Element) found);
        continue;
      }
      int start = step.marker() == null ? 0 : behindMarker(nodes, 0, step.marker());
      int behind = behind(nodes, start, step.number() + 1, Element.class::isInstance);
      addNames(nodes.subList(start, behind), names);
      container = Container.of((Element) nodes.get(behind - 1));
    }
    return container;
  }

  static Spot spot(Container block, Position position) {
    StringBuilder names = new StringBuilder();
    Container container = walk(block, position.steps(), names);
    List<Node> nodes = container.nodes();
    Point point = position.point();
    int start = point.marker() == null ? 0 : behindMarker(nodes, 0, point.marker());
    int element = behind(nodes, start, point.elements(), Element.class::isInstance);
    addNames(nodes.subList(start, element), names);
    check(position.check(), names);
    int index = behind(nodes, element, point.comments(), Comment.class::isInstance);
    return new Spot(container, index);
  }

  private static void addNames(List<Node> counted, StringBuilder names) {
    for (Node node : counted) {
      if (node instanceof Element element) {
        names.append(element.tagName()).append(' ');
      }
    }
  }

  private static void check(String check, CharSequence names) {
    int sum = 0;
    for (int i = 0; i < names.length(); i++) {
      sum = (sum * 31 + names.charAt(i)) % 65_536;
    }
    if (!check.isEmpty() && !check.equals(Integer.toString(sum, 36))) {
      throw new ProtocolViolation("other elements than " + check + " says: " + names);
    }
  }

  /** The index right behind the node that is the count-th of its kind from {@code start} on. */
  private static int behind(List<Node> nodes, int start, int count, Predicate<Node> kind) {
    int index = start;
    for (int found = 0; found < count; index++) {
      if (index == nodes.size()) {
        throw new ProtocolViolation(
            "only " + found + " instead of " + count + " elements or comments in " + show(nodes));
      }
      if (kind.test(nodes.get(index))) {
        found++;
      }
    }
    return index;
  }

  /** The index of the count-th element from the end. */
  private static int fromEnd(List<Node> nodes, int count) {
    int left = count;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (nodes.get(i) instanceof Element && --left == 0) {
        return i;
      }
    }
    throw new ProtocolViolation("less than " + count + " elements in " + show(nodes));
  }

  private static int behindMarker(List<Node> nodes, int start, String data) {
    for (int i = start; i < nodes.size(); i++) {
      if (isComment(nodes.get(i), data)) {
        return i + 1;
      }
    }
    throw new ProtocolViolation("no marker <!--" + data + "--> in " + show(nodes));
  }

  static boolean isComment(Node node, String data) {
    return node instanceof Comment comment && comment.getData().equals(data);
  }

  /** The comment of a comment site. */
  static Comment comment(Container block, Position position) {
    Spot spot = spot(block, position);
    List<Node> nodes = spot.container().nodes();
    return (Comment) nodes.get(behind(nodes, spot.index(), 1, Comment.class::isInstance) - 1);
  }

  /** The Text node of a text run, or null if there is none. */
  static @Nullable TextNode text(Spot spot) {
    List<Node> nodes = spot.container().nodes();
    TextNode found = null;
    for (int i = spot.index(); i < nodes.size() && nodes.get(i) instanceof TextNode text; i++) {
      if (text.getWholeText().isEmpty()) {
        continue;
      }
      if (found != null) {
        throw new ProtocolViolation("two Text nodes in the place of a text run: " + show(nodes));
      }
      found = text;
    }
    return found;
  }

  /** Finds a region for the first time and fences it in, splitting Text nodes where it must. */
  static Container fenceIn(Container block, Position position, Range range) {
    Spot spot = spot(block, position);
    Container container = spot.container();
    Fence from = new Fence();
    insert(container, start(container.nodes(), spot.index(), range.start()), from);
    int first = from.siblingIndex() - firstIndex(container) + 1;
    Fence to = new Fence();
    insert(container, end(container.nodes(), first, range.end()), to);
    if (to.siblingIndex() < from.siblingIndex()) {
      throw new ProtocolViolation("a region ends before it starts: " + show(container.nodes()));
    }
    return Container.between(from, to);
  }

  private static int firstIndex(Container container) {
    return container.from() == null ? 0 : container.from().siblingIndex() + 1;
  }

  private static void insert(Container container, Cut cut, Fence fence) {
    int index = cut.index();
    if (cut.offset() > 0) {
      ((TextNode) container.nodes().get(index)).splitText(cut.offset());
      index++;
    }
    container.insert(index, fence);
  }

  /** Throws if the range, found afresh, is not where the fences are. */
  static void checkFences(Container block, Position position, Range range, Container region) {
    Spot spot = spot(block, position);
    List<Node> nodes = spot.container().nodes();
    Cut start = start(nodes, spot.index(), range.start());
    Cut end = end(nodes, start.index(), range.end());
    if (spot.container().parent() != region.parent()
        || !sameGap(nodes, start, region.from())
        || !sameGap(nodes, end, region.to())) {
      throw new ProtocolViolation("a region is found in another place than before: " + show(nodes));
    }
  }

  private static boolean sameGap(List<Node> nodes, Cut cut, @Nullable Fence fence) {
    int fenceIndex = nodes.indexOf(fence);
    int low = Math.min(cut.index(), fenceIndex);
    int high = Math.max(cut.index(), fenceIndex);
    return cut.offset() == 0
        && fenceIndex >= 0
        && nodes.subList(low, high).stream().allMatch(Dom::isEmptyText);
  }

  private static Cut start(List<Node> nodes, int from, Edge edge) {
    if (edge.comment() != null) {
      return new Cut(behindMarker(nodes, from, edge.comment()), 0);
    }
    int index = from;
    int left = edge.units();
    while (left != 0 && index < nodes.size() && nodes.get(index) instanceof TextNode text) {
      int length = text.getWholeText().length();
      if (edge.units() != Edge.ALL_TEXT) {
        if (length > left) {
          return new Cut(index, left);
        }
        left -= length;
      }
      index++;
    }
    if (left > 0) {
      throw new ProtocolViolation(left + " code units of text are missing in " + show(nodes));
    }
    return new Cut(index, 0);
  }

  private static Cut end(List<Node> nodes, int from, Edge edge) {
    if (edge.comment() != null) {
      return new Cut(behindMarker(nodes, from, edge.comment()) - 1, 0);
    }
    if (edge.units() < 0) {
      return new Cut(fromEnd(nodes, -edge.units()), 0);
    }
    int index = nodes.size();
    int left = edge.units();
    while (left > 0 && index > 0 && nodes.get(index - 1) instanceof TextNode text) {
      index--;
      int length = text.getWholeText().length();
      if (length > left) {
        return new Cut(index, length - left);
      }
      left -= length;
    }
    if (left > 0) {
      throw new ProtocolViolation(left + " code units of text are missing in " + show(nodes));
    }
    return new Cut(index, 0);
  }

  static String show(List<Node> nodes) {
    StringBuilder html = new StringBuilder();
    for (Node node : nodes) {
      html.append(Dom.html(node));
      if (html.length() > 200) {
        return html.substring(0, 200) + "…";
      }
    }
    return "\"" + html + "\"";
  }
}
