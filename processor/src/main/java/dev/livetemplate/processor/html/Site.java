package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the DOM that depends on the model. */
public sealed interface Site {

  /** Returns where it is, relative to its block. */
  Place place();

  /** A text run with at least one dynamic part. */
  record TextSite(Place place, List<ValuePart> parts, boolean dropsLineFeed) implements Site {}

  /**
   * An attribute that is always there.
   *
   * @param property whether a DOM property of the same name is kept in step
   */
  record AttributeSite(Place place, String name, boolean property, List<ValuePart> parts)
      implements Site {}

  /** An attribute that may be missing: the first alternative whose guards all hold is its value. */
  record OptionalAttributeSite(
      Place place, String name, boolean property, List<Attribute> alternatives) implements Site {}

  /** A comment with values. */
  record CommentSite(Place place, List<ValuePart> parts) implements Site {}

  /** A section; a side without any content is null. */
  record SectionSite(
      Place place,
      Place.Range range,
      Token.Section token,
      @Nullable Block then,
      @Nullable Block otherwise)
      implements Site {}

  /**
   * A list, or a call of a recursive partial, which is a list of one row.
   *
   * @param token the number of its token
   * @param span where it is in the template
   * @param gap text between the rows, which belongs to none; empty: there is none
   * @param tail the text at the end of what the rows leave open; null where it is the same in all
   * @param row the block that is repeated
   * @param key the dynamic parts of what identifies a row; empty: nothing does
   */
  record ListSite(
      Place place,
      Place.Range range,
      Place.RowEnds ends,
      int token,
      Span span,
      String gap,
      Place.@Nullable Tail tail,
      Block row,
      List<BoundVariable> key)
      implements Site {}

  /**
   * An opaque region.
   *
   * @param dropsLineFeed whether the parser drops a line feed at its beginning
   */
  record OpaqueSite(Place place, Place.Range range, Token.Opaque token, boolean dropsLineFeed)
      implements Site {}

  /**
   * A run of sibling nodes with one shape. Compared by identity, since a recursive partial's block
   * holds lists of itself.
   */
  final class Block {
    private List<Site> sites = List.of();
    private List<TreeNode> tree = List.of();

    Block() {}

    Block(List<Site> sites, List<TreeNode> tree) {
      fill(sites, tree);
    }

    void fill(List<Site> newSites, List<TreeNode> newTree) {
      sites = List.copyOf(newSites);
      tree = List.copyOf(newTree);
    }

    /** Returns its sites in the order of the text. */
    public List<Site> sites() {
      return sites;
    }

    /** Returns its nodes without anything dynamic. */
    public List<TreeNode> tree() {
      return tree;
    }
  }
}
