package dev.livetemplate.support;

import dev.livetemplate.htmldiff.HtmlEdit;
import dev.livetemplate.htmldiff.HtmlEdit.Cut;
import dev.livetemplate.htmldiff.HtmlEdit.Insert;
import dev.livetemplate.htmldiff.HtmlEdit.InsertText;
import dev.livetemplate.htmldiff.HtmlEdit.ListEdit;
import dev.livetemplate.htmldiff.HtmlEdit.Move;
import dev.livetemplate.htmldiff.HtmlEdit.Paste;
import dev.livetemplate.htmldiff.HtmlEdit.Remove;
import dev.livetemplate.htmldiff.HtmlEdit.SetAttribute;
import dev.livetemplate.htmldiff.HtmlEdit.SpliceText;
import dev.livetemplate.wire.JsonWriter;
import java.util.List;

/** Writes the edits of an opaque region, as section 8 of the protocol defines them. */
final class EditsWriter {
  private final JsonWriter json;

  private EditsWriter(JsonWriter json) {
    this.json = json;
  }

  /**
   * Writes the value of an opaque region's slot.
   *
   * @param weight of the region before the edits
   */
  static void write(int weight, List<HtmlEdit> edits, JsonWriter json) {
    json.beginArray();
    json.number(weight);
    new EditsWriter(json).all(edits);
    json.endArray();
  }

  /** Edits of one kind at one path share that path. */
  private void all(List<HtmlEdit> edits) {
    int i = 0;
    while (i < edits.size()) {
      HtmlEdit first = edits.get(i);
      int end = i + 1;
      while (end < edits.size() && isTogether(first, edits.get(end))) {
        end++;
      }
      path(first.path());
      together(edits.subList(i, end));
      i = end;
    }
  }

  private static boolean isTogether(HtmlEdit first, HtmlEdit next) {
    boolean sameKind =
        (first instanceof ListEdit && next instanceof ListEdit)
            || (first instanceof SetAttribute && next instanceof SetAttribute);
    return sameKind && first.path().equals(next.path());
  }

  private void path(List<Integer> path) {
    json.beginArray();
    path.forEach(json::number);
    json.endArray();
  }

  private void together(List<HtmlEdit> edits) {
    HtmlEdit first = edits.get(0);
    if (first instanceof SpliceText splice) {
      json.number(splice.start());
      json.number(splice.deleted());
      json.string(splice.inserted());
    } else if (first instanceof Cut) {
      json.nothing();
    } else if (first instanceof SetAttribute) {
      json.beginObject();
      edits.forEach(edit -> attribute((SetAttribute) edit));
      json.endObject();
    } else {
      json.beginArray();
      edits.forEach(edit -> list((ListEdit) edit));
      json.endArray();
    }
  }

  private void attribute(SetAttribute edit) {
    json.name(edit.name());
    if (edit.value() == null) {
      json.nothing();
    } else {
      json.string(edit.value());
    }
  }

  private void list(ListEdit edit) {
    json.number(edit.index());
    if (edit instanceof Insert insert) {
      json.string(insert.html());
    } else if (edit instanceof InsertText insert) {
      json.beginArray();
      json.string(insert.text());
      json.endArray();
    } else if (edit instanceof Remove remove) {
      json.number(-remove.count());
    } else if (edit instanceof Paste paste) {
      json.number(paste.number());
    } else if (edit instanceof Move move) {
      json.beginArray();
      json.number(move.from());
      if (move.count() > 1) {
        json.number(move.count());
      }
      json.endArray();
    }
  }
}
