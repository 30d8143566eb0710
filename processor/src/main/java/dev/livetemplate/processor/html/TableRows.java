package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what rows that stand directly in a table mean: {@code
 * <table>{{#rows}}<tr>…</tr>{{/rows}}</table>}.
 *
 * <p>The parser makes a {@code tbody} for the first row, which takes in all that follows up to the
 * next part of the table; without rows there is none. So where a section or list may or may not
 * bring the first row, all that follows in the table belongs to it, once for the case that it does
 * and once for the case that it does not: {@code {{#a}}A{{/a}} B} is {@code {{#a}}A
 * B{{/a}}{{^a}}B{{/a}}}. Of a list the first case is that it has rows. What is known of a condition
 * then is made use of. Nothing changes in what is rendered.
 */
final class TableRows {

  private final ContextAnalyzer.Ids ids;
  private final TokenCopy copies;
  private final Set<Integer> sections = new HashSet<>();
  private final Map<Integer, String> gaps = new HashMap<>();

  /**
   * Creates the rewriter.
   *
   * @param copies makes what stands in both cases twice
   */
  TableRows(ContextAnalyzer.Ids ids, TokenCopy copies) {
    this.ids = ids;
    this.copies = copies;
  }

  /** Returns whether a section was made here: each of its sides is the end of a table's content. */
  boolean isTableSection(int id) {
    return sections.contains(id);
  }

  /** Returns whether a list brings the first row of a table's part, which is made for it. */
  boolean isFirstInPart(int list) {
    return gaps.containsKey(list);
  }

  /**
   * Returns the white space that such a list's rows begin with. It stands outside of the table's
   * part in the first row, and between the rows in all others.
   */
  String gap(int list) {
    return gaps.getOrDefault(list, "");
  }

  /** Returns the tokens with such sections in all their tables. */
  List<Token> wrap(List<Token> tokens) {
    List<Token> result = new ArrayList<>();
    tokens.forEach(token -> result.add(inside(token)));
    for (int i = result.size() - 1; i >= 0; i--) {
      if (result.get(i) instanceof Token.Tag tag && tag.name().equals("table")) {
        int end = Regions.endOf(result, i);
        if (end > i) {
          List<Token> content = result.subList(i + 1, end);
          List<Token> split = split(List.copyOf(content));
          content.clear();
          content.addAll(split);
        }
      }
    }
    return result;
  }

  private Token inside(Token token) {
    if (token instanceof Token.Section section) {
      return new Token.Section(
          section.id(), section.section(), wrap(section.then()), wrap(section.otherwise()));
    }
    return token instanceof Token.Rows rows ? rows.withRow(wrap(rows.row())) : token;
  }

  private List<Token> split(List<Token> content) {
    if (!TableContent.hasRows(content)) {
      return content;
    }
    TableContent split = new TableContent(ids, copies);
    List<Token> result = split.of(content);
    if (result == null) {
      return content;
    }
    sections.addAll(split.sections());
    gaps.putAll(split.gaps());
    return result;
  }
}
