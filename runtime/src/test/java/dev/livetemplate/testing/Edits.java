package dev.livetemplate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Applies the edits of an opaque region (section 8 of the protocol). */
final class Edits {
  private final Container region;
  private final List<Node> aside = new ArrayList<>();

  Edits(Container region) {
    this.region = region;
  }

  /** Applies a slot's value, {@code [weight, path, edit, path, edit, …]}. */
  void apply(List<@Nullable Object> value) {
    Fields fields = new Fields(value, "edits");
    int weight = Json.integer(fields.next(), 0, "the weight of a region");
    if (weight != weight(region.nodes())) {
      throw new ProtocolViolation(
          "a region of weight " + weight(region.nodes()) + ", not " + weight);
    }
    while (fields.hasNext()) {
      List<Integer> path =
          Json.list(fields.next(), "a path").stream()
              .map(step -> Json.integer(step, 0, "a step"))
              .toList();
      try {
        edit(path, fields);
      } catch (ProtocolViolation e) {
        throw e.at("the edit at " + path);
      }
    }
  }

  private static int weight(List<? extends Node> nodes) {
    int weight = 0;
    for (Node node : nodes) {
      if (node instanceof TextNode text) {
        weight += text.getWholeText().length();
      } else {
        weight++;
        boolean sealed =
            node instanceof Element element
                && (Dom.isHtml(element, "template") || Dom.isHtml(element, "noscript"));
        weight += sealed ? 0 : weight(node.childNodes());
      }
    }
    return weight;
  }

  private void edit(List<Integer> path, Fields fields) {
    Object first = fields.next();
    if (first == null) {
      Node node = find(path).get(0);
      node.replaceWith(new Comment(""));
      aside.add(node);
    } else if (first instanceof Map<?, ?>) {
      attributes(element(path).attributes(), Json.map(first, "attributes"));
    } else if (first instanceof List<?>) {
      list(path, Json.list(first, "edits of a list"));
    } else {
      int start = Json.integer(first, 0, "where a text is cut");
      int deleted = Json.integer(fields.next(), 0, "what is deleted");
      splice(find(path), start, deleted, Json.string(fields.next(), "what is inserted"));
    }
  }

  private static void attributes(Attributes attributes, Map<String, @Nullable Object> values) {
    values.forEach(
        (name, value) -> {
          if (value == null && !attributes.hasKey(name)) {
            throw new ProtocolViolation("no attribute " + name);
          }
          if (value == null) {
            attributes.remove(name);
          } else {
            attributes.put(name, Json.string(value, name));
          }
        });
  }

  private static void splice(List<Node> texts, int start, int deleted, String inserted) {
    StringBuilder whole = new StringBuilder();
    for (Node text : texts) {
      whole.append(
          text instanceof TextNode node
              ? node.getWholeText()
              : text instanceof Comment comment ? comment.getData() : "");
    }
    if (start + deleted > whole.length()) {
      throw new ProtocolViolation("a text of " + whole.length() + " is too short");
    }
    whole.replace(start, start + deleted, inserted);
    if (texts.get(0) instanceof TextNode text) {
      text.text(whole.toString());
    } else if (texts.get(0) instanceof Comment comment) {
      comment.setData(whole.toString());
    } else {
      throw new ProtocolViolation("no text but " + texts.get(0).nodeName());
    }
    texts.subList(1, texts.size()).forEach(Node::remove);
  }

  private Element element(List<Integer> path) {
    if (find(path).get(0) instanceof Element element) {
      return element;
    }
    throw new ProtocolViolation("no element");
  }

  /** The node at a path, or the Text nodes side by side that count as one. */
  private List<Node> find(List<Integer> path) {
    List<? extends Node> nodes = region.nodes();
    List<Node> found = List.of();
    for (int step : path) {
      List<List<Node>> items = items(nodes);
      if (step >= items.size()) {
        throw new ProtocolViolation("no node " + step + " of " + items.size());
      }
      found = items.get(step);
      nodes = found.get(0).childNodes();
    }
    if (found.isEmpty()) {
      throw new ProtocolViolation("an empty path");
    }
    return found;
  }

  private static List<List<Node>> items(List<? extends Node> nodes) {
    List<List<Node>> items = new ArrayList<>();
    boolean inText = false;
    for (Node node : nodes) {
      boolean isText = node instanceof TextNode;
      if (isText && Dom.isEmptyText(node)) {
        continue;
      }
      if (!isText || !inText) {
        items.add(new ArrayList<>());
      }
      items.get(items.size() - 1).add(node);
      inText = isText;
    }
    return items;
  }

  private void list(List<Integer> path, List<@Nullable Object> edits) {
    Container list = path.isEmpty() ? region : Container.of(element(path));
    List<List<Node>> items = items(list.nodes());
    Fields fields = new Fields(edits, "edits of a list");
    while (fields.hasNext()) {
      int index = Json.integer(fields.next(), 0, "an index in a list");
      try {
        listEdit(list.parent(), items, index, fields.next());
      } catch (IndexOutOfBoundsException e) {
        throw new ProtocolViolation("the list has " + items.size() + " nodes, not " + index);
      }
    }
    list.replace(items.stream().flatMap(List::stream).toList());
  }

  private void listEdit(Element parent, List<List<Node>> items, int index, @Nullable Object edit) {
    if (edit instanceof String html) {
      items.addAll(index, items(Dom.parseInside(html, parent)));
    } else if (edit instanceof List<?>) {
      List<@Nullable Object> parts = Json.list(edit, "an edit of a list");
      if (parts.get(0) instanceof String text) {
        items.add(index, List.of(new TextNode(text)));
        return;
      }
      int from = Json.integer(parts.get(0), 0, "what is moved");
      int count = parts.size() > 1 ? Json.integer(parts.get(1), 2, "how many are moved") : 1;
      List<List<Node>> moving = new ArrayList<>(items.subList(from, from + count));
      items.subList(from, from + count).clear();
      items.addAll(index, moving);
    } else {
      long number = edit instanceof Long value ? value : 0;
      if (number < 0) {
        items.subList(index, index - (int) number).clear();
      } else {
        items.add(index, List.of(aside.get((int) number)));
      }
    }
  }
}
