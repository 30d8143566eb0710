package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the white space behind elements whose end tags are omitted where the parser puts it: into
 * the innermost of them.
 *
 * <pre>{@code
 * <ul>
 *   {{#items}}
 *   <li>{{name}}
 *   {{/items}}
 * </ul>
 * }</pre>
 *
 * <p>The two spaces before the second {@code <li>} stand in the first, those before the first in
 * the {@code <ul>}. So what a section or list begins with does not stand in it, but at the end of
 * what is before it; and what follows it stands at its own end. Such white space is taken apart: a
 * {@link Token.Written} renders it where the template has it, and a {@link Token.Stands} says where
 * it is in the DOM. What stands before a section then depends on its condition, which a section of
 * {@code Stands} says: there it is text as any other. In a list's rows the next row's white space
 * stands; what follows the last one instead is the list's {@link Token.Tail}.
 *
 * <p>Nothing changes in what is rendered. Where this is not how the parser puts it, {@link
 * VariantCheck} finds out.
 */
final class OpenEnds {

  private final ContextAnalyzer.Ids ids;
  private final TokenCopy copies;

  /**
   * Creates the rewriter.
   *
   * @param copies makes what stands on both sides of a section twice
   */
  OpenEnds(ContextAnalyzer.Ids ids, TokenCopy copies) {
    this.ids = ids;
    this.copies = copies;
  }

  /** Returns the tokens with their white space taken apart. */
  List<Token> of(List<Token> tokens) {
    return apart(tokens, Map.of());
  }

  /**
   * White space at one place.
   *
   * @param stands what it is in the DOM
   * @param written what of it is rendered there
   * @param rest the tokens behind it
   */
  private record White(List<Token> stands, List<Token> written, List<Token> rest) {

    /** Returns what tokens begin with; null if that is a text with more in it than white space. */
    static @Nullable White before(List<Token> tokens, boolean blank) {
      List<Token> stands = new ArrayList<>();
      List<Token> written = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token instanceof Token.Text text && !(blank && !HtmlText.isBlank(text.source()))) {
          stands.add(new Token.Stands(text.source()));
          written.add(new Token.Written(text.source()));
        } else if (Token.isWhite(token)) {
          stands.add(token);
        } else if (token instanceof Token.Written) {
          written.add(token);
        } else {
          boolean text = Token.isTextOnly(List.of(token)) || token instanceof Token.Opaque;
          return text ? null : new White(stands, written, tokens.subList(i, tokens.size()));
        }
      }
      return new White(stands, written, List.of());
    }
  }

  /** Goes from the end to the beginning: what follows must be known first. */
  private List<Token> apart(List<Token> tokens, Map<Condition, Boolean> known) {
    List<Token> done = new ArrayList<>();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      Token joined = i == 0 ? null : withInverse(tokens.get(i - 1), token);
      if (joined != null) {
        token = joined;
        i--;
      }
      done = before(token, done, known);
    }
    return done;
  }

  /**
   * Returns a list and the section that is shown instead of it as one section: only one of them is
   * there, so that no marker must stand between them.
   */
  private static @Nullable Token withInverse(Token token, Token next) {
    return token instanceof Token.Rows rows
            && OpenElements.mayStayOpen(rows)
            && next instanceof Token.Section section
            && section.then().isEmpty()
            && Condition.of(section.section()).equals(Condition.of(rows))
        ? new Token.Section(section.id(), section.section(), List.of(rows), section.otherwise())
        : null;
  }

  private List<Token> before(Token token, List<Token> rest, Map<Condition, Boolean> known) {
    boolean region = !Token.isTextOnly(List.of(token)) && OpenElements.mayStayOpen(token);
    White behind = region ? White.before(rest, false) : null;
    List<Token> result = null;
    if (behind != null && token instanceof Token.Section section) {
      result = section(section, behind, known);
    } else if (behind != null && token instanceof Token.Rows rows) {
      result = rows(rows, behind, known);
    }
    return result == null ? joined(List.of(inside(token, known)), rest) : result;
  }

  private Token inside(Token token, Map<Condition, Boolean> known) {
    if (token instanceof Token.Section section) {
      Condition condition = Condition.of(section.section());
      return new Token.Section(
          section.id(),
          section.section(),
          apart(section.then(), condition.and(known, true)),
          apart(section.otherwise(), condition.and(known, false)));
    }
    return token instanceof Token.Rows rows ? rows.withRow(apart(rows.row(), known)) : token;
  }

  private @Nullable List<Token> section(
      Token.Section section, White behind, Map<Condition, Boolean> known) {
    Condition condition = Condition.of(section.section());
    White then = side(section.then(), behind.stands(), condition.and(known, true));
    White otherwise =
        side(section.otherwise(), copies.of(behind.stands()), condition.and(known, false));
    Scope pushed = section.section().scope();
    if (then == null || otherwise == null || dependsOn(pushed, then.stands())) {
      return null;
    }
    List<Token> result = either(condition, then.stands(), otherwise.stands(), known);
    result.add(
        new Token.Section(
            section.id(),
            section.section(),
            joined(then.written(), then.rest()),
            joined(otherwise.written(), otherwise.rest())));
    result.addAll(behind.written());
    result.addAll(behind.rest());
    return result;
  }

  /** Returns whether white space depends on what a section pushes, which is not there before it. */
  private static boolean dependsOn(@Nullable Scope pushed, List<Token> stands) {
    for (Token token : stands) {
      if (token instanceof Token.Section section
          && (section.section().condition().scope() == pushed
              || dependsOn(pushed, section.then())
              || dependsOn(pushed, section.otherwise()))) {
        return true;
      }
    }
    return false;
  }

  /** A side that has nothing begins with what follows it. */
  private @Nullable White side(
      List<Token> side, List<Token> behind, Map<Condition, Boolean> known) {
    return side.isEmpty()
        ? new White(behind, List.of(), List.of())
        : White.before(apart(joined(side, behind), known), true);
  }

  private @Nullable List<Token> rows(Token.Rows rows, White behind, Map<Condition, Boolean> known) {
    White begin = White.before(rows.row(), true);
    String last = text(behind.stands());
    if (begin == null
        || last == null
        || begin.rest().isEmpty()
        || !(begin.rest().get(0) instanceof Token.Tag)) {
      return null;
    }
    String between = String.valueOf(text(begin.stands()));
    List<Token> row = new ArrayList<>(begin.written());
    row.addAll(apart(joined(begin.rest(), stands(between)), known));
    List<Token> result = either(Condition.of(rows), stands(between), stands(last), known);
    Token.Tail tail = between.equals(last) ? null : new Token.Tail(between, last);
    result.add(new Token.Rows(rows.id(), rows.list(), row, tail));
    result.addAll(behind.written());
    result.addAll(behind.rest());
    return result;
  }

  /** Returns what stands where one or the other does; what both begin with is not said twice. */
  private List<Token> either(
      Condition condition, List<Token> then, List<Token> otherwise, Map<Condition, Boolean> known) {
    Boolean shown = known.get(condition);
    if (shown != null) {
      return new ArrayList<>(shown ? then : otherwise);
    }
    String a = text(then);
    String b = text(otherwise);
    int common = a == null || b == null ? 0 : commonSpace(a, b);
    List<Token> result = new ArrayList<>();
    if (a == null || b == null) {
      result.add(new Token.Section(ids.next(), condition.section(), then, otherwise));
      return result;
    }
    result.addAll(stands(a.substring(0, common)));
    if (common < a.length() || common < b.length()) {
      result.add(
          new Token.Section(
              ids.next(),
              condition.section(),
              stands(a.substring(common)),
              stands(b.substring(common))));
    }
    return result;
  }

  private static int commonSpace(String a, String b) {
    if (a.equals(b)) {
      return a.length();
    }
    int common = 0;
    while (common < Math.min(a.length(), b.length())
        && a.charAt(common) == b.charAt(common)
        && a.charAt(common) != '\r'
        && HtmlText.isSpace(a.charAt(common))) {
      common++;
    }
    return common;
  }

  /** Returns the text that stands whatever the model; null if it depends on it. */
  private static @Nullable String text(List<Token> stands) {
    StringBuilder text = new StringBuilder();
    for (Token token : stands) {
      if (!(token instanceof Token.Stands white)) {
        return null;
      }
      text.append(white.source());
    }
    return text.toString();
  }

  private static List<Token> stands(String text) {
    return text.isEmpty() ? List.of() : List.of(new Token.Stands(text));
  }

  private static List<Token> joined(List<Token> first, List<Token> second) {
    List<Token> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
