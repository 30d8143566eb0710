package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.HtmlDiff.Change;
import dev.livetemplate.htmldiff.HtmlDiff.Kind;
import dev.livetemplate.htmldiff.HtmlEdit.Cut;
import dev.livetemplate.htmldiff.HtmlEdit.SetAttribute;
import dev.livetemplate.htmldiff.HtmlEdit.SpliceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the edits that make one tree of another.
 *
 * <p>It goes down the trees, list by list; {@link Alignment} says what was what. Where the edits
 * within a node would be longer than its new HTML, the node is made anew instead. Elements that go
 * in one list and come, unchanged, in another are moved there: a second run knows them from the
 * first.
 *
 * <p>Recursion is no deeper than plain HTML is nested ({@link PlainScanner#DEEPEST}).
 */
final class TreeDiff {
  /** Moving less than that from one list to another is no shorter than sending it. */
  private static final int LEAST_MOVED = 40;

  private final Map<Node, Integer> pasted;
  private final List<Node> inserted = new ArrayList<>();
  private final Map<Node, List<Integer>> removed = new HashMap<>();
  private final List<Node> removedInOrder = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /** Whether the window is all there is. */
  private final boolean whole;

  private TreeDiff(Map<Node, Integer> pasted, boolean whole) {
    this.pasted = pasted;
    this.whole = whole;
  }

  /** What a comparison has found. */
  record Result(List<HtmlEdit> edits, List<Change> changes) {}

  static Result of(Window window) {
    List<Node> old = window.before().roots();
    List<Node> now = window.after().roots();
    TreeDiff first = new TreeDiff(Map.of(), window.isWhole());
    List<HtmlEdit> edits = first.children(window.path(), old, now, window.index());
    Map<Node, Integer> moved = new HashMap<>();
    List<HtmlEdit> cuts = first.cuts(moved);
    if (!cuts.isEmpty()) {
      TreeDiff second = new TreeDiff(moved, window.isWhole());
      edits = second.children(window.path(), old, now, window.index());
      edits.addAll(0, cuts);
    }
    return new Result(edits, first.changes);
  }

  /** Finds what was removed in one place and inserted in another. */
  private List<HtmlEdit> cuts(Map<Node, Integer> moved) {
    Map<Long, Deque<Node>> gone = new HashMap<>();
    Map<Node, List<Integer>> paths = new HashMap<>();
    for (Node node : inserted) {
      if (isWorthMoving(node)) {
        gone.put(node.hash(), new ArrayDeque<>());
      }
    }
    if (!gone.isEmpty()) {
      removedInOrder.forEach(node -> find(node, gone, paths));
    }
    List<HtmlEdit> cuts = new ArrayList<>();
    for (Node node : inserted) {
      Deque<Node> found = gone.get(node.hash());
      if (found != null && !found.isEmpty() && found.peek().isSameAs(node)) {
        List<Integer> path = paths.get(found.remove());
        if (path != null) {
          moved.put(node, cuts.size());
          cuts.add(new Cut(path));
        }
      }
    }
    return cuts;
  }

  private static boolean isWorthMoving(Node node) {
    return node.isElement() && node.length() >= LEAST_MOVED;
  }

  /** Looks for the wanted elements in what was removed, but not within those that it finds. */
  private void find(Node root, Map<Long, Deque<Node>> wanted, Map<Node, List<Integer>> paths) {
    paths.put(root, removed.getOrDefault(root, List.of()));
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      List<Integer> path = paths.getOrDefault(node, List.of());
      Deque<Node> places = wanted.get(node.hash());
      if (places != null) {
        places.add(node);
      } else if (!node.isSealed()) {
        for (int i = node.children().size() - 1; i >= 0; i--) {
          Node child = node.children().get(i);
          if (isWorthMoving(child)) {
            paths.put(child, longer(path, i));
            open.push(child);
          }
        }
      }
    }
  }

  private static List<Integer> longer(List<Integer> path, int step) {
    List<Integer> longer = new ArrayList<>(path.size() + 1);
    longer.addAll(path);
    longer.add(step);
    return longer;
  }

  /**
   * Compares the children of an element.
   *
   * @param offset the index of the first child of both lists
   */
  private List<HtmlEdit> children(List<Integer> path, List<Node> old, List<Node> now, int offset) {
    int[] oldOf = Alignment.of(old, now);
    report(path, old, now, oldOf, offset);
    List<HtmlEdit> edits = new ArrayList<>();
    for (int j = 0; j < now.size(); j++) {
      int i = oldOf[j];
      if (i >= 0 && !old.get(i).isSameAs(now.get(j))) {
        List<HtmlEdit> within = orReplaced(longer(path, offset + i), old.get(i), now.get(j));
        if (within == null) {
          oldOf[j] = Alignment.NONE;
        } else {
          edits.addAll(within);
        }
      }
    }
    if (!isInPlace(oldOf, old.size())) {
      noteWhatComesAndGoes(path, old, now, oldOf, offset);
      edits.addAll(new ListScript(path, offset, old.size(), now, oldOf, pasted).write());
    }
    return edits;
  }

  /** Returns whether each child is where it was. */
  private static boolean isInPlace(int[] oldOf, int oldSize) {
    int j = 0;
    while (j < oldOf.length && oldOf[j] == j) {
      j++;
    }
    return j == oldOf.length && j == oldSize;
  }

  private void noteWhatComesAndGoes(
      List<Integer> path, List<Node> old, List<Node> now, int[] oldOf, int offset) {
    boolean[] stays = new boolean[old.size()];
    for (int j = 0; j < now.size(); j++) {
      if (oldOf[j] >= 0) {
        stays[oldOf[j]] = true;
      } else {
        inserted.add(now.get(j));
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (!stays[i]) {
        removed.put(old.get(i), longer(path, offset + i));
        removedInOrder.add(old.get(i));
      }
    }
  }

  /** Returns the edits within a node; null if it is better made anew, as a whole. */
  private @Nullable List<HtmlEdit> orReplaced(List<Integer> path, Node old, Node now) {
    int insertedBefore = inserted.size();
    int removedBefore = removedInOrder.size();
    List<HtmlEdit> within = node(path, old, now);
    if (within != null && EditCost.of(within) <= EditCost.replacing(path, now)) {
      return within;
    }
    // What would have come and gone within is no longer for itself.
    inserted.subList(insertedBefore, inserted.size()).clear();
    removedInOrder.subList(removedBefore, removedInOrder.size()).clear();
    return null;
  }

  /** Returns the edits within a node; null if it has to be made anew. */
  private @Nullable List<HtmlEdit> node(List<Integer> path, Node old, Node now) {
    if (!old.isElement()) {
      return List.of(splice(path, old.data(), now.data()));
    }
    List<HtmlEdit> edits = new ArrayList<>();
    boolean possible = attributes(path, old, now, edits);
    if (old.isSealed()) {
      boolean sameContent = old.children().isEmpty() && now.children().isEmpty();
      if (!sameContent) {
        changes.add(new Change(Kind.STRUCTURE, path));
      }
      return possible && sameContent ? edits : null;
    }
    edits.addAll(children(path, old.children(), now.children(), 0));
    return possible ? edits : null;
  }

  private static HtmlEdit splice(List<Integer> path, String old, String now) {
    int start = Window.commonPrefix(old, now);
    int shorter = Math.min(old.length(), now.length());
    if (start > 0 && Character.isHighSurrogate(old.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < shorter - start
        && old.charAt(old.length() - end - 1) == now.charAt(now.length() - end - 1)) {
      end++;
    }
    if (end > 0 && Character.isLowSurrogate(old.charAt(old.length() - end))) {
      end--;
    }
    return new SpliceText(
        path, start, old.length() - end - start, now.substring(start, now.length() - end));
  }

  /** Adds the edits of attributes; returns whether all of them can be made that way. */
  private boolean attributes(List<Integer> path, Node old, Node now, List<HtmlEdit> edits) {
    boolean possible = true;
    int before = edits.size();
    String[] wanted = now.attributes();
    for (int i = 0; wanted != null && i < wanted.length; i += 2) {
      if (!wanted[i + 1].equals(old.attribute(wanted[i]))) {
        edits.add(new SetAttribute(path, wanted[i], wanted[i + 1]));
        possible &= AttributeNames.canBeSet(old.name, wanted[i]);
      }
    }
    String[] last = old.attributes();
    for (int i = 0; last != null && i < last.length; i += 2) {
      if (now.attribute(last[i]) == null) {
        edits.add(new SetAttribute(path, last[i], null));
        possible &= AttributeNames.canBeSet(old.name, last[i]);
      }
    }
    if (edits.size() > before) {
      changes.add(new Change(Kind.ATTRIBUTE, path));
    }
    return possible;
  }

  /**
   * Reports what comes and goes in a list. Where structure changes, texts beside it are the same as
   * long as they say the same together: what stands between them cuts them in other places.
   */
  private void report(List<Integer> path, List<Node> old, List<Node> now, int[] oldOf, int offset) {
    boolean[] stays = new boolean[old.size()];
    boolean structure = false;
    int last = -1;
    for (int j = 0; j < now.size(); j++) {
      // New ones have a negative number, and moved ones a lower one than some before.
      structure |= !now.get(j).isText() && (oldOf[j] < 0 || oldOf[j] < last);
      if (oldOf[j] >= 0) {
        stays[oldOf[j]] = true;
        last = Math.max(last, oldOf[j]);
      }
    }
    for (int i = 0; i < old.size(); i++) {
      structure |= !stays[i] && !old.get(i).isText();
    }
    if (path.isEmpty() && whole && last < 0 && !old.isEmpty() && !now.isEmpty()) {
      changes.add(new Change(Kind.REWRITE, List.of()));
      return;
    }
    if (structure) {
      changes.add(new Change(Kind.STRUCTURE, Collections.unmodifiableList(path)));
    }
    if (!structure || !texts(old).equals(texts(now))) {
      reportTexts(path, old, now, oldOf, offset);
    }
  }

  /** Returns all text of a list, without white space. */
  private static String texts(List<Node> nodes) {
    StringBuilder texts = new StringBuilder();
    for (Node node : nodes) {
      if (node.isText()) {
        node.data()
            .chars()
            .filter(c -> !Character.isWhitespace(c))
            .forEach(c -> texts.append((char) c));
      }
    }
    return texts.toString();
  }

  private void reportTexts(
      List<Integer> path, List<Node> old, List<Node> now, int[] oldOf, int offset) {
    int stayed = 0;
    boolean came = false;
    for (int j = 0; j < now.size(); j++) {
      Node node = now.get(j);
      if (oldOf[j] >= 0) {
        stayed += node.isText() ? 1 : 0;
        if (!node.isElement() && !node.isSameAs(old.get(oldOf[j]))) {
          changes.add(new Change(Kind.TEXT, longer(path, offset + oldOf[j])));
        }
      } else {
        came |= node.isText();
      }
    }
    if (came || old.stream().filter(Node::isText).count() > stayed) {
      changes.add(new Change(Kind.TEXT, Collections.unmodifiableList(path)));
    }
  }
}
