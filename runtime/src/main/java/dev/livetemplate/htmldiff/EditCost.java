package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.HtmlEdit.Cut;
import dev.livetemplate.htmldiff.HtmlEdit.Insert;
import dev.livetemplate.htmldiff.HtmlEdit.InsertText;
import dev.livetemplate.htmldiff.HtmlEdit.ListEdit;
import dev.livetemplate.htmldiff.HtmlEdit.SetAttribute;
import dev.livetemplate.htmldiff.HtmlEdit.SpliceText;
import java.util.List;

/** About how many bytes edits take in an update. */
final class EditCost {
  private EditCost() {}

  static int of(List<HtmlEdit> edits) {
    int cost = 0;
    List<Integer> last = List.of(-1);
    for (HtmlEdit edit : edits) {
      if (!edit.path().equals(last)) {
        cost += 3 + 2 * edit.path().size();
        last = edit.path();
      }
      cost += of(edit);
    }
    return cost;
  }

  private static int of(HtmlEdit edit) {
    if (edit instanceof SpliceText splice) {
      return 9 + splice.inserted().length();
    }
    if (edit instanceof SetAttribute set) {
      return 6 + set.name().length() + (set.value() == null ? 2 : set.value().length());
    }
    if (edit instanceof Insert insert) {
      return 7 + insert.html().length();
    }
    if (edit instanceof InsertText insert) {
      return 9 + insert.text().length();
    }
    return edit instanceof ListEdit ? 8 : edit instanceof Cut ? 5 : 0;
  }

  /** Returns what it costs to make a node anew in its place. */
  static int replacing(List<Integer> path, Node node) {
    return 12 + 2 * path.size() + node.length();
  }
}
