package dev.livetemplate.processor.html;

import dev.livetemplate.contract.Markers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives out the markers used among the children of one element, different from the template's own
 * comments there.
 */
final class MarkerIds {

  private final String prefix;
  private final Set<String> taken = new HashSet<>();
  private int next;

  MarkerIds(List<DomNode> children) {
    this("", children);
  }

  /**
   * Creates the source of a partial's markers, which stand among those of its callers.
   *
   * @param prefix what no other source's markers begin with
   */
  MarkerIds(String prefix, List<DomNode> children) {
    this.prefix = prefix;
    collect(children);
  }

  private void collect(List<DomNode> children) {
    for (DomNode child : children) {
      if (child instanceof DomNode.Note note && ValuePart.isStatic(note.parts())) {
        taken.add(ValuePart.staticText(note.parts()));
      } else if (child instanceof DomNode.Choice choice) {
        collect(choice.then());
        collect(choice.otherwise());
      } else if (child instanceof DomNode.Repeat repeat) {
        collect(repeat.row());
      }
    }
  }

  /** Returns whether a comment of the parts may be taken for a marker, for some values. */
  static boolean mayLookLikeMarker(List<ValuePart> parts) {
    return parts.stream()
        .allMatch(
            part ->
                !(part instanceof ValuePart.Static text) || text.text().matches("\\[?[0-9a-z]*"));
  }

  String next() {
    String id = prefix + Markers.id(next++);
    while (taken.contains(id) || taken.contains(Markers.startData(id))) {
      id = prefix + Markers.id(next++);
    }
    return id;
  }
}
