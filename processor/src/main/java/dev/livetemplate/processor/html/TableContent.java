package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of one table while its rows get sections of their own; see {@link TableRows}. */
final class TableContent {

  private static final Set<String> PARTS = Set.of("caption", "colgroup", "thead", "tbody", "tfoot");

  /** How often content may be gone through; many sections side by side double it. */
  private static final int MAX_WALKS = 64;

  private final ContextAnalyzer.Ids ids;
  private final TokenCopy copies;
  private final Set<Integer> sections = new HashSet<>();
  private final Map<Integer, String> gaps = new HashMap<>();
  private int walks;
  private boolean failed;

  TableContent(ContextAnalyzer.Ids ids, TokenCopy copies) {
    this.ids = ids;
    this.copies = copies;
  }

  Set<Integer> sections() {
    return sections;
  }

  Map<Integer, String> gaps() {
    return gaps;
  }

  /** Returns the content with its sections; null if it cannot be done. */
  @Nullable List<Token> of(List<Token> content) {
    List<Token> result = walk(content, false, Map.of());
    return failed ? null : result;
  }

  /**
   * Goes through what is left of the content.
   *
   * @param open whether a part of the table is open at its beginning
   * @param known the conditions that are known there
   */
  private List<Token> walk(List<Token> rest, boolean open, Map<Condition, Boolean> known) {
    failed |= ++walks > MAX_WALKS;
    List<Token> tokens = new ArrayList<>(rest);
    Progress at = new Progress(open);
    for (int i = 0; i < tokens.size() && !failed; i++) {
      Token token = tokens.get(i);
      List<Token> decided = at.isInTable() ? decided(token, known) : null;
      if (decided != null) {
        tokens.remove(i);
        tokens.addAll(i--, decided);
      } else if (at.mayBringFirstRow(token)) {
        List<Token> behind = List.copyOf(tokens.subList(i + 1, tokens.size()));
        tokens.subList(i, tokens.size()).clear();
        tokens.add(
            token instanceof Token.Rows rows
                ? rows(rows, behind, known)
                : section((Token.Section) token, behind, known));
      } else {
        at.pass(token);
      }
    }
    return tokens;
  }

  /** Returns what the token stands for when its condition is known; null if that is not so. */
  private static @Nullable List<Token> decided(Token token, Map<Condition, Boolean> known) {
    if (token instanceof Token.Rows rows) {
      return Boolean.FALSE.equals(known.get(Condition.of(rows))) ? List.of() : null;
    }
    if (!(token instanceof Token.Section section)) {
      return null;
    }
    Boolean shown = known.get(Condition.of(section.section()));
    if (shown == null || (shown && section.section().scope() != null)) {
      return null;
    }
    return shown ? section.then() : section.otherwise();
  }

  private Token section(Token.Section section, List<Token> rest, Map<Condition, Boolean> known) {
    Condition condition = Condition.of(section.section());
    List<Token> then = walk(joined(section.then(), rest), false, condition.and(known, true));
    List<Token> otherwise =
        walk(joined(section.otherwise(), copies.of(rest)), false, condition.and(known, false));
    sections.add(section.id());
    return new Token.Section(section.id(), section.section(), then, otherwise);
  }

  private Token rows(Token.Rows rows, List<Token> rest, Map<Condition, Boolean> known) {
    Row row = Row.of(rows.row());
    if (row == null) {
      failed = true;
      return rows;
    }
    Condition condition = Condition.of(rows);
    List<Token> then = new ArrayList<>();
    then.add(rows.withRow(row.tokens()));
    then.addAll(walk(rest, true, condition.and(known, true)));
    List<Token> otherwise = walk(copies.of(rest), false, condition.and(known, false));
    int id = ids.next();
    sections.add(id);
    gaps.put(rows.id(), row.gap());
    return new Token.Section(id, condition.section(), then, otherwise);
  }

  private static List<Token> joined(List<Token> first, List<Token> second) {
    List<Token> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  /** Returns whether a section or list in a table's content may bring the first row of a part. */
  static boolean hasRows(List<Token> content) {
    Progress at = new Progress(false);
    for (Token token : content) {
      if (at.mayBringFirstRow(token)) {
        return true;
      }
      at.pass(token);
    }
    return false;
  }

  /** Where in a table's content a token stands. */
  private static final class Progress {
    private boolean open;
    private int tables;

    Progress(boolean open) {
      this.open = open;
    }

    /** Returns whether what stands here is the table's own, and in none of its cells' tables. */
    boolean isInTable() {
      return tables == 0;
    }

    boolean mayBringFirstRow(Token token) {
      if (open || tables > 0) {
        return false;
      }
      if (token instanceof Token.Section section) {
        return bringsRow(section.then()) || bringsRow(section.otherwise());
      }
      return token instanceof Token.Rows rows && bringsRow(rows.row());
    }

    private static boolean bringsRow(List<Token> tokens) {
      Progress at = new Progress(false);
      for (Token token : tokens) {
        if (at.isRow(token) || at.mayBringFirstRow(token)) {
          return true;
        }
        at.pass(token);
      }
      return false;
    }

    private boolean isRow(Token token) {
      return !open && tables == 0 && token instanceof Token.Tag tag && tag.name().equals("tr");
    }

    void pass(Token token) {
      String start = token instanceof Token.Tag tag ? tag.name() : "";
      String end = token instanceof Token.Markup markup ? markup.endTag() : "";
      if (start.equals("table")) {
        tables++;
      } else if (end.equals("table")) {
        tables--;
      } else if (tables == 0 && (PARTS.contains(start) || start.equals("tr"))) {
        open = true;
      } else if (tables == 0 && PARTS.contains(end)) {
        open = false;
      }
    }
  }

  /**
   * A list's row that begins with a {@code tr} whatever the model.
   *
   * @param gap white space that it begins with
   * @param rest what follows that
   */
  private record Row(String gap, List<Token> rest) {

    /** Returns null if it does not always begin so. */
    static @Nullable Row of(List<Token> tokens) {
      if (tokens.isEmpty()) {
        return null;
      }
      Token first = tokens.get(0);
      List<Token> others = tokens.subList(1, tokens.size());
      if (first instanceof Token.Text text && HtmlText.isBlank(text.source())) {
        Row row = of(others);
        return row == null ? null : new Row(text.source() + row.gap, row.rest);
      }
      if (first instanceof Token.Written) {
        Row row = of(others);
        return row == null || !row.gap.isEmpty()
            ? null
            : new Row("", joined(List.of(first), row.rest));
      }
      if (first instanceof Token.Section section) {
        Row then = of(section.then());
        Row otherwise = of(section.otherwise());
        return then == null || otherwise == null || !then.gap.equals(otherwise.gap)
            ? null
            : new Row(
                then.gap,
                joined(
                    List.of(
                        new Token.Section(
                            section.id(), section.section(), then.rest, otherwise.rest)),
                    others));
      }
      return first instanceof Token.Tag tag && tag.name().equals("tr") ? new Row("", tokens) : null;
    }

    /** Returns its tokens, the gap as the first if it is not empty. */
    List<Token> tokens() {
      return gap.isEmpty() ? rest : joined(List.of(new Token.Text(gap)), rest);
    }
  }
}
