package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the smallest region around a misplaced token opaque: the content of the nearest element
 * with both its tags.
 */
final class Regions {

  private final ContextAnalyzer.Ids ids;

  Regions(ContextAnalyzer.Ids ids) {
    this.ids = ids;
  }

  /** Returns the template with an opaque region around the token, at worst the template itself. */
  List<Token> enclose(List<Token> template, Misplaced misplaced) {
    List<Token> result =
        misplaced.token == 0 ? null : encloseIn(template, misplaced.token, misplaced.self);
    return result == null ? List.of(new Token.Opaque(ids.next(), template)) : result;
  }

  /** Returns whether the whole template is one opaque region. */
  static boolean isWhole(List<Token> template) {
    return template.size() == 1 && template.get(0) instanceof Token.Opaque;
  }

  private @Nullable List<Token> encloseIn(List<Token> list, int id, boolean self) {
    for (int i = 0; i < list.size(); i++) {
      Token token = list.get(i);
      if (token.id() == id) {
        return encloseAt(list, i, self);
      }
      Token inner = encloseInside(token, id, self);
      if (inner == token) {
        return encloseAt(list, i, true);
      }
      if (inner != null) {
        List<Token> copy = new ArrayList<>(list);
        copy.set(i, inner);
        return copy;
      }
    }
    return null;
  }

  /**
   * Returns the token with a region made inside; itself when there is no place for one inside; null
   * when it is elsewhere.
   */
  private @Nullable Token encloseInside(Token token, int id, boolean self) {
    if (token instanceof Token.Section section) {
      if (contains(section.then(), id)) {
        List<Token> then = encloseIn(section.then(), id, self);
        return then == null
            ? token
            : new Token.Section(section.id(), section.section(), then, section.otherwise());
      }
      if (contains(section.otherwise(), id)) {
        List<Token> otherwise = encloseIn(section.otherwise(), id, self);
        return otherwise == null
            ? token
            : new Token.Section(section.id(), section.section(), section.then(), otherwise);
      }
    } else if (token instanceof Token.Rows rows && contains(rows.row(), id)) {
      List<Token> row = encloseIn(rows.row(), id, self);
      return row == null ? token : rows.withRow(row);
    }
    return null;
  }

  static boolean contains(List<Token> list, int id) {
    for (Token token : list) {
      if (token.id() == id
          || (token instanceof Token.Section section
              && (contains(section.then(), id) || contains(section.otherwise(), id)))
          || (token instanceof Token.Rows rows && contains(rows.row(), id))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable List<Token> encloseAt(List<Token> list, int index, boolean self) {
    if (!self && list.get(index) instanceof Token.Tag) {
      int end = endOf(list, index);
      if (end > index + 1 && !isWhole(list.subList(index + 1, end))) {
        return replace(list, index + 1, end);
      }
    }
    Window window = Window.around(list, index);
    if (window != null && !isWhole(list.subList(window.from(), window.to()))) {
      return window.to() - window.from() == list.size()
          ? null
          : replace(list, window.from(), window.to());
    }
    for (int start = index - 1; start >= 0; start--) {
      if (list.get(start) instanceof Token.Tag) {
        int end = endOf(list, start);
        if (end > index && !isWhole(list.subList(start + 1, end))) {
          return replace(list, start + 1, end);
        }
        if (end > index && end + 1 - start < list.size()) {
          return replace(list, start, end + 1);
        }
      }
    }
    return null;
  }

  private List<Token> replace(List<Token> list, int from, int to) {
    List<Token> result = new ArrayList<>(list.subList(0, from));
    result.add(new Token.Opaque(ids.next(), list.subList(from, to)));
    result.addAll(list.subList(to, list.size()));
    return result;
  }

  /** Returns the index of the end tag that belongs to the start tag in the same list, or −1. */
  static int endOf(List<Token> list, int start) {
    String name = ((Token.Tag) list.get(start)).name();
    int depth = 0;
    for (int i = start + 1; i < list.size(); i++) {
      Token token = list.get(i);
      if (token instanceof Token.Tag tag && tag.name().equals(name)) {
        depth++;
      } else if (token instanceof Token.Markup markup && markup.endTag().equals(name)) {
        if (depth-- == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
