package dev.livetemplate.htmldiff;

import java.util.Arrays;
import java.util.List;

/** The trees that plain HTML is read as. */
final class Trees {
  private Trees() {}

  /** Returns the nodes of a text. */
  static List<Node> nodes(String html, HtmlContext context) {
    PlainScanner scanner = new PlainScanner(html, context);
    Tokens tokens = new Tokens(html);
    while (scanner.rest() > 0) {
      tokens.add(scanner, scanner.next());
    }
    return tokens.roots();
  }

  /** Returns a text that is the same for the same trees, however they are written. */
  static String of(String html, HtmlContext context) {
    StringBuilder out = new StringBuilder();
    nodes(html, context).forEach(node -> write(node, out));
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    out.append(node.kind).append(' ').append(node.name).append(Arrays.toString(node.attributes()));
    out.append(' ').append(node.data()).append('{');
    node.children().forEach(child -> write(child, out));
    out.append("}\n");
  }
}
