package dev.livetemplate.gate.oracle;

import dev.livetemplate.gate.oracle.Children.Child;
import dev.livetemplate.gate.oracle.Children.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts between an element's children that stay, each by the node that it stands behind. Text
 * that comes or goes with nodes of the same section is left out.
 */
final class TextGaps {

  /**
   * A place for text.
   *
   * @param scope the first staying node of the section around it; -1: no section with nodes
   * @param behind the last staying node before it in the same section; -1 if there is none
   */
  record Place(int scope, int behind) {}

  private final Children children;
  private final int[] numbers;

  /**
   * Takes an element's children.
   *
   * @param numbers for each node its number in the page before; -1 if it does not stay
   */
  TextGaps(Children children, int[] numbers) {
    this.children = children;
    this.numbers = numbers;
    for (int i = 0; i < numbers.length; i++) {
      for (Scope s = children.nodes.get(i).scope(); s != null && numbers[i] >= 0; s = s.outer) {
        s.firstKept = s.firstKept < 0 ? numbers[i] : s.firstKept;
      }
    }
  }

  /** Returns the tags of sections that come or go with nodes. */
  Set<String> switched() {
    Set<String> tags = new HashSet<>();
    for (Child node : children.nodes) {
      for (Scope s = node.scope(); s != null; s = s.outer) {
        if (s.firstKept < 0) {
          tags.add(s.tag);
        }
      }
    }
    return tags;
  }

  /**
   * Returns the texts by their places.
   *
   * @param switched the {@link #switched} sections of the other page: where one of them is the
   *     other branch, text belongs to the switch
   */
  Map<Place, String> texts(Set<String> switched) {
    Map<Place, String> texts = new LinkedHashMap<>();
    for (Text text : children.texts) {
      Scope own = text.scope();
      boolean isSwitched = own != null && !own.hasNodes && switched.contains(own.otherTag());
      if (!Scope.isGone(own) && !isSwitched) {
        Scope scope = Scope.withNodes(own);
        Place place = new Place(scope == null ? -1 : scope.firstKept, behind(text.before(), scope));
        texts.merge(place, text.text(), String::concat);
      }
    }
    return texts;
  }

  private int behind(int before, @Nullable Scope scope) {
    for (int i = before - 1; i >= 0; i--) {
      Child node = children.nodes.get(i);
      if (numbers[i] >= 0 && Scope.withNodes(node.scope()) == scope) {
        return numbers[i];
      }
    }
    return -1;
  }

  /** Returns all text, also what is left out otherwise, without white space. */
  String words() {
    StringBuilder words = new StringBuilder();
    children.texts.forEach(text -> words.append(text.text()));
    return words.toString().replaceAll("\\s+", "");
  }
}
