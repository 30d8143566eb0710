package dev.livetemplate.htmldiff;

import dev.livetemplate.diff.LongestIncreasing;
import dev.livetemplate.htmldiff.HtmlEdit.Insert;
import dev.livetemplate.htmldiff.HtmlEdit.InsertText;
import dev.livetemplate.htmldiff.HtmlEdit.ListEdit;
import dev.livetemplate.htmldiff.HtmlEdit.Move;
import dev.livetemplate.htmldiff.HtmlEdit.Paste;
import dev.livetemplate.htmldiff.HtmlEdit.Remove;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the edits that bring a list of children into another order, with as few moves as can be.
 */
final class ListScript {
  private final List<Integer> path;
  private final int offset;
  private final List<Node> now;
  private final int[] oldOf;
  private final boolean[] keeps;

  /** The numbers of new elements that were cut elsewhere. */
  private final Map<Node, Integer> pasted;

  private final Counter inPlace;

  /** How many children inserted or moved stood before an old one when it was passed. */
  private final int[] placedBefore;

  private final List<ListEdit> edits = new ArrayList<>();

  /** The old index of the last child that stays and has been passed. */
  private int passed = -1;

  /** How many children have been inserted or moved. */
  private int placed;

  /**
   * Begins.
   *
   * @param offset the index of the first child of both lists
   * @param oldOf by the index in the new list: the index in the old one, or −1
   */
  ListScript(
      List<Integer> path,
      int offset,
      int oldSize,
      List<Node> now,
      int[] oldOf,
      Map<Node, Integer> pasted) {
    this.path = path;
    this.offset = offset;
    this.now = now;
    this.oldOf = oldOf;
    this.pasted = pasted;
    this.keeps = LongestIncreasing.membersOf(oldOf);
    this.placedBefore = new int[oldSize];
    this.inPlace = new Counter(oldSize);
  }

  List<ListEdit> write() {
    remove();
    int j = 0;
    while (j < now.size()) {
      if (keeps[j]) {
        pass(oldOf[j]);
        j++;
      } else if (oldOf[j] >= 0) {
        j = move(j);
      } else {
        j = insert(j);
      }
    }
    return edits;
  }

  /** From the end, so that the indexes before stay what they were. */
  private void remove() {
    boolean[] stays = new boolean[placedBefore.length];
    for (int i : oldOf) {
      if (i >= 0) {
        stays[i] = true;
      }
    }
    int end = stays.length;
    while (end > 0) {
      int start = end - 1;
      if (!stays[start]) {
        while (start > 0 && !stays[start - 1]) {
          start--;
        }
        edits.add(new Remove(path, offset + start, end - start));
        for (int i = start; i < end; i++) {
          inPlace.remove(i);
        }
      }
      end = start;
    }
  }

  private void pass(int oldIndex) {
    for (int i = passed + 1; i < oldIndex; i++) {
      placedBefore[i] = placed;
    }
    passed = oldIndex;
  }

  /** Returns where the next child is put. */
  private int here() {
    return inPlace.before(passed + 1) + placed;
  }

  private int move(int j) {
    int first = oldOf[j];
    int end = j + 1;
    while (end < now.size() && !keeps[end] && oldOf[end] == oldOf[end - 1] + 1) {
      end++;
    }
    int count = end - j;
    boolean isPassed = first < passed;
    int from = inPlace.before(first) + (isPassed ? placedBefore[first] : placed);
    int to = here() - (isPassed ? count : 0);
    if (from != to) {
      edits.add(new Move(path, offset + to, offset + from, count));
    }
    for (int i = first; i < first + count; i++) {
      inPlace.remove(i);
    }
    placed += count;
    return end;
  }

  private int insert(int j) {
    Node node = now.get(j);
    int index = offset + here();
    Integer number = pasted.get(node);
    int end = j + 1;
    if (number != null) {
      edits.add(new Paste(path, index, number));
    } else {
      while (end < now.size() && oldOf[end] < 0 && !pasted.containsKey(now.get(end))) {
        end++;
      }
      boolean isText = end == j + 1 && node.isText();
      edits.add(
          isText
              ? new InsertText(path, index, node.data())
              : new Insert(path, index, node.html.substring(node.start, now.get(end - 1).end)));
    }
    placed += end - j;
    return end;
  }

  /** Counts which of the old children are still in place (Fenwick 1994). */
  private static final class Counter {
    private final int[] tree;

    Counter(int size) {
      tree = new int[size + 1];
      for (int i = 1; i <= size; i++) {
        tree[i] = i & -i;
      }
    }

    void remove(int index) {
      for (int i = index + 1; i < tree.length; i += i & -i) {
        tree[i]--;
      }
    }

    /** Returns how many of those before an index are in place. */
    int before(int index) {
      int count = 0;
      for (int i = index; i > 0; i -= i & -i) {
        count += tree[i];
      }
      return count;
    }
  }
}
