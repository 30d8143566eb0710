package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a container's nodes are for one {@link Variant}: elements, texts (String), comments ({@link
 * Note}), anything.
 */
final class Expectation {

  /** Stands for the content of an opaque region. */
  static final Object ANYTHING = new Object();

  /** A comment with its data. */
  record Note(String data) {}

  private final Variant variant;
  private final Map<Integer, PlacedTemplate.Markers> markers;
  private final List<Object> result = new ArrayList<>();

  Expectation(Variant variant, Map<Integer, PlacedTemplate.Markers> markers) {
    this.variant = variant;
    this.markers = markers;
  }

  List<Object> of(List<DomNode> nodes) {
    add(nodes);
    return result;
  }

  private void add(List<DomNode> nodes) {
    for (DomNode node : nodes) {
      if (node instanceof DomNode.Element) {
        result.add(node);
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
        add(repeat.row());
        note(written.rowEnd());
      }
      note(written.end());
    } else if (node instanceof DomNode.Region region) {
      PlacedTemplate.Markers written = markersOf(region.token().id());
      note(written.start());
      result.add(ANYTHING);
      note(written.end());
    }
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
        text.append(variant.value(new Token.Slot(0, value.variable(), value.context())));
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
