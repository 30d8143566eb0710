package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.escape.Escaping;
import java.util.List;

/**
 * A part of a text run, an attribute value or a comment: what the DOM will hold, character
 * references decoded.
 */
public sealed interface ValuePart {

  /** Literal text, decoded. */
  record Static(String text) implements ValuePart {}

  /**
   * The value of a variable.
   *
   * @param context where in HTML it stands
   * @param escaping what is done to it before the DOM holds it
   */
  record Value(BoundVariable variable, SlotContext context, Escaping escaping)
      implements ValuePart {}

  /**
   * A section of text only.
   *
   * @param token the number of its token
   * @param white whether it is white space before elements that come and go with it
   */
  record Choice(
      int token,
      BoundSection section,
      List<ValuePart> then,
      List<ValuePart> otherwise,
      boolean white)
      implements ValuePart {
    public Choice {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * A list of text only.
   *
   * @param token the number of its token
   */
  record Repeat(int token, BoundList list, List<ValuePart> row) implements ValuePart {
    public Repeat {
      row = List.copyOf(row);
    }
  }

  /** Returns whether the parts are literal text only. */
  static boolean isStatic(List<ValuePart> parts) {
    return parts.stream().allMatch(Static.class::isInstance);
  }

  /** Returns the literal text of parts that are {@linkplain #isStatic static}. */
  static String staticText(List<ValuePart> parts) {
    StringBuilder text = new StringBuilder();
    for (ValuePart part : parts) {
      text.append(((Static) part).text());
    }
    return text.toString();
  }

  /** Returns how many of the parts are dynamic. */
  static int dynamics(List<ValuePart> parts) {
    return (int) parts.stream().filter(part -> !(part instanceof Static)).count();
  }
}
