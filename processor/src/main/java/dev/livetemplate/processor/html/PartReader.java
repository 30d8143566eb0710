package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns tokens that make text only into the parts of a text run, an attribute value or a comment.
 */
final class PartReader {

  private PartReader() {}

  static List<ValuePart> parts(List<Token> tokens, SlotContext context) {
    List<ValuePart> parts = new ArrayList<>();
    for (Token token : tokens) {
      add(token, context, parts);
    }
    return parts;
  }

  /** Adds the part that the token makes, unless that can only ever be nothing. */
  static void add(Token token, SlotContext context, List<ValuePart> parts) {
    ValuePart part = part(token, context);
    if (!isNothing(part)) {
      parts.add(part);
    }
  }

  private static boolean isNothing(ValuePart part) {
    if (part instanceof ValuePart.Choice choice) {
      return choice.then().isEmpty() && choice.otherwise().isEmpty();
    }
    return part instanceof ValuePart.Repeat repeat && repeat.row().isEmpty();
  }

  private static ValuePart part(Token token, SlotContext context) {
    if (token instanceof Token.Text text) {
      return new ValuePart.Static(decode(text.source(), context));
    }
    if (token instanceof Token.Stands stands) {
      return new ValuePart.Static(decode(stands.source(), context));
    }
    if (token instanceof Token.Slot slot) {
      return new ValuePart.Value(slot.variable(), slot.context(), slot.escaping());
    }
    if (token instanceof Token.Section section) {
      return new ValuePart.Choice(
          section.id(),
          section.section(),
          parts(section.then(), context),
          parts(section.otherwise(), context),
          Token.isWhite(section));
    }
    if (token instanceof Token.Rows rows) {
      return new ValuePart.Repeat(rows.id(), rows.list(), parts(rows.row(), context));
    }
    throw new IllegalStateException("no text: " + token);
  }

  private static String decode(String source, SlotContext context) {
    return switch (context) {
      case TEXT, RCDATA -> HtmlText.decode(source, false);
      case QUOTED, UNQUOTED, UNQUOTED_PART -> HtmlText.decode(source, true);
      case RAW_TEXT, COMMENT -> HtmlText.lines(source);
    };
  }
}
