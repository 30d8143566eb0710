package dev.livetemplate.processor.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Parses HTML as a browser does: a whole document, or a fragment as the content of a {@code
 * <template>}.
 */
final class Html {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String MATH = "http://www.w3.org/1998/Math/MathML";

  private Html() {}

  /** Returns whether the text is a whole document: it begins with a doctype or an html tag. */
  static boolean isDocument(String html) {
    int i = 0;
    while (i < html.length()) {
      if (HtmlText.isSpace(html.charAt(i))) {
        i++;
      } else if (html.startsWith("<!--", i) && html.indexOf("-->", i) > 0) {
        i = html.indexOf("-->", i) + 3;
      } else {
        break;
      }
    }
    String start = html.substring(i, Math.min(html.length(), i + 10)).toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype") || start.matches("(?s)<html[\\s/>].*");
  }

  /**
   * Returns the top nodes; of a document without its doctype and the white space around its root.
   */
  static List<Node> parse(String source, boolean document) {
    String html = HtmlText.lines(source);
    if (!document) {
      Element template = new Document("").createElement("template");
      return Parser.htmlParser().parseFragmentInput(html, template, "");
    }
    Document parsed = Parser.htmlParser().parseInput(html, "");
    return parsed.childNodes().stream()
        .filter(node -> !(node instanceof DocumentType) && !(node instanceof TextNode))
        .toList();
  }

  /** Returns the nodes that a table has in the end when the HTML is the end of its content. */
  static List<Node> parseInTable(String source) {
    Element table = new Document("").createElement("table");
    return Parser.htmlParser().parseFragmentInput(HtmlText.lines(source), table, "");
  }

  static String name(Element element) {
    return switch (element.tag().namespace()) {
      case SVG -> "svg:" + element.tagName();
      case MATH -> "math:" + element.tagName();
      default -> element.normalName();
    };
  }

  /** Returns an attribute's name as the parser spells it in SVG: {@code viewBox}. */
  static String foreignAttribute(String name) {
    Element svg = (Element) parse("<svg " + name + "></svg>", false).get(0);
    return svg.attributes().asList().get(0).getKey();
  }
}
