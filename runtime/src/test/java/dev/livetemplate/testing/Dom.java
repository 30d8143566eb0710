package dev.livetemplate.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Pages as browsers with scripting build them, held in jsoup trees whose only texts are Text nodes.
 *
 * <p>jsoup keeps white space around {@code <html>}, {@code <head>} and {@code <body>} where it
 * stood in the source, parses what is in {@code <noscript>}, keeps carriage returns, and holds
 * script, style and CDATA in node types of its own. All this is put right here.
 */
public final class Dom {
  private static final Pattern WHOLE_DOCUMENT =
      Pattern.compile(
          "\\A(?:\\s++|<!--.*?-->)*+<(?:!doctype|html)[\\s/>]",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_START_TAG =
      Pattern.compile("\\A(?:[^<]++|<!--.*?-->|<(?![a-zA-Z]))*+<([a-zA-Z]+)", Pattern.DOTALL);
  private static final Pattern NOSCRIPT =
      Pattern.compile("<noscript", Pattern.CASE_INSENSITIVE | Pattern.LITERAL);

  /**
   * First start tags of fragments for which a template is no body: parts of tables, and what may
   * stand before a part of a table.
   */
  private static final Set<String> NEEDS_TEMPLATE =
      Set.of(
          "caption",
          "colgroup",
          "col",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "td",
          "th",
          "base",
          "basefont",
          "bgsound",
          "link",
          "meta",
          "noframes",
          "script",
          "style",
          "template",
          "title");

  private Dom() {}

  /**
   * The tree of a page: a whole document if the text begins with {@code <!doctype} or {@code
   * <html}, else a document whose children are the nodes of the fragment.
   */
  public static Document parse(String html) {
    String source = normalizeNewlines(html);
    if (!WHOLE_DOCUMENT.matcher(source).find()) {
      Document fragment = new Document("");
      fragment.appendChildren(parseInside(source, fragment));
      return fragment;
    }
    Document document = parser(source).parseInput(source, "");
    toBrowserNodes(document, source);
    moveWhiteSpace(document);
    normalize(document);
    return document;
  }

  /**
   * The nodes of a fragment that stands in {@code parent}; a document stands for {@code
   * <template>}.
   */
  static List<Node> parseInside(String html, Element parent) {
    String source = normalizeNewlines(html);
    Element context = parent instanceof Document ? rootContext(source) : parent;
    Element holder = new Element("template");
    holder.appendChildren(parser(source).parseFragmentInput(source, context, ""));
    toBrowserNodes(holder, source);
    normalize(holder);
    List<Node> nodes = new ArrayList<>(holder.childNodes());
    nodes.forEach(Node::remove);
    return nodes;
  }

  /**
   * jsoup takes a template context for a template on the stack of open elements, and then lets
   * forms nest. For most fragments a body builds the same tree and does not have this fault.
   */
  private static Element rootContext(String source) {
    Matcher first = FIRST_START_TAG.matcher(source);
    boolean template =
        first.find() && NEEDS_TEMPLATE.contains(first.group(1).toLowerCase(Locale.ROOT));
    return new Element(template ? "template" : "body");
  }

  private static String normalizeNewlines(String html) {
    return html.indexOf('\r') < 0 ? html : html.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Parser parser(String source) {
    // Positions cost time, and only what is in noscript has to be read again.
    return Parser.htmlParser().setTrackPosition(NOSCRIPT.matcher(source).find());
  }

  private static void toBrowserNodes(Element element, String source) {
    for (Node child : new ArrayList<>(element.childNodes())) {
      if (child instanceof Element inner) {
        if (isHtml(inner, "noscript")) {
          textOnly(inner, source);
        } else {
          toBrowserNodes(inner, source);
        }
      } else if (child instanceof DataNode data) {
        child.replaceWith(new TextNode(data.getWholeData()));
      } else if (child instanceof TextNode text && text.getClass() != TextNode.class) {
        child.replaceWith(new TextNode(text.getWholeText())); // CDATA
      }
    }
  }

  /** With scripting, the content of {@code noscript} is raw text. */
  private static void textOnly(Element noscript, String source) {
    if (noscript.childNodeSize() == 0) {
      return;
    }
    int start = noscript.sourceRange().end().pos();
    int end = noscript.endSourceRange().start().pos();
    noscript.empty();
    noscript.appendChild(
        new TextNode(source.substring(start, end < start ? source.length() : end)));
  }

  /** Browsers drop white space before {@code <head>} and put that behind {@code <body>} into it. */
  private static void moveWhiteSpace(Document document) {
    Element html = document.firstElementChild();
    if (html == null) {
      return;
    }
    Element body = html.lastElementChild();
    boolean before = true;
    List<TextNode> behind = new ArrayList<>();
    for (Node child : new ArrayList<>(document.childNodes())) {
      before &= child != html;
      if (child == html) {
        behind.addAll(textsAround(html, body));
      } else if (child instanceof TextNode text) {
        text.remove();
        if (!before) {
          behind.add(text);
        }
      }
    }
    if (body != null && isHtml(body, "body")) {
      body.appendChildren(behind);
    }
  }

  /**
   * Takes the texts before the head and behind the body out of {@code html}; returns the latter.
   */
  private static List<TextNode> textsAround(Element html, @Nullable Element body) {
    List<TextNode> behind = new ArrayList<>();
    boolean beforeHead = true;
    boolean behindBody = false;
    for (Node child : new ArrayList<>(html.childNodes())) {
      if (child instanceof TextNode text && (beforeHead || behindBody)) {
        text.remove();
        if (behindBody) {
          behind.add(text);
        }
      }
      beforeHead &= !(child instanceof Element);
      behindBody |= child == body && isHtml(body, "body");
    }
    return behind;
  }

  /** Joins Text nodes that stand side by side and drops empty ones, at every depth. */
  public static void normalize(Element element) {
    TextNode last = null;
    StringBuilder joined = new StringBuilder();
    for (Node child : new ArrayList<>(element.childNodes())) {
      if (child instanceof TextNode text && (last != null || text.getWholeText().isEmpty())) {
        joined.append(text.getWholeText());
        text.remove();
      } else {
        endText(last, joined);
        last = child instanceof TextNode text ? text : null;
        if (child instanceof Element inner) {
          normalize(inner);
        }
      }
    }
    endText(last, joined);
  }

  private static void endText(@Nullable TextNode text, StringBuilder added) {
    if (text != null && !added.isEmpty()) {
      text.text(text.getWholeText() + added);
    }
    added.setLength(0);
  }

  /** Whether two trees are the same page, however their texts are cut into nodes. */
  public static boolean equal(Element a, Element b) {
    return difference(a, b) == null;
  }

  /** The first difference of two trees, with its path and both sides; null if they are equal. */
  public static @Nullable String difference(Element a, Element b) {
    return DomDifference.first(a, b);
  }

  /** The HTML of a tree, laid out as it is. */
  public static String html(Node node) {
    return DomWriter.write(node);
  }

  static boolean isHtml(Element element, String name) {
    return element.tag().namespace().equals(Parser.NamespaceHtml) && element.tagName().equals(name);
  }

  static boolean isEmptyText(Node node) {
    return node instanceof TextNode text && text.getWholeText().isEmpty();
  }
}
