package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundPartial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a container's nodes are for one {@link Variant}: elements, texts (String), comments ({@link
 * Note}), anything.
 */
final class Expectation {

  /** The content of an opaque region, whose number it is. */
  record Anything(int region) {}

  /** A comment with its data. */
  record Note(String data) {}

  /**
   * An element.
   *
   * @param depth how many recursive partials it stands in
   * @param tails what stands at its end because it is the end of a list's last row, and that of
   *     another's; mostly none
   */
  record Child(DomNode.Element element, int depth, List<Place.Tail> tails) {

    Child with(Place.Tail tail) {
      List<Place.Tail> more = new ArrayList<>(tails);
      more.add(tail);
      return new Child(element, depth, more);
    }

    /** Puts what stands at the end of last rows into its place in the innermost open element. */
    void end(List<Object> nodes) {
      tails.forEach(tail -> end(nodes, tail));
    }

    private static void end(List<Object> nodes, Place.Tail tail) {
      for (int i = nodes.size() - 1; i >= 0 && tail.depth() > 0; i--) {
        if (nodes.get(i) instanceof Child child) {
          nodes.set(i, child.with(new Place.Tail(tail.between(), tail.last(), tail.depth() - 1)));
          return;
        }
      }
      int last = nodes.size() - 1;
      String text = last >= 0 && nodes.get(last) instanceof String found ? found : "";
      if (text.endsWith(tail.between())) {
        if (!text.isEmpty()) {
          nodes.remove(last);
        }
        addText(nodes, text.substring(0, text.length() - tail.between().length()) + tail.last());
      }
    }
  }

  private final Variant variant;
  private final Map<BoundPartial, List<DomNode>> partials;
  private final Map<Integer, PlacedTemplate.Markers> markers;
  private final List<Object> result = new ArrayList<>();
  private int depth;

  Expectation(
      Variant variant,
      Map<BoundPartial, List<DomNode>> partials,
      Map<Integer, PlacedTemplate.Markers> markers,
      int depth) {
    this.variant = variant;
    this.partials = partials;
    this.markers = markers;
    this.depth = depth;
  }

  List<Object> of(List<DomNode> nodes) {
    add(nodes);
    return result;
  }

  private void add(List<DomNode> nodes) {
    for (DomNode node : nodes) {
      if (node instanceof DomNode.Element element) {
        result.add(new Child(element, depth, List.of()));
      } else if (node instanceof DomNode.Run run) {
        addText(result, text(run.parts()));
      } else if (node instanceof DomNode.Note note) {
        result.add(new Note(text(note.parts())));
      } else {
        region(node);
      }
    }
  }

  private void region(DomNode node) {
    if (node instanceof DomNode.Choice choice) {
      PlacedTemplate.Markers written = markersOf(choice.token().id());
      note(written.start());
      add(variant.shows(choice.token().section()) ? choice.then() : choice.otherwise());
      note(written.end());
    } else if (node instanceof DomNode.Repeat repeat) {
      PlacedTemplate.Markers written = markersOf(repeat.token().id());
      note(written.start());
      for (int i = 0; i < variant.count(repeat.token().list()); i++) {
        addText(result, i > 0 ? repeat.gap() : "");
        add(repeat.row());
        note(written.rowEnd());
      }
      endOfLastRow(repeat);
      note(written.end());
    } else if (node instanceof DomNode.Invoke invoke) {
      invoke(invoke);
    } else if (node instanceof DomNode.Region region) {
      PlacedTemplate.Markers written = markersOf(region.token().id());
      note(written.start());
      result.add(new Anything(region.token().id()));
      note(written.end());
    }
  }

  private void endOfLastRow(DomNode.Repeat repeat) {
    int last = result.size() - 1;
    Place.Tail tail = repeat.tail();
    if (tail != null
        && variant.count(repeat.token().list()) > 0
        && result.get(last) instanceof Child child) {
      result.set(last, child.with(tail));
    }
  }

  private void invoke(DomNode.Invoke invoke) {
    PlacedTemplate.Markers written = markers.get(invoke.token().id());
    List<DomNode> nodes = partials.get(invoke.partial());
    note(written == null ? null : written.start());
    if (depth < Variant.DEPTH && nodes != null) {
      depth++;
      add(nodes);
      depth--;
      note(written == null ? null : written.rowEnd());
    }
    note(written == null ? null : written.end());
  }

  private PlacedTemplate.Markers markersOf(int id) {
    PlacedTemplate.Markers written = markers.get(id);
    if (written == null) {
      throw new IllegalStateException("not placed: " + id);
    }
    return written;
  }

  private void note(@Nullable String data) {
    if (data != null) {
      result.add(new Note(data));
    }
  }

  static void addText(List<Object> list, String text) {
    int last = list.size() - 1;
    if (text.isEmpty()) {
      return;
    }
    if (last >= 0 && list.get(last) instanceof String before) {
      list.set(last, before + text);
    } else {
      list.add(text);
    }
  }

  private String text(List<ValuePart> parts) {
    StringBuilder text = new StringBuilder();
    for (ValuePart part : parts) {
      if (part instanceof ValuePart.Static literal) {
        text.append(literal.text());
      } else if (part instanceof ValuePart.Value value) {
        text.append(
            variant.value(new Token.Slot(0, value.variable(), value.context(), value.escaping())));
      } else if (part instanceof ValuePart.Choice choice) {
        boolean then = variant.shows(choice.section());
        text.append(text(then ? choice.then() : choice.otherwise()));
      } else if (part instanceof ValuePart.Repeat repeat) {
        text.append(text(repeat.row()).repeat(variant.count(repeat.list())));
      }
    }
    return text.toString();
  }
}
