package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundNode.BoundWrap;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.escape.Escaping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a template as HTML's tokenizer sees it. Written one after another, the tokens' sources
 * are the template's output byte for byte.
 */
public sealed interface Token {

  /** Returns the number of the token, unique in the template; 0: it has none. */
  default int id() {
    return 0;
  }

  /** Literal text between tags (or inside a tag or comment), as the source has it. */
  record Text(String source) implements Token {}

  /**
   * White space that is rendered here but stands elsewhere in the DOM, where a {@link Stands} says.
   */
  record Written(String source) implements Token {}

  /** White space that stands here in the DOM but is rendered elsewhere, see {@link OpenEnds}. */
  record Stands(String source) implements Token {}

  /**
   * Literal markup that is no start tag: an end tag, a doctype, a comment, a CDATA section.
   *
   * @param endTag the lower-case name of an end tag; empty for anything else
   */
  record Markup(String source, String endTag) implements Token {}

  /**
   * A start tag.
   *
   * @param id number of the token, unique in the template
   * @param name lower-case element name
   * @param content the whole tag as tokens: texts, slots, sections and lists
   * @param attributes its attributes in order
   * @param selfClosing whether it ends with {@code />}
   * @param irregular whether its attributes cannot be told at build time, so that the element must
   *     be opaque
   */
  record Tag(
      int id,
      String name,
      List<Token> content,
      List<Attribute> attributes,
      boolean selfClosing,
      boolean irregular)
      implements Token {
    public Tag {
      content = List.copyOf(content);
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * A value.
   *
   * @param context where in HTML it stands
   * @param escaping what the language there wants
   */
  record Slot(int id, BoundVariable variable, SlotContext context, Escaping escaping)
      implements Token {

    /** Returns whether the value is HTML and not text. */
    public boolean isMarkup() {
      return escaping == Escaping.MARKUP;
    }
  }

  /**
   * A comment that holds values.
   *
   * @param content the comment with its delimiters as tokens
   * @param parts its data
   */
  record Comment(int id, List<Token> content, List<ValuePart> parts) implements Token {
    public Comment {
      content = List.copyOf(content);
      parts = List.copyOf(parts);
    }
  }

  /** A section with its two sides; either may be empty. */
  record Section(int id, BoundSection section, List<Token> then, List<Token> otherwise)
      implements Token {
    public Section {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * A list.
   *
   * @param tail where the rows leave elements open and what follows the last one is not what
   *     follows the others; else null
   */
  record Rows(int id, BoundList list, List<Token> row, @Nullable Tail tail) implements Token {
    public Rows {
      row = List.copyOf(row);
    }

    Rows(int id, BoundList list, List<Token> row) {
      this(id, list, row, null);
    }

    Rows withRow(List<Token> other) {
      return new Rows(id, list, other, tail);
    }
  }

  /**
   * What stands at the end of the innermost element that a list's row leaves open, see {@link
   * OpenEnds}.
   *
   * @param between in all rows but the last, as HTML
   * @param last in the last row, as HTML
   */
  record Tail(String between, String last) {}

  /**
   * A call of a recursive partial.
   *
   * @param within the partial that the call stands in; null: none
   */
  record Call(int id, BoundCall call, @Nullable BoundPartial within) implements Token {}

  /** HTML that a method makes of the HTML of its content; always inside of an opaque region. */
  record Wrap(int id, BoundWrap wrap, List<Token> content) implements Token {
    public Wrap {
      content = List.copyOf(content);
    }
  }

  /** Content that the compiler does not split: the run time compares its HTML. */
  record Opaque(int id, List<Token> content) implements Token {
    public Opaque {
      content = List.copyOf(content);
    }

    /**
     * Returns whether it holds nothing but one value, of which only the run time knows what it is.
     */
    public boolean isValue() {
      return content.size() == 1 && content.get(0) instanceof Slot;
    }
  }

  /**
   * Returns the call that is all that a list's row consists of, the item being the partial's own
   * scope and nothing else; null when there is more. Then the partial's rows are the list's.
   */
  static @Nullable Call callOf(Rows list) {
    if (list.row().size() != 1 || !(list.row().get(0) instanceof Call call)) {
      return null;
    }
    List<Scope> arguments = call.call().arguments();
    int own = arguments.indexOf(list.list().row());
    return own >= 0 && own == arguments.size() - 1 ? call : null;
  }

  /** Returns whether a token stands for white space, and renders none. */
  static boolean isWhite(Token token) {
    return token instanceof Stands
        || (token instanceof Section section
            && !(section.then().isEmpty() && section.otherwise().isEmpty())
            && section.then().stream().allMatch(Token::isWhite)
            && section.otherwise().stream().allMatch(Token::isWhite));
  }

  /** Returns whether the tokens make nothing but text, wherever they stand between tags. */
  static boolean isTextOnly(List<Token> tokens) {
    return tokens.stream().allMatch(Token::isTextOnly);
  }

  private static boolean isTextOnly(Token token) {
    if (token instanceof Section section) {
      return isTextOnly(section.then()) && isTextOnly(section.otherwise());
    }
    if (token instanceof Rows rows) {
      return isTextOnly(rows.row());
    }
    return token instanceof Text
        || token instanceof Slot
        || token instanceof Written
        || token instanceof Stands;
  }
}
