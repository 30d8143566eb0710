package dev.livetemplate.processor.escape;

import dev.livetemplate.processor.escape.Decision.Refusal;
import dev.livetemplate.processor.escape.State.Html;

/** What is said of values that stand where HTML's own names are. */
public final class Positions {

  /** In the name of an element. */
  public static final Position ELEMENT_NAME =
      new Position(
          "a value stands where the name of an element is expected",
          "write the name in the template and let the value be the attribute's value, or use a"
              + " section around the attribute");

  /** In or between the names of attributes. */
  public static final Position ATTRIBUTE_NAME =
      new Position("a value stands where the name of an attribute is expected", ELEMENT_NAME.fix());

  /** Behind a less-than sign. */
  public static final Position TAG_OPEN =
      new Position(
          "a tag stands where the name of an HTML element is expected",
          "write the element's name, or '&lt;' for a less-than sign");

  /** In an end tag or a declaration. */
  public static final Position MARKUP =
      new Position("a tag stands inside an end tag or a declaration", "move it out");

  private static final Position UNKNOWN =
      new Position(
          "the sections before leave the HTML in different states, so that nobody can tell how to"
              + " escape this value",
          "close every tag, quote and comment in the section that opens it");

  private Positions() {}

  static Refusal refuse(Html html) {
    Position position =
        switch (html) {
          case TAG_OPEN, END_TAG_OPEN -> TAG_OPEN;
          case MARKUP, DECLARATION_OPEN -> MARKUP;
          case TAG_NAME -> ELEMENT_NAME;
          case UNKNOWN -> UNKNOWN;
          default -> ATTRIBUTE_NAME;
        };
    return new Refusal(position.what(), position.fix());
  }

  /**
   * A place for no value.
   *
   * @param what what is wrong, for the user
   * @param fix what to do about it
   */
  public record Position(String what, String fix) {}
}
