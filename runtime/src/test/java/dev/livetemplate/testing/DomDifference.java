package dev.livetemplate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The first place where two trees differ, in the order of the text.
 *
 * <p>Compares names with namespaces, attributes as sets, texts (neighbours joined), comments and
 * doctypes.
 */
final class DomDifference {
  private static final int SHOWN = 300;

  private DomDifference() {}

  static @Nullable String first(Element a, Element b) {
    String difference = a instanceof Document && b instanceof Document ? null : own("", a, b);
    return difference == null ? children("", a, b) : difference;
  }

  private static @Nullable String children(String path, Element a, Element b) {
    List<Object> left = items(a);
    List<Object> right = items(b);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Object x = i < left.size() ? left.get(i) : null;
      Object y = i < right.size() ? right.get(i) : null;
      String difference = item(path + "/" + i, x, y);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable String item(String path, @Nullable Object a, @Nullable Object b) {
    if (a instanceof Element x && b instanceof Element y) {
      String difference = own(path + ":" + x.tagName(), x, y);
      return difference == null ? children(path + ":" + x.tagName(), x, y) : difference;
    }
    boolean same = a != null && b != null && leaf(a).equals(leaf(b));
    return same ? null : describe(path, "nodes", show(a), show(b));
  }

  /** What two elements themselves differ in. */
  private static @Nullable String own(String path, Element a, Element b) {
    if (!name(a).equals(name(b))) {
      return describe(path, "element names", show(a), show(b));
    }
    String x = attributes(a).toString();
    String y = attributes(b).toString();
    return x.equals(y) ? null : describe(path, "attributes", x, y);
  }

  private static String name(Element element) {
    return element.tag().namespace() + " " + element.tagName();
  }

  private static TreeMap<String, String> attributes(Element element) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey(), quote(attribute.getValue()));
    }
    return attributes;
  }

  /** Child nodes with each run of Text nodes as one string. */
  private static List<Object> items(Element element) {
    List<Object> items = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode part) {
        text.append(part.getWholeText());
      } else {
        addText(items, text);
        items.add(child);
      }
    }
    addText(items, text);
    return items;
  }

  private static void addText(List<Object> items, StringBuilder text) {
    if (!text.isEmpty()) {
      items.add(text.toString());
      text.setLength(0);
    }
  }

  /** A text that is the same for equal leaves only. */
  private static String leaf(Object item) {
    if (item instanceof String text) {
      return "text " + text;
    }
    if (item instanceof Comment comment) {
      return "comment " + comment.getData();
    }
    if (item instanceof DocumentType type) {
      return "doctype " + List.of(type.name(), type.publicId(), type.systemId());
    }
    Node node = (Node) item;
    return node instanceof Element ? "element" : node.nodeName() + " " + node.outerHtml();
  }

  private static String show(@Nullable Object item) {
    if (item == null) {
      return "nothing";
    }
    return item instanceof String text ? "text " + quote(text) : Dom.html((Node) item);
  }

  private static String quote(String text) {
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0") + '"';
  }

  private static String describe(String path, String what, String a, String b) {
    return "different " + what + " at " + path + "\n  a: " + cut(a) + "\n  b: " + cut(b);
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
  }
}
