package dev.livetemplate.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A descriptor as plain records, named as in sections 2 and 3 of {@code docs/protocol.md}. */
record Descriptor(String id, List<Frame> frames) {
  /** A numbering space: {@code slots.get(n)} is what slot n names. */
  record Frame(Block main, List<Slot> slots) {}

  /** What a slot names: a site, or with {@code part ≥ 1} that dynamic part of it. */
  record Slot(Site site, int part, List<Turn> turns) {}

  /** A step on the way from a frame's main block into the blocks of its sections. */
  record Turn(Section section, int branch) {}

  /** A run of sibling nodes with one shape. */
  record Block(List<Site> sites, List<TreeNode> tree) {
    /** How many mount values a block of this shape has. */
    int values() {
      return sites.stream().mapToInt(Site::values).sum();
    }
  }

  /** A place that depends on the model; {@code slot} is the number of the whole. */
  sealed interface Site {
    int slot();

    /** How many mount values the site contributes. */
    default int values() {
      return 1;
    }
  }

  /** A site whose text is put together from parts. */
  sealed interface PartsSite extends Site {
    List<Part> parts();

    @Override
    default int values() {
      return Texts.dynamics(parts());
    }
  }

  /** A text run; {@code dropsLineFeed}: the parser drops one line feed at its beginning. */
  record TextRun(int slot, Position position, List<Part> parts, boolean dropsLineFeed)
      implements PartsSite {}

  record AttributeSite(int slot, Path path, String name, List<Part> parts) implements PartsSite {}

  record CommentSite(int slot, Position position, List<Part> parts) implements PartsSite {}

  record ConditionalAttribute(int slot, Path path, String name, List<@Nullable List<Part>> branches)
      implements Site {}

  record Section(int slot, Position position, Range range, List<Block> branches) implements Site {}

  /**
   * A list; {@code gap}: the text between its rows; {@code tail}: what they end with where that of
   * the last one is another.
   */
  record ListSite(
      int slot,
      Position position,
      Range range,
      int frame,
      Rows rows,
      String gap,
      @Nullable Tail tail)
      implements Site {}

  /**
   * The text at the end of a row's innermost last element: in all rows but the last, and in the
   * last; {@code depth} times the last child element is taken, if there is one.
   */
  record Tail(String between, String last, int depth) {}

  record Opaque(int slot, Position position, Range range) implements Site {}

  /** A piece of a text. */
  sealed interface Part {}

  record Static(String text) implements Part {}

  record Value() implements Part {}

  record Choice(List<@Nullable List<Part>> branches) implements Part {}

  record Repeat(List<Part> parts) implements Part {}

  /**
   * @param check what the names of the counted elements come to; empty: there are none, or the
   *     descriptor does not tell
   */
  record Path(String check, List<Step> steps) {}

  record Position(String check, List<Step> steps, Point point) {}

  /**
   * Child element {@code number} of a container, or of what stands behind the marker in it; −n is
   * the n-th from the container's end.
   */
  record Step(@Nullable String marker, int number) {}

  record Point(@Nullable String marker, int elements, int comments) {}

  record Range(Edge start, Edge end) {}

  /**
   * One end of a range: a comment, or a count of code units of text ({@link #ALL_TEXT}: all); an
   * end of −n is before the n-th element from the container's end.
   */
  record Edge(@Nullable String comment, int units) {
    static final int ALL_TEXT = -1;
  }

  sealed interface Rows {}

  record MarkedRows(String marker) implements Rows {}

  /** {@code units} of the text behind the last root belong to the row. */
  record RowsWithTail(int roots, int units) implements Rows {}

  /** The text behind the last root belongs to the row, but the last {@code units}. */
  record RowsWithHead(int roots, int units) implements Rows {}

  /** A static node. */
  sealed interface TreeNode {}

  record TreeText(String text) implements TreeNode {}

  record TreeComment(String data) implements TreeNode {}

  record TreeElement(
      String namespace, String name, Map<String, String> attributes, List<TreeNode> children)
      implements TreeNode {}
}
