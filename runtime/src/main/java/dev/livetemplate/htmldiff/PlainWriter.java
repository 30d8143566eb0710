package dev.livetemplate.htmldiff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Writes what jsoup has made of a text as plain HTML: with all tags and all quotes.
 *
 * <p>Where the tree cannot be written that way (an element where no parser would put it) it may be
 * <em>repaired</em>: what is refused is taken away, an element but for its content. That keeps the
 * page around it whole.
 */
final class PlainWriter {
  private static final int MOST_REPAIRS = 24;

  private final Element holder = new Element("template");
  private final StringBuilder out = new StringBuilder();

  /** Nodes by where their HTML begins. */
  private final TreeMap<Integer, Node> places = new TreeMap<>();

  /** Whether something of the tree could not be written. */
  private boolean lossy;

  private PlainWriter(String html, HtmlContext context) {
    holder.appendChildren(fragment(html, context));
  }

  /** Returns plain HTML with the same tree; null if there is none. */
  static @Nullable PlainHtml rewrite(String html, HtmlContext context) {
    PlainWriter writer = new PlainWriter(html, context);
    PlainHtml plain = PlainHtml.ifPlain(writer.write(), context);
    return writer.lossy ? null : plain;
  }

  /** Returns plain HTML with as much of the tree as there can be. */
  static PlainHtml repair(String html, HtmlContext context) {
    PlainWriter writer = new PlainWriter(html, context);
    for (int i = 0; i < MOST_REPAIRS; i++) {
      PlainScanner scanner = new PlainScanner(writer.write(), context);
      if (scanner.readAll()) {
        return new PlainHtml(scanner.html, scanner.weight);
      }
      writer.takeAway(scanner.start);
    }
    PlainHtml text = PlainHtml.ifPlain(escaped(writer.holder.wholeText()), context);
    return text == null ? new PlainHtml("", 0) : text;
  }

  /** Returns what jsoup makes of a text as the content of an element. */
  static List<Node> fragment(String html, HtmlContext context) {
    String name = context.parent;
    Element parent =
        name.startsWith("svg:")
            ? new Element(name.substring(4), Parser.NamespaceSvg)
            : new Element(name);
    return Parser.parseFragment(html, parent, "");
  }

  private void takeAway(int position) {
    Map.Entry<Integer, Node> place = places.floorEntry(position);
    if (place == null) {
      holder.empty();
    } else if (place.getValue() instanceof Element element && element.childNodeSize() > 0) {
      element.unwrap();
    } else {
      place.getValue().remove();
    }
  }

  /** Returns the HTML of a list of nodes, by which trees can be compared. */
  static String write(List<Node> nodes) {
    PlainWriter writer = new PlainWriter("", HtmlContext.BODY);
    writer.holder.appendChildren(nodes);
    return writer.write();
  }

  private String write() {
    out.setLength(0);
    places.clear();
    // Iterative: trees may be deep.
    Node node = holder.childNodeSize() == 0 ? null : holder.childNode(0);
    while (node != null) {
      begin(node);
      if (node instanceof Element element && element.childNodeSize() > 0) {
        node = element.childNode(0);
      } else {
        end(node);
        node = next(node);
      }
    }
    return out.toString();
  }

  private @Nullable Node next(Node last) {
    Node node = last;
    while (node.nextSibling() == null) {
      node = node.parent();
      if (node == null || node.parent() == null) {
        return null; // the holder
      }
      end(node);
    }
    return node.nextSibling();
  }

  private void begin(Node node) {
    places.put(out.length(), node);
    if (node instanceof Element element) {
      start(element);
    } else if (node instanceof DataNode raw) {
      out.append(raw.getWholeData());
    } else if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Comment comment) {
      out.append("<!--").append(comment.getData()).append("-->");
    } else {
      lossy = true;
    }
  }

  private void start(Element element) {
    // To browsers that run scripts its content is text, which is to stay as it is.
    lossy |= isHtml(element, "noscript");
    out.append('<').append(element.tagName());
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (TagReader.isAttributeName(name)) {
        out.append(' ').append(name).append("=\"");
        escape(attribute.getValue(), true);
        out.append('"');
      } else {
        lossy = true;
      }
    }
    out.append('>');
    if ((isHtml(element, "pre") || isHtml(element, "textarea"))
        && element.childNodeSize() > 0
        && element.childNode(0) instanceof TextNode text
        && text.getWholeText().startsWith("\n")) {
      out.append('\n');
    }
  }

  private static boolean isHtml(Element element, String name) {
    return element.normalName().equals(name)
        && element.tag().namespace().equals(Parser.NamespaceHtml);
  }

  private static boolean isVoid(Element element) {
    return Elements.VOID.contains(element.normalName()) && isHtml(element, element.normalName());
  }

  private void text(String text) {
    escape(text, false);
  }

  private void end(Node node) {
    if (node instanceof Element element && !isVoid(element)) {
      out.append("</").append(element.tagName()).append('>');
    }
  }

  private static String escaped(String text) {
    PlainWriter writer = new PlainWriter("", HtmlContext.BODY);
    writer.escape(text, false);
    return writer.out.toString();
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lossy |= c == '\r';
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append('\n');
        default -> out.append(c);
      }
    }
  }
}
