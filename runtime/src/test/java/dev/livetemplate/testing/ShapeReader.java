package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.Choice;
import dev.livetemplate.testing.Descriptor.Edge;
import dev.livetemplate.testing.Descriptor.MarkedRows;
import dev.livetemplate.testing.Descriptor.Part;
import dev.livetemplate.testing.Descriptor.Point;
import dev.livetemplate.testing.Descriptor.Position;
import dev.livetemplate.testing.Descriptor.Range;
import dev.livetemplate.testing.Descriptor.Repeat;
import dev.livetemplate.testing.Descriptor.Rows;
import dev.livetemplate.testing.Descriptor.RowsWithHead;
import dev.livetemplate.testing.Descriptor.RowsWithTail;
import dev.livetemplate.testing.Descriptor.Static;
import dev.livetemplate.testing.Descriptor.Step;
import dev.livetemplate.testing.Descriptor.TreeComment;
import dev.livetemplate.testing.Descriptor.TreeElement;
import dev.livetemplate.testing.Descriptor.TreeNode;
import dev.livetemplate.testing.Descriptor.TreeText;
import dev.livetemplate.testing.Descriptor.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a descriptor that have no slots of their own: parts, places, trees. */
final class ShapeReader {
  private ShapeReader() {}

  static List<Part> parts(List<@Nullable Object> json) {
    return json.stream().map(ShapeReader::part).toList();
  }

  private static Part part(@Nullable Object json) {
    if (json instanceof String text) {
      return new Static(text);
    }
    if (Json.isInteger(json, 0)) {
      return new Value();
    }
    Fields fields = new Fields(Json.list(json, "a part"), "a part");
    String kind = Json.string(fields.next(), "a part's kind");
    if (kind.equals("?")) {
      List<@Nullable Object> list = Json.list(json, "a part");
      return new Choice(branches(list.subList(1, list.size())));
    }
    if (!kind.equals("*")) {
      throw new ProtocolViolation("unknown kind of part: " + json);
    }
    Part repeat = new Repeat(parts(Json.list(fields.next(), "parts of a list")));
    fields.end();
    return repeat;
  }

  static List<@Nullable List<Part>> branches(List<@Nullable Object> json) {
    if (json.isEmpty()) {
      throw new ProtocolViolation("no branches");
    }
    List<@Nullable List<Part>> branches = new ArrayList<>();
    for (Object branch : json) {
      branches.add(branch == null ? null : parts(Json.list(branch, "a branch")));
    }
    return branches;
  }

  static List<Step> steps(List<@Nullable Object> json) {
    return json.stream().map(ShapeReader::step).toList();
  }

  private static Step step(@Nullable Object json) {
    if (json instanceof Long) {
      return new Step(null, Json.integer(json, Integer.MIN_VALUE, "a step"));
    }
    Fields fields = new Fields(Json.list(json, "a step"), "a step");
    String marker = Json.string(fields.next(), "a step's marker");
    Step step = new Step(marker, Json.integer(fields.next(), 0, "a step"));
    fields.end();
    return step;
  }

  /** The check that a path or a position may begin with; else an empty text. */
  static String check(List<@Nullable Object> json) {
    return !json.isEmpty() && json.get(0) instanceof String check ? check : "";
  }

  static List<@Nullable Object> behind(String check, List<@Nullable Object> json) {
    return check.isEmpty() ? json : json.subList(1, json.size());
  }

  static Position position(List<@Nullable Object> json) {
    String check = check(json);
    List<@Nullable Object> steps = behind(check, json);
    if (steps.isEmpty()) {
      throw new ProtocolViolation("an empty position");
    }
    int last = steps.size() - 1;
    return new Position(check, steps(steps.subList(0, last)), point(steps.get(last)));
  }

  private static Point point(@Nullable Object json) {
    if (json instanceof Long) {
      return new Point(null, Json.integer(json, 0, "a point"), 0);
    }
    List<@Nullable Object> list = Json.list(json, "a point");
    if (list.size() < 2 || list.size() > 3) {
      throw new ProtocolViolation("not a point: " + list);
    }
    boolean fromStart = list.size() == 3 && list.get(0) == null;
    return new Point(
        fromStart ? null : Json.string(list.get(0), "a point's marker"),
        Json.integer(list.get(1), 0, "a point"),
        list.size() == 3 ? Json.integer(list.get(2), 0, "a point's comments") : 0);
  }

  static Range range(List<@Nullable Object> json) {
    Fields fields = new Fields(json, "a range");
    Range range =
        new Range(edge(fields.next(), Edge.ALL_TEXT), edge(fields.next(), Integer.MIN_VALUE));
    fields.end();
    return range;
  }

  private static Edge edge(@Nullable Object json, int least) {
    return json instanceof String comment
        ? new Edge(comment, 0)
        : new Edge(null, Json.integer(json, least, "an end of a range"));
  }

  static Rows rows(@Nullable Object json) {
    if (json instanceof String marker) {
      return new MarkedRows(marker);
    }
    List<@Nullable Object> list = Json.list(json, "rows");
    boolean head = list.size() == 3 && list.get(1) == null;
    if (list.size() != 2 && !head) {
      throw new ProtocolViolation("not rows: " + list);
    }
    int roots = Json.integer(list.get(0), 1, "the roots of a row");
    int units = Json.integer(list.get(list.size() - 1), 0, "the text of a row");
    return head ? new RowsWithHead(roots, units) : new RowsWithTail(roots, units);
  }

  static List<TreeNode> tree(List<@Nullable Object> json) {
    return json.stream().map(ShapeReader::treeNode).toList();
  }

  private static TreeNode treeNode(@Nullable Object json) {
    if (json instanceof String text) {
      return new TreeText(text);
    }
    List<@Nullable Object> list = Json.list(json, "a node");
    if (list.size() < 2) {
      throw new ProtocolViolation("not a node: " + list);
    }
    String tag = Json.string(list.get(0), "a node's tag");
    if (!tag.equals("!")) {
      return element(tag, list);
    }
    if (list.size() != 2) {
      throw new ProtocolViolation("not a comment: " + list);
    }
    return new TreeComment(Json.string(list.get(1), "a comment"));
  }

  private static TreeElement element(String tag, List<@Nullable Object> list) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!Json.isInteger(list.get(1), 0)) {
      Json.map(list.get(1), "attributes")
          .forEach((name, value) -> attributes.put(name, Json.string(value, name)));
    }
    boolean svg = tag.startsWith("svg:");
    boolean math = tag.startsWith("math:");
    return new TreeElement(
        svg ? Parser.NamespaceSvg : math ? Parser.NamespaceMathml : Parser.NamespaceHtml,
        svg || math ? tag.substring(tag.indexOf(':') + 1) : tag,
        attributes,
        tree(list.subList(2, list.size())));
  }
}
