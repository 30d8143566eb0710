package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.HtmlEdit.Cut;
import dev.livetemplate.htmldiff.HtmlEdit.Insert;
import dev.livetemplate.htmldiff.HtmlEdit.InsertText;
import dev.livetemplate.htmldiff.HtmlEdit.ListEdit;
import dev.livetemplate.htmldiff.HtmlEdit.Move;
import dev.livetemplate.htmldiff.HtmlEdit.Paste;
import dev.livetemplate.htmldiff.HtmlEdit.Remove;
import dev.livetemplate.htmldiff.HtmlEdit.SetAttribute;
import dev.livetemplate.htmldiff.HtmlEdit.SpliceText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Plays a script on a jsoup tree. */
final class EditPlayer {
  private final Element root;
  private final List<Node> aside = new ArrayList<>();

  EditPlayer(Element root) {
    this.root = root;
  }

  void play(List<HtmlEdit> edits) {
    int i = 0;
    while (i < edits.size()) {
      if (edits.get(i) instanceof ListEdit first) {
        int end = i;
        while (end < edits.size()
            && edits.get(end) instanceof ListEdit edit
            && edit.path().equals(first.path())) {
          end++;
        }
        list(element(first.path()), edits.subList(i, end));
        i = end;
      } else {
        single(edits.get(i++));
      }
    }
  }

  private void single(HtmlEdit edit) {
    if (edit instanceof SpliceText splice) {
      splice(item(splice.path()), splice);
    } else if (edit instanceof SetAttribute set && set.value() == null) {
      element(set.path()).removeAttr(set.name());
    } else if (edit instanceof SetAttribute set) {
      element(set.path()).attributes().put(set.name(), set.value());
    } else if (edit instanceof Cut cut) {
      Node node = item(cut.path()).get(0);
      node.replaceWith(new Comment(""));
      aside.add(node);
    }
  }

  private static void splice(List<Node> texts, SpliceText edit) {
    StringBuilder whole = new StringBuilder();
    texts.forEach(text -> whole.append(data(text)));
    if (edit.start() + edit.deleted() > whole.length()) {
      throw mismatch(edit);
    }
    whole.replace(edit.start(), edit.start() + edit.deleted(), edit.inserted());
    Node first = texts.get(0);
    if (first instanceof TextNode text) {
      text.text(whole.toString());
    } else if (first instanceof DataNode text) {
      text.setWholeData(whole.toString());
    } else if (first instanceof Comment comment) {
      comment.setData(whole.toString());
    } else {
      throw mismatch(edit);
    }
    texts.subList(1, texts.size()).forEach(Node::remove);
  }

  private static IllegalArgumentException mismatch(HtmlEdit edit) {
    return new IllegalArgumentException("the tree is not what was compared: " + edit);
  }

  private static @Nullable String data(Node node) {
    return node instanceof TextNode text
        ? text.getWholeText()
        : node instanceof DataNode raw
            ? raw.getWholeData()
            : node instanceof Comment comment ? comment.getData() : null;
  }

  private Element element(List<Integer> path) {
    return path.isEmpty() || item(path).get(0) instanceof Element
        ? path.isEmpty() ? root : (Element) item(path).get(0)
        : fail(path);
  }

  private static Element fail(List<Integer> path) {
    throw new IllegalArgumentException("no element at " + path);
  }

  /** Returns the node at a path; texts side by side are one. */
  private List<Node> item(List<Integer> path) {
    Element parent = root;
    List<Node> item = List.of(root);
    for (int step : path) {
      List<List<Node>> items = items(parent);
      if (step >= items.size()) {
        throw new IllegalArgumentException("nothing at " + path);
      }
      item = items.get(step);
      parent = item.get(0) instanceof Element element ? element : root;
    }
    return item;
  }

  private static List<List<Node>> items(Element parent) {
    List<List<Node>> items = new ArrayList<>();
    boolean isText = false;
    for (Node child : parent.childNodes()) {
      boolean text = child instanceof TextNode || child instanceof DataNode;
      if (!text || !"".equals(data(child))) {
        if (!text || !isText) {
          items.add(new ArrayList<>());
        }
        items.get(items.size() - 1).add(child);
        isText = text;
      }
    }
    return items;
  }

  private void list(Element parent, List<HtmlEdit> edits) {
    List<List<Node>> items = items(parent);
    for (HtmlEdit edit : edits) {
      try {
        edit(parent, items, (ListEdit) edit);
      } catch (IndexOutOfBoundsException e) {
        throw mismatch(edit);
      }
    }
    List<Node> nodes = new ArrayList<>();
    items.forEach(nodes::addAll);
    parent.empty();
    parent.insertChildren(0, nodes);
  }

  private void edit(Element parent, List<List<Node>> items, ListEdit edit) {
    int index = edit.index();
    if (edit instanceof Insert insert) {
      Element holder = new Element("template");
      holder.appendChildren(parse(insert.html(), parent));
      items.addAll(index, items(holder));
    } else if (edit instanceof InsertText insert) {
      items.add(index, List.of(text(parent, insert.text())));
    } else if (edit instanceof Remove remove) {
      items.subList(index, index + remove.count()).clear();
    } else if (edit instanceof Move move) {
      List<List<Node>> moving = items.subList(move.from(), move.from() + move.count());
      List<List<Node>> copy = new ArrayList<>(moving);
      moving.clear();
      items.addAll(index, copy);
    } else if (edit instanceof Paste paste) {
      items.add(index, List.of(aside.get(paste.number())));
    }
  }

  private static List<Node> parse(String html, Element parent) {
    if (!parent.tag().namespace().equals(Parser.NamespaceSvg)) {
      return Parser.parseFragment(html, parent, "");
    }
    // In the context of an element of SVG alone, jsoup takes some tags for HTML.
    String inSvg = "<svg>" + html + "</svg>";
    return List.copyOf(Parser.parseFragment(inSvg, new Element("body"), "").get(0).childNodes());
  }

  private static Node text(Element parent, String text) {
    return parent.normalName().equals("script") || parent.normalName().equals("style")
        ? new DataNode(text)
        : new TextNode(text);
  }
}
