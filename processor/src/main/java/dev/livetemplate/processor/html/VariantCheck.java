package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
 * Checks that the parser puts everything where the {@link DomNode} tree says, whichever sections
 * are shown.
 *
 * <p>It parses the template with everything shown, with nothing shown, with two rows a list, with
 * each section and list flipped alone in both settings, and with each innermost side shown, with
 * all that is around it, in both; and with values that are words, empty or blank, and raw HTML of
 * several kinds. Interactions of HTML parsing reach from an element to its neighbours and
 * ancestors, so that what holds for each section alone in both settings holds for all combinations.
 */
final class VariantCheck {

  private final List<Token> template;
  private final Map<BoundPartial, List<Token>> partials;
  private final List<DomNode> nodes;
  private final Map<BoundPartial, List<DomNode>> partialNodes;
  private final Map<Integer, PlacedTemplate.Markers> markers;
  private final boolean document;

  VariantCheck(
      List<Token> template,
      Map<BoundPartial, List<Token>> partials,
      List<DomNode> nodes,
      Map<BoundPartial, List<DomNode>> partialNodes,
      Map<Integer, PlacedTemplate.Markers> markers,
      boolean document) {
    this.template = template;
    this.partials = partials;
    this.nodes = nodes;
    this.partialNodes = partialNodes;
    this.markers = markers;
    this.document = document;
  }

  /**
   * Runs the check.
   *
   * @throws Misplaced naming the innermost element whose children are not as expected
   */
  void run() {
    for (Variant variant : variants()) {
      List<Node> actual = Html.parse(variant.html(template, partials, markers), document);
      children(expected(nodes, 0, variant), actual, variant, 0);
    }
  }

  private Set<Variant> variants() {
    Set<Variant> variants = new LinkedHashSet<>();
    for (String text : List.of("x", "", " ")) {
      for (boolean shown : new boolean[] {true, false}) {
        variants.add(new Variant(shown, shown ? 1 : 0, Set.of(), text, "<b>x</b>"));
        variants.add(new Variant(shown, 2, Set.of(), text, "<div>x</div>"));
        variants.add(new Variant(shown, 1, Set.of(), text, text));
      }
    }
    Set<Read> values = conditions(template, new LinkedHashSet<>());
    partials.values().forEach(partial -> conditions(partial, values));
    for (Read value : values) {
      variants.add(new Variant(true, 1, Set.of(value), "x", "<b>x</b>"));
      variants.add(new Variant(true, 2, Set.of(value), "x", "<b>x</b>"));
      variants.add(new Variant(false, 0, Set.of(value), "x", "<b>x</b>"));
    }
    SidePaths paths = new SidePaths();
    paths.add(template);
    partials.values().forEach(paths::add);
    for (boolean shown : new boolean[] {true, false}) {
      for (Set<Read> flipped : paths.flipped(shown)) {
        for (String text : List.of("x", "", " ")) {
          variants.add(new Variant(shown, shown ? 1 : 0, flipped, text, "<b>x</b>"));
        }
        variants.add(new Variant(shown, shown ? 1 : 0, flipped, "x", "<div>x</div>"));
      }
    }
    return variants;
  }

  private static Set<Read> conditions(List<Token> tokens, Set<Read> reads) {
    for (Token token : tokens) {
      if (token instanceof Token.Section section) {
        reads.add(section.section().condition());
        conditions(section.then(), reads);
        conditions(section.otherwise(), reads);
      } else if (token instanceof Token.Rows list) {
        reads.add(list.list().items());
        conditions(list.row(), reads);
      } else if (token instanceof Token.Opaque opaque) {
        conditions(opaque.content(), reads);
      }
    }
    return reads;
  }

  private List<Object> expected(List<DomNode> expectedNodes, int depth, Variant variant) {
    return new Expectation(variant, partialNodes, markers, depth).of(expectedNodes);
  }

  private void children(List<Object> expected, List<Node> actualNodes, Variant variant, int owner) {
    List<Object> actual = simplify(actualNodes);
    int i = 0;
    int at = 0;
    try {
      for (; i < expected.size(); i++) {
        Object wanted = expected.get(i);
        Object next = i + 1 < expected.size() ? expected.get(i + 1) : null;
        if (wanted instanceof Expectation.Anything anything) {
          int from = Math.min(at, actual.size());
          if (!(next instanceof Expectation.Note end)) {
            endsWith(actual, next, owner);
            onlyOwn(actual.subList(from, actual.size()), anything.region());
            return;
          }
          at = indexOf(actual, end, at, owner);
          onlyOwn(actual.subList(from, at), anything.region());
        } else if (next instanceof Expectation.Anything && wanted instanceof String text) {
          beginsWith(actual, at, text, owner);
        } else if (at >= actual.size()) {
          throw new Misplaced(owner, false, "a browser leaves something out of what the tags say");
        } else {
          match(wanted, actual.get(at++), variant, owner);
        }
      }
      if (at < actual.size()) {
        throw new Misplaced(owner, false, "a browser moves something in that stands elsewhere");
      }
    } catch (Misplaced misplaced) {
      throw misplaced.token == owner && !misplaced.self ? blame(expected, i, misplaced) : misplaced;
    }
  }

  /**
   * Blames an element near the place where the trouble shows rather than all its siblings: the one
   * there or the last one before it that holds an opaque region.
   */
  private static Misplaced blame(List<Object> expected, int index, Misplaced misplaced) {
    for (int i = Math.min(index, expected.size() - 1); i >= 0; i--) {
      if (expected.get(i) instanceof Expectation.Child child
          && child.element().tag() != null
          && holdsRegion(child.element().children())) {
        return new Misplaced(
            child.element().tag().id(), true, String.valueOf(misplaced.getMessage()));
      }
    }
    return misplaced;
  }

  private static boolean holdsRegion(List<DomNode> nodes) {
    return nodes.stream()
        .anyMatch(
            node ->
                node instanceof DomNode.Region
                    || (node instanceof DomNode.Element element && holdsRegion(element.children()))
                    || (node instanceof DomNode.Choice choice
                        && (holdsRegion(choice.then()) || holdsRegion(choice.otherwise())))
                    || (node instanceof DomNode.Repeat repeat && holdsRegion(repeat.row())));
  }

  private static int indexOf(List<Object> actual, Expectation.Note end, int from, int owner) {
    int at = actual.subList(Math.min(from, actual.size()), actual.size()).indexOf(end);
    if (at < 0) {
      throw new Misplaced(owner, false, "the parser moves the end of a region");
    }
    return from + at;
  }

  /** The text of a region may follow a text directly and become one with it. */
  private static void beginsWith(List<Object> actual, int at, String text, int owner) {
    if (at >= actual.size()
        || !(actual.get(at) instanceof String found)
        || !found.startsWith(text)) {
      throw new Misplaced(owner, false, "the parser moves a text before a region");
    }
  }

  private static void endsWith(List<Object> actual, @Nullable Object text, int owner) {
    if (text != null
        && (actual.isEmpty()
            || !(actual.get(actual.size() - 1) instanceof String found)
            || !found.endsWith((String) text))) {
      throw new Misplaced(owner, false, "the parser moves a text behind a region");
    }
  }

  private void match(Object wanted, Object found, Variant variant, int owner) {
    if (wanted instanceof Expectation.Child child) {
      DomNode.Element element = child.element();
      if (!(found instanceof Element actual) || !Html.name(actual).equals(element.name())) {
        throw new Misplaced(
            owner, false, "a browser puts something else in the place of <" + element.name() + ">");
      }
      int id = element.tag() == null ? owner : element.tag().id();
      String number = element.tag() == null ? "" : String.valueOf(id);
      if (!actual.attr(Superset.TAG_ATTRIBUTE).equals(number)) {
        throw inPlaceOf(actual, element, owner);
      }
      List<Object> inner = expected(element.children(), child.depth(), variant);
      child.end(inner);
      children(inner, actual.childNodes(), variant, id);
    } else if (!wanted.equals(found)) {
      throw new Misplaced(owner, false, "a browser moves or changes a text or a comment");
    }
  }

  /** Blames the region that an element has left which stands in another one's place. */
  private static Misplaced inPlaceOf(Element actual, DomNode.Element wanted, int owner) {
    String region = actual.attr(Variant.REGION_ATTRIBUTE);
    return region.isEmpty()
        ? new Misplaced(
            owner, false, "a browser puts something else in the place of <" + wanted.name() + ">")
        : leaves(Integer.parseInt(region));
  }

  private static Misplaced leaves(int region) {
    return new Misplaced(region, true, "a browser moves something out of the element it is in");
  }

  /** Checks that a region has taken in nothing of what stands around it. */
  private static void onlyOwn(List<Object> nodes, int region) {
    for (Object node : nodes) {
      if (node instanceof Element element) {
        for (Element inner : element.getAllElements()) {
          String of = inner.attr(Variant.REGION_ATTRIBUTE);
          if (inner.hasAttr(Superset.TAG_ATTRIBUTE)) {
            throw new Misplaced(region, true, "a browser moves something in that stands elsewhere");
          }
          if (!of.isEmpty() && !of.equals(String.valueOf(region))) {
            throw leaves(Integer.parseInt(of));
          }
        }
      }
    }
  }

  private static List<Object> simplify(List<Node> nodes) {
    List<Object> simple = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element) {
        simple.add(node);
      } else if (node instanceof TextNode text) {
        Expectation.addText(simple, text.getWholeText());
      } else if (node instanceof DataNode data) {
        Expectation.addText(simple, data.getWholeData());
      } else if (node instanceof Comment comment) {
        simple.add(new Expectation.Note(comment.getData()));
      }
    }
    return simple;
  }
}
