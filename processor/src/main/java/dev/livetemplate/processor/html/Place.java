package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a block to a place in it: steps through child elements, or steps to a container and
 * a point in it ({@code docs/protocol.md}, section 3).
 *
 * @param steps one step a level; the last is the element, or the point
 * @param names the names of the elements that are counted on the way, those meant among them, each
 *     with a space behind it
 */
public record Place(List<Step> steps, String names) {

  /** The block itself. */
  static final Place START = new Place(List.of(), "");

  public Place {
    steps = List.copyOf(steps);
  }

  /**
   * @param counted the names of the elements that the step counts, as in {@link #names}
   */
  Place to(Step step, String counted) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Place(longer, names + counted);
  }

  /**
   * A number of elements from a container's start or from a marker on.
   *
   * @param marker the data of the marker comment that counting begins behind; null: the container's
   *     start
   * @param elements how many elements are passed (a point) or stand before the one that is meant
   *     (an element); of an element also −n: it is the n-th from the container's end
   * @param comments how many comments are passed after that (a point only)
   */
  public record Step(@Nullable String marker, int elements, int comments) {}

  /**
   * How a region's nodes are told from what surrounds them.
   *
   * @param startMarker data of the comment before it; null: none
   * @param startText without start marker: how many UTF-16 code units of text before it belong to
   *     what precedes; −1: all
   * @param endMarker data of the comment behind it; null: none
   * @param endText without end marker: how many code units of text between it and its container's
   *     end; −n: it ends before the n-th element from there
   */
  public record Range(
      @Nullable String startMarker, int startText, @Nullable String endMarker, int endText) {}

  /**
   * The text at the end of what a list's rows leave open, where that of the last row is another.
   *
   * @param between in all rows but the last
   * @param last in the last row
   * @param depth how often the last child element is to be taken, from a row's last root on, to
   *     come to the innermost open element; where there is no child element that is the innermost
   */
  public record Tail(String between, String last, int depth) {}

  /**
   * How the rows of a list are told apart in the page as first rendered.
   *
   * @param marker data of the comment that ends each row; null: none
   * @param roots without marker: how many elements each row has at its top
   * @param trailing how many code units of text behind the last root belong to the row; −1: all but
   *     {@code leading}
   * @param leading how many code units before the next row's first root belong to that row
   */
  public record RowEnds(@Nullable String marker, int roots, int trailing, int leading) {}
}
