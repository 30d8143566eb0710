package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parsed {@link Superset} back into a {@link DomNode} tree.
 *
 * <p>Where the parser tore a section apart, {@link Misplaced} names it.
 */
final class DomReader {

  private final Superset superset;
  private final Set<Integer> seen;

  /** Out of how many elements the end of each section or list was moved. */
  private final Map<Integer, Integer> hoisted = new HashMap<>();

  /** The section or list whose nodes are being read; 0: none. */
  private int region;

  DomReader(Superset superset) {
    this(superset, new HashSet<>(), 0);
  }

  private DomReader(Superset superset, Set<Integer> seen, int region) {
    this.superset = superset;
    this.seen = seen;
    this.region = region;
  }

  List<DomNode> read(boolean document) {
    return read(Html.parse(superset.html(), document));
  }

  private List<DomNode> read(List<Node> nodes) {
    Node parent = nodes.isEmpty() ? null : nodes.get(0).parent();
    sink(nodes);
    hoist(nodes);
    return sequence(parent == null ? nodes : topOf(nodes, parent), new Cursor(), 0);
  }

  /** Returns the top nodes again, with the sentinels that were moved among them or away. */
  private static List<Node> topOf(List<Node> nodes, Node parent) {
    return parent.childNodes().stream()
        .filter(node -> nodes.contains(node) || node instanceof Comment)
        .toList();
  }

  /**
   * Moves the sentinel that begins a list which brings the first row of a table's part, and those
   * right behind it, into the part that the parser has made behind them.
   */
  private void sink(List<Node> nodes) {
    List<Node> starts = new ArrayList<>();
    for (Node node : nodes) {
      node.traverse(
          (visited, depth) -> {
            Superset.Sentinel sentinel = sentinel(visited);
            if (sentinel != null
                && sentinel.kind() == 's'
                && superset.tableRows().isFirstInPart(sentinel.id())) {
              starts.add(visited);
            }
          });
    }
    for (Node start : starts) {
      List<Node> sentinels = new ArrayList<>();
      Node next = start;
      while (next != null && sentinel(next) != null) {
        sentinels.add(next);
        next = next.nextSibling();
      }
      if (next instanceof Element body && body.normalName().equals("tbody")) {
        body.insertChildren(0, sentinels);
      }
    }
  }

  /**
   * Moves the sentinels of sections out of elements which the parser has left open there, because
   * their end tags may be omitted: {@code <tr><td>x{{/rows}}</table>}. The beginning goes to where
   * the section's first element is, the others to where the beginning is.
   */
  private void hoist(List<Node> nodes) {
    List<Comment> sentinels = new ArrayList<>();
    Map<Integer, Comment> starts = new HashMap<>();
    Map<String, Element> elements = new HashMap<>();
    for (Node node : nodes) {
      node.traverse(
          (visited, depth) -> {
            Superset.Sentinel sentinel = sentinel(visited);
            if (sentinel != null && "sme".indexOf(sentinel.kind()) >= 0) {
              sentinels.add((Comment) visited);
              if (sentinel.kind() == 's') {
                starts.put(sentinel.id(), (Comment) visited);
              }
            } else if (visited instanceof Element element) {
              elements.put(element.attr(Superset.TAG_ATTRIBUTE), element);
            }
          });
    }
    Map<Integer, Node> targets = new HashMap<>();
    starts.forEach((id, start) -> targets.put(id, target(start, id, elements)));
    for (int i = sentinels.size() - 1; i >= 0; i--) {
      Comment comment = sentinels.get(i);
      Superset.Sentinel sentinel = sentinel(comment);
      if (sentinel != null) {
        int levels = hoist(comment, targets.get(sentinel.id()));
        if (sentinel.kind() == 'e') {
          hoisted.put(sentinel.id(), levels);
        }
      }
    }
  }

  /** Returns the element that a section's nodes are children of. */
  private @Nullable Node target(Comment start, int id, Map<String, Element> elements) {
    Token.Tag tag = superset.firstTag(id);
    boolean open = OpenElements.mayStayOpen(superset.token(id));
    Element first = tag == null || !open ? null : elements.get(String.valueOf(tag.id()));
    Node parent = first == null ? null : first.parent();
    return parent != null && isWithin(start, parent) ? parent : start.parent();
  }

  /** Returns out of how many elements the sentinel was moved. */
  private static int hoist(Comment sentinel, @Nullable Node target) {
    int levels = 0;
    Node parent = sentinel.parent();
    while (parent != null
        && !isSame(parent, target)
        && sentinel.nextSibling() == null
        && isWithin(parent, target)) {
      parent.after(sentinel);
      parent = sentinel.parent();
      levels++;
    }
    return levels;
  }

  // Nodes are compared by identity: their equals() is that of Object, which the static analysis
  // cannot know.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable Node a, @Nullable Node b) {
    return a == b;
  }

  private static boolean isWithin(Node node, @Nullable Node ancestor) {
    for (Node up = node.parent(); up != null; up = up.parent()) {
      if (isSame(up, ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static Superset.@Nullable Sentinel sentinel(Node node) {
    return node instanceof Comment comment ? Superset.Sentinel.of(comment.getData()) : null;
  }

  /**
   * Reads nodes up to the list's end, or up to the sentinel that divides or ends the open section.
   */
  private List<DomNode> sequence(List<Node> nodes, Cursor at, int open) {
    List<DomNode> result = new ArrayList<>();
    while (at.index < nodes.size()) {
      Node node = nodes.get(at.index);
      Superset.Sentinel sentinel = sentinel(node);
      if (sentinel != null && (sentinel.kind() == 'm' || sentinel.kind() == 'e')) {
        if (sentinel.id() != open) {
          throw new Misplaced(
              sentinel.id(), true, "the section begins in one element and ends in another");
        }
        return result;
      }
      at.index++;
      if (sentinel != null && sentinel.kind() == 'w') {
        staysInside(sentinel.id());
        List<ValuePart> parts = partsSoFar(result);
        PartReader.add(superset.token(sentinel.id()), SlotContext.TEXT, parts);
        result.add(new DomNode.Run(parts));
      } else if (sentinel != null) {
        result.add(special(sentinel, nodes, at));
      } else {
        plain(node, result);
      }
    }
    if (open != 0) {
      throw new Misplaced(open, true, "the section begins in one element and ends in another");
    }
    return result;
  }

  private DomNode special(Superset.Sentinel sentinel, List<Node> nodes, Cursor at) {
    Token token = superset.token(sentinel.id());
    staysInside(token.id());
    if (token instanceof Token.Opaque opaque) {
      return new DomNode.Region(opaque);
    }
    if (token instanceof Token.Call call) {
      return new DomNode.Invoke(call);
    }
    if (token instanceof Token.Comment comment) {
      return new DomNode.Note(comment.parts());
    }
    if (sentinel.kind() == 't') {
      Token.Section section = (Token.Section) token;
      return new DomNode.Choice(
          section,
          inTable(section.then(), section.id()),
          inTable(section.otherwise(), section.id()));
    }
    int outer = region;
    region = sentinel.id();
    DomNode read = sides(sentinel, token, nodes, at);
    region = outer;
    return read;
  }

  private DomNode sides(Superset.Sentinel sentinel, Token token, List<Node> nodes, Cursor at) {
    List<DomNode> first = sequence(nodes, at, sentinel.id());
    at.index++;
    if (token instanceof Token.Rows rows) {
      String gap = HtmlText.lines(superset.tableRows().gap(rows.id()));
      return new DomNode.Repeat(rows, first, gap, tail(rows));
    }
    List<DomNode> second = sequence(nodes, at, sentinel.id());
    at.index++;
    return new DomNode.Choice((Token.Section) token, first, second);
  }

  private Place.@Nullable Tail tail(Token.Rows rows) {
    Token.Tail tail = rows.tail();
    int levels = hoisted.getOrDefault(rows.id(), 0);
    if (tail == null) {
      return null;
    }
    if (levels == 0) {
      throw new Misplaced(rows.id(), true, "what follows the rows stands in none of them");
    }
    return new Place.Tail(
        HtmlText.decode(tail.between(), false), HtmlText.decode(tail.last(), false), levels - 1);
  }

  /** Reads the end of a table's content, at whose beginning none of its parts is open. */
  private List<DomNode> inTable(List<Token> tokens, int section) {
    Superset content = new Superset(tokens, superset.tableRows(), section);
    return new DomReader(content, seen, section).read(Html.parseInTable(content.html()));
  }

  private void staysInside(int token) {
    if (superset.within(token) != region) {
      throw new Misplaced(token, true, "a browser moves it out of its section");
    }
  }

  private void plain(Node node, List<DomNode> result) {
    if (node instanceof Element element) {
      result.add(element(element));
    } else if (node instanceof TextNode text) {
      run(text.getWholeText(), SlotContext.TEXT, result);
    } else if (node instanceof DataNode data) {
      run(data.getWholeData(), SlotContext.RAW_TEXT, result);
    } else if (node instanceof Comment comment) {
      result.add(new DomNode.Note(List.of(new ValuePart.Static(comment.getData()))));
    }
  }

  private DomNode element(Element element) {
    String id = element.attr(Superset.TAG_ATTRIBUTE);
    Token.Tag tag = id.isEmpty() ? null : (Token.Tag) superset.token(Integer.parseInt(id));
    if (tag != null && !seen.add(tag.id())) {
      throw new Misplaced(tag.id(), true, "a browser makes several elements of this one tag");
    }
    if (tag != null) {
      staysInside(tag.id());
    }
    return new DomNode.Element(
        tag, Html.name(element), sequence(element.childNodes(), new Cursor(), 0));
  }

  private void run(String text, SlotContext context, List<DomNode> result) {
    int region = Superset.regionIn(text);
    if (region > 0) {
      throw new Misplaced(region, true, "it stands where the parser sees text only");
    }
    List<ValuePart> parts = partsSoFar(result);
    Superset.visit(
        text,
        new Superset.TextVisitor() {
          @Override
          public void text(String literal) {
            addStatic(parts, literal);
          }

          @Override
          public void slot(int id) {
            staysInside(id);
            PartReader.add(superset.token(id), context, parts);
          }
        });
    if (!parts.isEmpty()) {
      result.add(new DomNode.Run(parts));
    }
  }

  /** Takes the text that nodes end with from them. */
  private static List<ValuePart> partsSoFar(List<DomNode> nodes) {
    return !nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof DomNode.Run
        ? new ArrayList<>(((DomNode.Run) nodes.remove(nodes.size() - 1)).parts())
        : new ArrayList<>();
  }

  private static void addStatic(List<ValuePart> parts, String literal) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof ValuePart.Static before) {
      parts.set(last, new ValuePart.Static(before.text() + literal));
    } else {
      parts.add(new ValuePart.Static(literal));
    }
  }

  /** A position in a list of nodes. */
  private static final class Cursor {
    int index;
  }
}
