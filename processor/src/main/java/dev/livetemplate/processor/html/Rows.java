package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundPartial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be told of a list's rows from their nodes. */
final class Rows {

  private Rows() {}

  /** Returns how rows can be told apart without a marker; null when they need one. */
  static Place.@Nullable RowEnds ends(List<DomNode> row) {
    int roots = 0;
    for (DomNode node : row) {
      if (node instanceof DomNode.Element) {
        roots++;
      } else if (!(node instanceof DomNode.Run)) {
        return null;
      }
    }
    if (roots == 0) {
      return null;
    }
    DomNode last = row.get(row.size() - 1);
    if (!(last instanceof DomNode.Run trailing)) {
      return new Place.RowEnds(null, roots, 0, 0);
    }
    if (trailing.isStatic()) {
      return new Place.RowEnds(null, roots, ValuePart.staticText(trailing.parts()).length(), 0);
    }
    if (!(row.get(0) instanceof DomNode.Run leading)) {
      return new Place.RowEnds(null, roots, -1, 0);
    }
    return leading.isStatic()
        ? new Place.RowEnds(null, roots, -1, ValuePart.staticText(leading.parts()).length())
        : null;
  }

  /**
   * Returns whether nodes may begin with a text when they are rendered. A recursive partial that
   * begins with a call of itself begins with whatever else it may begin with.
   */
  static boolean mayBeginWithText(List<DomNode> nodes, Map<BoundPartial, List<DomNode>> partials) {
    return mayBeginWithText(nodes, partials, new HashSet<>());
  }

  private static boolean mayBeginWithText(
      List<DomNode> nodes, Map<BoundPartial, List<DomNode>> partials, Set<BoundPartial> seen) {
    for (int i = 0; i < nodes.size(); i++) {
      if (mayBeginWithText(nodes.get(i), partials, seen)) {
        return true;
      }
      if (!FirstLineFeed.mayBeEmpty(nodes.get(i)) || !hasOnlyTextBeside(nodes, i)) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether a region may have no marker behind it, which would keep texts apart. */
  private static boolean hasOnlyTextBeside(List<DomNode> nodes, int index) {
    return IntStream.range(0, nodes.size())
        .allMatch(i -> i == index || (nodes.get(i) instanceof DomNode.Run run && run.isStatic()));
  }

  private static boolean mayBeginWithText(
      DomNode node, Map<BoundPartial, List<DomNode>> partials, Set<BoundPartial> seen) {
    if (node instanceof DomNode.Choice choice) {
      return mayBeginWithText(choice.then(), partials, seen)
          || mayBeginWithText(choice.otherwise(), partials, seen);
    }
    if (node instanceof DomNode.Repeat repeat) {
      return mayBeginWithText(repeat.row(), partials, seen);
    }
    if (node instanceof DomNode.Invoke invoke) {
      return seen.add(invoke.partial())
          && mayBeginWithText(partials.getOrDefault(invoke.partial(), List.of()), partials, seen);
    }
    return node instanceof DomNode.Run || node instanceof DomNode.Region;
  }

  /**
   * Returns the variables in the {@code data-key}, else the {@code id}, of the row's first root
   * element.
   */
  static List<BoundVariable> key(List<DomNode> row) {
    Attribute attribute = keyAttribute(row);
    return attribute == null ? List.of() : variables(attribute);
  }

  /** Returns the variables in an attribute; none if there is more than variables and texts. */
  private static List<BoundVariable> variables(Attribute attribute) {
    List<BoundVariable> variables = new ArrayList<>();
    for (ValuePart part : attribute.parts()) {
      if (part instanceof ValuePart.Value value) {
        variables.add(value.variable());
      } else if (!(part instanceof ValuePart.Static)) {
        return List.of();
      }
    }
    return variables;
  }

  /**
   * Returns the {@code data-key}, else the {@code id}, of the row's first root element; a {@code
   * data-key} without variables only where there is no id.
   *
   * @return null if it has none that is always there
   */
  static @Nullable Attribute keyAttribute(List<DomNode> row) {
    for (DomNode node : row) {
      if (node instanceof DomNode.Element element) {
        Attribute key = attribute(element, "data-key");
        Attribute id = attribute(element, "id");
        return key != null && (id == null || !variables(key).isEmpty()) ? key : id;
      }
      if (!(node instanceof DomNode.Run)) {
        break;
      }
    }
    return null;
  }

  private static @Nullable Attribute attribute(DomNode.Element element, String name) {
    if (element.tag() == null) {
      return null;
    }
    return element.tag().attributes().stream()
        .filter(attribute -> attribute.key().equals(name))
        .findFirst()
        .filter(attribute -> attribute.guards().isEmpty())
        .orElse(null);
  }
}
