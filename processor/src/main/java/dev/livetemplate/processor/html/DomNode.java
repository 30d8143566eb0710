package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundPartial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that a browser builds of the template, all sides of all sections side by side.
 */
sealed interface DomNode {

  /**
   * An element.
   *
   * @param tag its start tag; null when the parser implies it
   * @param name its name, with the prefix {@code svg:} or {@code math:} outside HTML
   */
  record Element(Token.@Nullable Tag tag, String name, List<DomNode> children) implements DomNode {
    public Element {
      children = List.copyOf(children);
    }

    /** Returns whether the parser drops a line feed at the beginning of its text. */
    boolean dropsLineFeed() {
      return name.equals("pre") || name.equals("textarea") || name.equals("listing");
    }
  }

  /** All the text between two other nodes; never without parts. */
  record Run(List<ValuePart> parts) implements DomNode {
    public Run {
      parts = List.copyOf(parts);
    }

    boolean isStatic() {
      return ValuePart.isStatic(parts);
    }
  }

  /** A comment. */
  record Note(List<ValuePart> parts) implements DomNode {
    public Note {
      parts = List.copyOf(parts);
    }
  }

  /** A section that holds more than text. */
  record Choice(Token.Section token, List<DomNode> then, List<DomNode> otherwise)
      implements DomNode {
    public Choice {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * A list that holds more than text.
   *
   * @param gap white space between the rows, which belongs to none; empty: there is none
   * @param tail the text at the end of what the rows leave open; null where it is the same in all
   */
  record Repeat(Token.Rows token, List<DomNode> row, String gap, Place.@Nullable Tail tail)
      implements DomNode {
    /** Returns the call that is all of a row; null when there is more or something else. */
    @Nullable Invoke call() {
      return Token.callOf(token) != null && row.size() == 1 && row.get(0) instanceof Invoke invoke
          ? invoke
          : null;
    }

    public Repeat {
      row = List.copyOf(row);
    }
  }

  /** A call of a recursive partial. */
  record Invoke(Token.Call token) implements DomNode {
    BoundPartial partial() {
      return token.call().definition();
    }
  }

  /** An opaque region. */
  record Region(Token.Opaque token) implements DomNode {}
}
