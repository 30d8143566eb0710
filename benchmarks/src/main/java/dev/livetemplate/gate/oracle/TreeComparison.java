package dev.livetemplate.gate.oracle;

import dev.livetemplate.contract.Strategy;
import dev.livetemplate.gate.oracle.Children.Child;
import dev.livetemplate.gate.oracle.TextGaps.Place;
import dev.livetemplate.testing.Dom;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Compares two pages as trees. */
final class TreeComparison {

  private static final int SHOWN = 40;

  private final Map<Element, String> html;
  private final Map<Pair, Change> changes = new HashMap<>();

  private record Pair(Element before, Element behind) {}

  /**
   * Creates a comparison.
   *
   * @param html the HTML of elements, to be filled; may be kept for the next comparison
   */
  TreeComparison(Map<Element, String> html) {
    this.html = html;
  }

  private String html(Element element) {
    return html.computeIfAbsent(element, Dom::html);
  }

  /** Returns what differs between two elements of the same name. */
  Change compare(Element before, Element behind) {
    Pair pair = new Pair(before, behind);
    Change known = changes.get(pair);
    if (known == null) {
      known = new Change();
      if (!html(before).equals(html(behind))) {
        attributes(before, behind, known);
        children(before, behind, known);
      }
      changes.put(pair, known);
    }
    return known;
  }

  private static void attributes(Element before, Element behind, Change change) {
    Set<String> names = new LinkedHashSet<>();
    before.attributes().forEach(a -> names.add(a.getKey()));
    behind.attributes().forEach(a -> names.add(a.getKey()));
    for (String name : names) {
      Attribute a = before.attribute(name);
      Attribute b = behind.attribute(name);
      if (a == null || b == null || !a.getValue().equals(b.getValue())) {
        change.add(Strategy.MARKER, 1, "attribute %s of <%s>".formatted(name, before.tagName()));
      }
    }
  }

  private void children(Element before, Element behind, Change change) {
    Children a = Children.of(before, this::html);
    Children b = Children.of(behind, this::html);
    Matching matching = new Matching(a.nodes, b.nodes, (x, y) -> compare(x, y).cost());
    boolean structure = structure(before, a, b, matching, change);
    for (int i = 0; i < matching.forth.length; i++) {
      if (matching.forth[i] >= 0) {
        change.addAll(compare(a.nodes.get(i), b.nodes.get(matching.forth[i])));
      }
    }
    int[] numbers =
        IntStream.range(0, matching.forth.length)
            .map(i -> matching.forth[i] < 0 ? -1 : i)
            .toArray();
    TextGaps gapsBefore = new TextGaps(a, numbers);
    TextGaps gapsBehind = new TextGaps(b, matching.back);
    texts(
        before,
        gapsBefore.texts(gapsBehind.switched()),
        gapsBehind.texts(gapsBefore.switched()),
        structure,
        change);
    if (!gapsBefore.words().equals(gapsBehind.words())) {
      change.addTextBeside();
    }
  }

  private Change compare(Child before, Child behind) {
    if (before.element() != null && behind.element() != null) {
      return compare(before.element(), behind.element());
    }
    Change change = new Change();
    if (!before.html().equals(behind.html())) {
      if (before.isRaw()) {
        int weight = Math.max(before.size(), behind.size());
        change.add(Strategy.REPLACEMENT, weight, "raw HTML");
      } else {
        change.add(Strategy.STATIC_DYNAMIC, 1, "a comment");
      }
    }
    return change;
  }

  private static boolean structure(
      Element parent, Children a, Children b, Matching matching, Change change) {
    for (int i = 0; i < matching.forth.length; i++) {
      if (matching.forth[i] < 0) {
        structure(change, a.nodes.get(i).size(), a.nodes.get(i) + " removed from", parent);
      }
    }
    for (int i = 0; i < matching.back.length; i++) {
      if (matching.back[i] < 0) {
        structure(change, b.nodes.get(i).size(), b.nodes.get(i) + " inserted into", parent);
      }
    }
    if (matching.isReordered()) {
      structure(change, 1, "children moved in", parent);
    }
    return change.strategies().contains(Strategy.GRANULAR);
  }

  private static void structure(Change change, int weight, String what, Element parent) {
    change.add(Strategy.GRANULAR, weight, "%s <%s>".formatted(what, parent.tagName()));
  }

  private static void texts(
      Element parent,
      Map<Place, String> before,
      Map<Place, String> behind,
      boolean structure,
      Change change) {
    Set<Place> places = new LinkedHashSet<>(before.keySet());
    places.addAll(behind.keySet());
    for (Place place : places) {
      String a = before.getOrDefault(place, "");
      String b = behind.getOrDefault(place, "");
      // White space moves with tags that come and go, also into elements without end tags.
      boolean same = structure ? words(a).equals(words(b)) : a.strip().equals(b.strip());
      if (!same) {
        change.add(
            Strategy.STATIC_DYNAMIC,
            1,
            "text «%s» → «%s» in <%s>".formatted(shown(a), shown(b), parent.tagName()));
      }
    }
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String shown(String text) {
    String words = words(text);
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
  }
}
