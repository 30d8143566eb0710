package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what a list of rows directly in a table means: {@code
 * <table>{{#rows}}<tr>…</tr>{{/rows}}</table>}, perhaps behind a caption or a head.
 *
 * <p>The parser makes a {@code tbody} for the first row, which takes in all that follows; without
 * rows there is none. So such a list is a section that is shown when there are rows, and the list
 * stands in the {@code tbody} of that section. Nothing changes in what is rendered.
 */
final class TableRows {

  /** What may stand before the rows. */
  private static final Set<String> HEADS = Set.of("caption", "colgroup", "thead");

  private final ContextAnalyzer.Ids ids;
  private final Set<Integer> sections = new HashSet<>();

  TableRows(ContextAnalyzer.Ids ids) {
    this.ids = ids;
  }

  /**
   * Returns the sections that were put in; their {@code otherwise} side is what follows the list,
   * white space.
   */
  Set<Integer> sections() {
    return sections;
  }

  /** Returns the tokens with a section around each such list. */
  List<Token> wrap(List<Token> tokens) {
    List<Token> result = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int list = isRightBeforeBodies(token) ? rowsIn(tokens, i + 1) : -1;
      result.add(inside(token));
      if (list >= 0) {
        result.addAll(tokens.subList(i + 1, list));
        List<Token> rest = textAt(tokens, list + 1);
        result.add(section((Token.Rows) inside(tokens.get(list)), rest));
        i = list + rest.size();
      }
    }
    return result;
  }

  /** Whether what follows directly is a table's content and in none of its parts. */
  private static boolean isRightBeforeBodies(Token token) {
    return token instanceof Token.Markup markup
        ? HEADS.contains(markup.endTag())
        : token instanceof Token.Tag tag && tag.name().equals("table");
  }

  private Token inside(Token token) {
    if (token instanceof Token.Section section) {
      return new Token.Section(
          section.id(), section.section(), wrap(section.then()), wrap(section.otherwise()));
    }
    return token instanceof Token.Rows rows
        ? new Token.Rows(rows.id(), rows.list(), wrap(rows.row()))
        : token;
  }

  /**
   * Returns the index of the list that is all that follows in a table; −1 when something else does.
   */
  private static int rowsIn(List<Token> tokens, int start) {
    int list = start + textAt(tokens, start).size();
    if (list >= tokens.size()
        || !(tokens.get(list) instanceof Token.Rows rows)
        || !beginsWithRow(rows.row())) {
      return -1;
    }
    int end = list + 1 + textAt(tokens, list + 1).size();
    boolean closed =
        end < tokens.size()
            && tokens.get(end) instanceof Token.Markup markup
            && markup.endTag().equals("table");
    return closed ? list : -1;
  }

  /** Returns the white space at the index, if there is any, as a list of one token. */
  private static List<Token> textAt(List<Token> tokens, int index) {
    return index < tokens.size()
            && tokens.get(index) instanceof Token.Text text
            && HtmlText.isBlank(text.source())
        ? tokens.subList(index, index + 1)
        : List.of();
  }

  /**
   * White space before the first row would stay outside of the tbody, that before the others not.
   */
  private static boolean beginsWithRow(List<Token> row) {
    return !row.isEmpty() && row.get(0) instanceof Token.Tag tag && tag.name().equals("tr");
  }

  private Token.Section section(Token.Rows rows, List<Token> rest) {
    int id = ids.next();
    sections.add(id);
    Read items = rows.list().items();
    BoundSection notEmpty =
        new BoundSection(items, Truth.NOT_EMPTY, null, List.of(), List.of(), rows.list().span());
    List<Token> then = new ArrayList<>();
    then.add(rows);
    then.addAll(rest);
    return new Token.Section(id, notEmpty, then, rest);
  }
}
