package dev.livetemplate.testing;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The serialisation of the HTML standard, which knows nothing of layout; with a line feed more
 * where the parser drops one.
 */
final class DomWriter {
  private static final Set<String> VOID =
      Set.of(
          "area",
          "base",
          "br",
          "col",
          "embed",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "source",
          "track",
          "wbr",
          "basefont",
          "bgsound",
          "frame",
          "keygen",
          "param");
  private static final Set<String> RAW =
      Set.of("style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext", "noscript");

  private final StringBuilder out = new StringBuilder();

  private DomWriter() {}

  static String write(Node node) {
    DomWriter writer = new DomWriter();
    writer.node(node);
    return writer.out.toString();
  }

  private void node(Node node) {
    if (node instanceof Document document) {
      document.childNodes().forEach(this::node);
    } else if (node instanceof Element element) {
      element(element);
    } else if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Comment comment) {
      out.append("<!--").append(comment.getData()).append("-->");
    } else if (node instanceof DocumentType type) {
      out.append("<!DOCTYPE ").append(type.name()).append('>');
    } else {
      out.append(node.outerHtml());
    }
  }

  private void element(Element element) {
    out.append('<').append(element.tagName());
    for (Attribute attribute : element.attributes()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      out.append(escape(attribute.getValue()).replace("\"", "&quot;")).append('"');
    }
    out.append('>');
    if (isHtml(element) && VOID.contains(element.tagName())) {
      return;
    }
    if (dropsFirstLineFeed(element) && startsWithLineFeed(element)) {
      out.append('\n');
    }
    element.childNodes().forEach(this::node);
    out.append("</").append(element.tagName()).append('>');
  }

  private void text(TextNode text) {
    Element parent = text.parentElement();
    boolean raw = parent != null && isHtml(parent) && RAW.contains(parent.tagName());
    out.append(raw ? text.getWholeText() : escape(text.getWholeText()));
  }

  private static boolean startsWithLineFeed(Element element) {
    for (Node child : element.childNodes()) {
      if (!Dom.isEmptyText(child)) {
        return child instanceof TextNode text && text.getWholeText().startsWith("\n");
      }
    }
    return false;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("\u00a0", "&nbsp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static boolean isHtml(Element element) {
    return element.tag().namespace().equals(Parser.NamespaceHtml);
  }

  /** Whether the HTML parser drops a line feed at the start of such an element. */
  private static boolean dropsFirstLineFeed(Element element) {
    return Dom.isHtml(element, "pre")
        || Dom.isHtml(element, "listing")
        || Dom.isHtml(element, "textarea");
  }
}
