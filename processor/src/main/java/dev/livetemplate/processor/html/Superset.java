package dev.livetemplate.processor.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The template as one HTML text that holds all sides of all sections once, with sentinels (made of
 * Unicode noncharacters) where something is dynamic. Parsed, it shows where the parser puts
 * everything.
 */
final class Superset {

  /** The attribute that names an element's start tag. */
  static final String TAG_ATTRIBUTE = "lt--tag";

  private static final char SLOT = '\uFDD0';
  private static final char SLOT_END = '\uFDD1';
  private static final char COMMENT = '\uFDD2';

  private final StringBuilder html = new StringBuilder();
  private final Map<Integer, Token> tokens = new HashMap<>();

  private final Map<Integer, Integer> within = new HashMap<>();
  private final TableRows tableRows;

  /** The section or list that is being written. */
  private int region;

  /** Writes a template. */
  Superset(List<Token> template, TableRows tableRows) {
    this(template, tableRows, 0);
  }

  /**
   * Writes one side of a section.
   *
   * @param section its number
   */
  Superset(List<Token> side, TableRows tableRows, int section) {
    this.tableRows = tableRows;
    this.region = section;
    write(side);
  }

  String html() {
    return html.toString();
  }

  /** Returns the number of the section or list that a token stands in; 0: in none. */
  int within(int id) {
    return within.getOrDefault(id, 0);
  }

  private void put(Token token) {
    tokens.put(token.id(), token);
    within.put(token.id(), region);
  }

  /** Returns the first start tag in a section or list; null if it has none. */
  Token.@Nullable Tag firstTag(int region) {
    return firstTag(List.of(token(region)));
  }

  private static Token.@Nullable Tag firstTag(List<Token> tokens) {
    for (Token token : tokens) {
      Token.Tag first = null;
      if (token instanceof Token.Tag tag) {
        first = tag;
      } else if (token instanceof Token.Section section) {
        first = firstTag(section.then());
        first = first == null ? firstTag(section.otherwise()) : first;
      } else if (token instanceof Token.Rows rows) {
        first = firstTag(rows.row());
      }
      if (first != null) {
        return first;
      }
    }
    return null;
  }

  TableRows tableRows() {
    return tableRows;
  }

  Token token(int id) {
    Token token = tokens.get(id);
    if (token == null) {
      throw new IllegalStateException("no token " + id);
    }
    return token;
  }

  private void write(List<Token> list) {
    for (Token token : list) {
      write(token);
    }
  }

  private void write(Token token) {
    if (token instanceof Token.Text text) {
      html.append(text.source());
    } else if (token instanceof Token.Markup markup) {
      html.append(markup.source());
    } else if (token instanceof Token.Stands stands) {
      html.append(stands.source());
    } else if (token instanceof Token.Tag tag) {
      tag(tag);
    } else if (token instanceof Token.Slot slot) {
      slot(slot.id(), slot);
    } else if (token instanceof Token.Section section) {
      section(section);
    } else if (token instanceof Token.Rows rows) {
      rows(rows);
    } else if (token instanceof Token.Comment comment) {
      put(comment);
      comment('c', comment.id());
    } else if (token instanceof Token.Opaque opaque) {
      put(opaque);
      comment('o', opaque.id());
    } else if (token instanceof Token.Call call) {
      put(call);
      comment('k', call.id());
    }
  }

  private void section(Token.Section section) {
    if (Token.isWhite(section)) {
      put(section);
      comment('w', section.id());
      return;
    }
    if (Token.isTextOnly(List.of(section))) {
      slot(section.id(), section);
      return;
    }
    put(section);
    if (tableRows.isTableSection(section.id())) {
      comment('t', section.id());
      return;
    }
    int outer = region;
    region = section.id();
    comment('s', section.id());
    write(section.then());
    comment('m', section.id());
    write(section.otherwise());
    comment('e', section.id());
    region = outer;
  }

  private void rows(Token.Rows rows) {
    if (Token.isTextOnly(rows.row())) {
      slot(rows.id(), rows);
      return;
    }
    put(rows);
    String gap = tableRows.gap(rows.id());
    html.append(gap);
    int outer = region;
    region = rows.id();
    comment('s', rows.id());
    write(gap.isEmpty() ? rows.row() : rows.row().subList(1, rows.row().size()));
    region = outer;
    comment('e', rows.id());
  }

  private void slot(int id, Token token) {
    put(token);
    html.append(SLOT).append(id).append(SLOT_END);
  }

  private void comment(char kind, int id) {
    html.append("<!--").append(COMMENT).append(kind).append(id).append("-->");
  }

  private void tag(Token.Tag tag) {
    put(tag);
    String source = tag.content().get(0) instanceof Token.Text text ? text.source() : "";
    html.append('<').append(source, 1, 1 + tag.name().length());
    html.append(' ').append(TAG_ATTRIBUTE).append("=\"").append(tag.id()).append('"');
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : tag.attributes()) {
      if (seen.add(attribute.key().toLowerCase(Locale.ROOT))
          && attribute.guards().isEmpty()
          && ValuePart.isStatic(attribute.parts())) {
        String value = ValuePart.staticText(attribute.parts());
        html.append(' ').append(attribute.name()).append("=\"");
        html.append(value.replace("&", "&amp;").replace("\"", "&quot;")).append('"');
      }
    }
    html.append(tag.selfClosing() ? "/>" : ">");
  }

  /**
   * A sentinel comment: s, m and e begin, divide and end a section; t is a section whose sides are
   * read apart, w one of white space only, o an opaque region, k a call, c a comment with values.
   */
  record Sentinel(char kind, int id) {

    static @Nullable Sentinel of(String commentData) {
      if (commentData.length() < 3 || commentData.charAt(0) != COMMENT) {
        return null;
      }
      return new Sentinel(commentData.charAt(1), Integer.parseInt(commentData.substring(2)));
    }
  }

  /** Returns the number of a region whose sentinel ended up in a text; 0: there is none. */
  static int regionIn(String text) {
    int at = text.indexOf(COMMENT);
    if (at < 0) {
      return 0;
    }
    int end = text.indexOf("-->", at);
    return Integer.parseInt(text.substring(at + 2, end));
  }

  /** Takes literal texts and token numbers out of a text. */
  interface TextVisitor {
    void text(String literal);

    void slot(int id);
  }

  static void visit(String text, TextVisitor visitor) {
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf(SLOT, from);
      int end = open < 0 ? text.length() : open;
      if (end > from) {
        visitor.text(text.substring(from, end));
      }
      if (open < 0) {
        return;
      }
      int close = text.indexOf(SLOT_END, open);
      visitor.slot(Integer.parseInt(text.substring(open + 1, close)));
      from = close + 1;
    }
  }
}
