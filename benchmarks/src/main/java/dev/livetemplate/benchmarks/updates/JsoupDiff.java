package dev.livetemplate.benchmarks.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Compares pages as an engine would that knows nothing but HTML: parses both, and compares the
 * trees.
 */
final class JsoupDiff {
  private JsoupDiff() {}

  /** Writes each node that differs, with the indexes that lead there. */
  static void write(String old, String now, OutputStream out) throws IOException {
    compare(Jsoup.parse(old).body(), Jsoup.parse(now).body(), "", out);
  }

  private static void compare(Element old, Element now, String path, OutputStream out)
      throws IOException {
    if (!old.tagName().equals(now.tagName()) || old.childNodeSize() != now.childNodeSize()) {
      patch(path, now, out);
      return;
    }
    if (!old.attributes().equals(now.attributes())) {
      out.write((path + now.attributes().html()).getBytes(UTF_8));
    }
    for (int i = 0; i < old.childNodeSize(); i++) {
      Node before = old.childNode(i);
      Node after = now.childNode(i);
      if (before instanceof Element from && after instanceof Element to) {
        compare(from, to, path + i + "/", out);
      } else if (!isSame(before, after)) {
        patch(path + i, after, out);
      }
    }
  }

  private static boolean isSame(Node before, Node after) {
    return (before instanceof TextNode from && after instanceof TextNode to)
        ? from.getWholeText().equals(to.getWholeText())
        : before.outerHtml().equals(after.outerHtml());
  }

  private static void patch(String path, Node now, OutputStream out) throws IOException {
    out.write((path + now.outerHtml()).getBytes(UTF_8));
  }
}
