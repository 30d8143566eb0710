package dev.livetemplate.gate.oracle;

import dev.livetemplate.processor.testing.NaiveMustache;
import dev.livetemplate.testing.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The children of an element, with what the marks say of them: nodes (elements, comments, and each
 * piece of raw HTML as one) and the texts between them.
 */
final class Children {

  private static final String RAW = "#raw";
  private static final String COMMENT = "#comment";
  private static final String RAW_END = String.valueOf(NaiveMustache.RAW_END);

  final List<Child> nodes = new ArrayList<>();
  final List<Text> texts = new ArrayList<>();

  private @Nullable Scope scope;
  private @Nullable StringBuilder raw;
  private int rawSize;

  /**
   * A child that is no text.
   *
   * @param element null for comments and raw HTML
   * @param name the tag's name, or what else it is
   * @param key what tells it from others of its name, see the corpus
   * @param html all of it
   * @param size how much of a change it is when the child comes or goes: its elements and texts,
   *     and one
   */
  record Child(
      @Nullable Element element,
      String name,
      @Nullable String key,
      String html,
      int size,
      @Nullable Scope scope) {

    boolean isRaw() {
      return name.equals(RAW);
    }

    @Override
    public String toString() {
      return element == null ? name : "<" + name + (key == null ? "" : " " + key) + ">";
    }
  }

  /**
   * A text, or a part of one that stands in a scope of its own.
   *
   * @param before how many nodes stand before it
   */
  record Text(String text, int before, @Nullable Scope scope) {}

  private Children() {}

  /** Reads the children of an element; their HTML is asked for with {@code html}. */
  static Children of(Element parent, Function<Element, String> html) {
    Children children = new Children();
    for (Node node : parent.childNodes()) {
      children.add(node, html);
    }
    children.endRaw();
    return children;
  }

  private void add(Node node, Function<Element, String> html) {
    String mark = mark(node);
    if (raw != null) {
      if (mark.equals(RAW_END)) {
        endRaw();
      } else {
        raw.append(node instanceof Element element ? html.apply(element) : Dom.html(node));
        rawSize += size(node);
      }
    } else if (!mark.isEmpty()) {
      take(mark);
    } else if (node instanceof TextNode text) {
      texts.add(new Text(text.getWholeText(), nodes.size(), scope));
    } else if (node instanceof Element element) {
      String name = element.tagName();
      add(new Child(element, name, key(element), html.apply(element), 1 + size(node), scope));
    } else if (node instanceof Comment) {
      add(new Child(null, COMMENT, null, Dom.html(node), 1, scope));
    }
  }

  /** The mark that a comment stands for; empty if it is none. */
  private static String mark(Node node) {
    String data = node instanceof Comment comment ? comment.getData() : "";
    return !data.isEmpty() && MarkPlacer.isMark(data.charAt(0)) ? data : "";
  }

  /** Marks without their counterpart, as sections that leave an element open have, are let be. */
  private void take(String mark) {
    switch (mark.charAt(0)) {
      case NaiveMustache.RAW_START -> raw = new StringBuilder();
      case NaiveMustache.SECTION_START ->
          scope = new Scope(scope, mark.substring(1, mark.length() - 1));
      case NaiveMustache.SECTION_END -> scope = scope == null ? null : scope.outer;
      default -> {}
    }
  }

  private void endRaw() {
    if (raw != null) {
      add(new Child(null, RAW, null, raw.toString(), 1 + rawSize, scope));
      raw = null;
      rawSize = 0;
    }
  }

  /** How many elements and texts a node is. */
  private static int size(Node node) {
    int[] size = {0};
    node.traverse((inner, depth) -> size[0] += counts(inner) ? 1 : 0);
    return size[0];
  }

  private static boolean counts(Node node) {
    return node instanceof Element || (node instanceof TextNode text && !text.isBlank());
  }

  private void add(Child child) {
    nodes.add(child);
    for (Scope s = child.scope; s != null; s = s.outer) {
      s.hasNodes = true;
    }
  }

  private static @Nullable String key(Element element) {
    if (element.hasAttr("data-key")) {
      return "data-key " + element.attr("data-key");
    }
    return element.hasAttr("id") ? "id " + element.attr("id") : null;
  }
}
