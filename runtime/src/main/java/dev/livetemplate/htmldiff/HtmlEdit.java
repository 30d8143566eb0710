package dev.livetemplate.htmldiff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a script that makes one tree of another.
 *
 * <p>Nodes are found by paths of child numbers from the fragment's root. Text nodes side by side
 * count as one, empty ones not at all; the content of {@code template} elements is not reached. A
 * script is written so that every path holds in the tree as it was at first: what is in an element
 * is edited before its own list of children.
 */
public sealed interface HtmlEdit {
  /** Where it happens: the path to the node that is edited, or whose children are. */
  List<Integer> path();

  /**
   * Replaces a part of a text or comment.
   *
   * @param start how many UTF-16 code units stay before it
   * @param deleted how many are taken away
   * @param inserted what is put in their place
   */
  record SpliceText(List<Integer> path, int start, int deleted, String inserted)
      implements HtmlEdit {}

  /**
   * Sets or removes an attribute.
   *
   * @param value null: removes it
   */
  record SetAttribute(List<Integer> path, String name, @Nullable String value)
      implements HtmlEdit {}

  /**
   * Puts an element aside for a {@link Paste}; what is left in its place still counts as a child,
   * until a {@link Remove} takes it away. The elements put aside are numbered from 0.
   */
  record Cut(List<Integer> path) implements HtmlEdit {}

  /** An edit of a list of children; {@code path} leads to their parent. */
  sealed interface ListEdit extends HtmlEdit {
    /** Where in the list as the edits before have left it. */
    int index();
  }

  /**
   * Inserts nodes.
   *
   * @param html parsed as the content of the parent
   */
  record Insert(List<Integer> path, int index, String html) implements ListEdit {}

  /** Inserts a text node. */
  record InsertText(List<Integer> path, int index, String text) implements ListEdit {}

  /** Removes as many children from an index on. */
  record Remove(List<Integer> path, int index, int count) implements ListEdit {}

  /**
   * Moves children.
   *
   * @param index where the first of them stands afterwards
   * @param from where it stands before
   */
  record Move(List<Integer> path, int index, int from, int count) implements ListEdit {}

  /** Inserts an element that was {@link Cut}. */
  record Paste(List<Integer> path, int index, int number) implements ListEdit {}
}
