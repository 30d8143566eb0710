package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.PlainScanner.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads plain HTML into a tree. */
final class TreeReader {
  private final PlainScanner scanner;
  private final List<Node> roots = new ArrayList<>();
  private final List<Node> open = new ArrayList<>();

  private TreeReader(PlainScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Returns the nodes that a scanner will find up to a place.
   *
   * @param scanner stands in the element whose children they are
   * @param end where the last of them ends; all of it must be plain
   */
  static List<Node> read(PlainScanner scanner, int end) {
    TreeReader reader = new TreeReader(scanner);
    while (scanner.at < end) {
      reader.take(scanner.next());
    }
    reader.close(reader.open.size(), scanner.at);
    return reader.roots;
  }

  private void take(Token token) {
    close(scanner.closed, scanner.start);
    String html = scanner.html;
    int start = scanner.start;
    if (scanner.madeBody) {
      push(Node.element("tbody", null, html, start));
    }
    switch (token) {
      case TEXT -> add(Node.text(text(), html, scanner.dataStart, scanner.dataEnd));
      case COMMENT ->
          add(
              Node.comment(
                  html.substring(scanner.dataStart, scanner.dataEnd), html, start, scanner.at));
      case VOID -> {
        Node element = element(start);
        element.finish(scanner.at);
        add(element);
      }
      case OPEN -> push(element(start));
      case CLOSE -> close(1, scanner.at);
      default -> throw new IllegalStateException("not plain at " + start + ": " + token);
    }
  }

  private String text() {
    return isRaw()
        ? scanner.html.substring(scanner.dataStart, scanner.dataEnd)
        : PlainText.decode(scanner.html, scanner.dataStart, scanner.dataEnd, false);
  }

  private boolean isRaw() {
    return scanner.mode() == Elements.Mode.RAW;
  }

  private Node element(int start) {
    return Node.element(scanner.name, scanner.attributes(), scanner.html, start);
  }

  private void push(Node element) {
    open.add(element);
  }

  private void add(Node node) {
    (open.isEmpty() ? roots : open.get(open.size() - 1).children).add(node);
  }

  private void close(int count, int end) {
    for (int i = 0; i < count; i++) {
      Node element = open.remove(open.size() - 1);
      element.finish(end);
      add(element);
    }
  }
}
