package dev.livetemplate.testing;

import dev.livetemplate.testing.RandomHtml.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Says by the definitions alone, slowly, whether two trees differ in one kind of thing only.
 *
 * <p>Text: they are the same when texts are left out. Attributes: the same when attributes are left
 * out. Structure: one element went, came or moved within its parent, and all the rest is the same.
 */
public final class TreeEdits {
  private TreeEdits() {}

  /** Returns whether a change of that kind, and nothing else, makes one tree of the other. */
  public static boolean isOnly(Label label, String from, String to) {
    Element old = body(from);
    Element now = body(to);
    if (write(old, true, true).equals(write(now, true, true))) {
      return false;
    }
    boolean sameWithoutText = write(old, false, true).equals(write(now, false, true));
    boolean sameWithoutAttributes = write(old, true, false).equals(write(now, true, false));
    return switch (label) {
      case TEXT -> sameWithoutText && !sameWithoutAttributes;
      case ATTRIBUTE -> sameWithoutAttributes && !sameWithoutText;
      case STRUCTURE ->
          !sameWithoutText
              && !sameWithoutAttributes
              && (isOneLess(old, now) || isOneLess(now, old) || isMoved(old, now));
    };
  }

  private static Element body(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    Dom.normalize(body);
    return body;
  }

  private static String write(Node node, boolean texts, boolean attributes) {
    if (node instanceof Element element) {
      String written =
          element.childNodes().stream()
              .map(child -> write(child, texts, attributes))
              .collect(Collectors.joining());
      return "<"
          + element.tagName()
          + (attributes ? element.attributes().html() : "")
          + ">"
          + written
          + "</>";
    }
    if (node instanceof Comment comment) {
      return "<!--" + (texts ? comment.getData() : "") + "-->";
    }
    String text =
        node instanceof TextNode chars
            ? chars.getWholeText()
            : node instanceof DataNode raw ? raw.getWholeData() : "";
    return texts && !text.isBlank() ? text : "";
  }

  /** Returns whether the second tree is the first without one of its elements. */
  private static boolean isOneLess(Element more, Element less) {
    String wanted = joined(less);
    for (Element element : elements(more)) {
      Element copy = more.clone();
      elements(copy).get(elements(more).indexOf(element)).remove();
      if (joined(copy).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the trees are the same without one element each, which is the same too. */
  private static boolean isMoved(Element old, Element now) {
    List<String> rests = new ArrayList<>();
    for (int i = 0; i < elements(now).size(); i++) {
      rests.add(rest(now, i));
    }
    for (int i = 0; i < elements(old).size(); i++) {
      if (rests.contains(rest(old, i))) {
        return true;
      }
    }
    return false;
  }

  private static String rest(Element tree, int index) {
    Element copy = tree.clone();
    Element element = elements(copy).get(index);
    String own = write(element, true, true);
    element.remove();
    return own + "\n" + joined(copy);
  }

  private static List<Element> elements(Element tree) {
    List<Element> elements = new ArrayList<>(tree.getAllElements());
    elements.remove(tree);
    return elements;
  }

  private static String joined(Element tree) {
    Dom.normalize(tree);
    return write(tree, true, true);
  }
}
