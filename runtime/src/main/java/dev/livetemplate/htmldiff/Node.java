package dev.livetemplate.htmldiff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of plain HTML: an element, a text or a comment, and where it stands in the source. What is
 * in it is read when it is asked for.
 */
final class Node {
  enum Kind {
    ELEMENT,
    TEXT,
    COMMENT
  }

  final Kind kind;

  /** Of an element; those of SVG begin with {@code svg:}. */
  final String name;

  final String html;
  final int start;
  final int end;

  private final Tokens tokens;
  private final int number;
  private @Nullable List<Node> children;
  private @Nullable String data;
  private String @Nullable [] attributes;
  private boolean attributesAreRead;
  private @Nullable String key;
  private boolean keyIsRead;
  private long hash;

  private Node(Tokens tokens, int number, Kind kind, String name, int start, int end) {
    this.tokens = tokens;
    this.number = number;
    this.kind = kind;
    this.name = name;
    this.html = tokens.html;
    this.start = start;
    this.end = end;
  }

  /** Makes a text or comment. */
  Node(Tokens tokens, int number, Kind kind, int start, int end) {
    this(tokens, number, kind, "", start, end);
  }

  /** Makes an element. */
  Node(Tokens tokens, int number, String name, int start, int end) {
    this(tokens, number, Kind.ELEMENT, name, start, end);
  }

  boolean isElement() {
    return kind == Kind.ELEMENT;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isBlank() {
    return kind == Kind.TEXT && data().isBlank();
  }

  /** Returns whether its content cannot be reached. */
  boolean isSealed() {
    return Elements.isSealed(name);
  }

  List<Node> children() {
    List<Node> nodes = children;
    if (nodes == null) {
      nodes = isElement() ? tokens.children(number) : List.of();
      children = nodes;
    }
    return nodes;
  }

  /** Returns the text of a text or comment. */
  String data() {
    String text = data;
    if (text == null) {
      text = isElement() ? "" : tokens.data(number);
      data = text;
    }
    return text;
  }

  /** Returns name, value, name, value, …; null: none. */
  String @Nullable [] attributes() {
    if (!attributesAreRead) {
      attributesAreRead = true;
      attributes = isElement() ? tokens.attributes(number) : null;
    }
    return attributes;
  }

  @Nullable String attribute(String wanted) {
    String[] all = attributes();
    for (int i = 0; all != null && i < all.length; i += 2) {
      if (all[i].equals(wanted)) {
        return all[i + 1];
      }
    }
    return null;
  }

  /** Returns what tells it from its siblings: its {@code id} or {@code data-key}; null: nothing. */
  @Nullable String key() {
    if (!keyIsRead) {
      keyIsRead = true;
      key = isElement() ? tokens.key(number) : null;
    }
    return key;
  }

  /** Returns a hash of all that is in it. */
  long hash() {
    if (hash == 0) {
      long h = kind == Kind.COMMENT ? 2 : name.hashCode();
      if (isElement()) {
        for (int i = start; i < end; i++) {
          h = h * 0x100000001B3L + html.charAt(i);
        }
      } else {
        h = h * 0x100000001B3L + data().hashCode();
      }
      hash = h == 0 ? 1 : h;
    }
    return hash;
  }

  /** Returns how many UTF-16 code units its HTML has. */
  int length() {
    return end - start;
  }

  String source() {
    return html.substring(start, end);
  }

  /** Returns whether both are written the same way, and so are the same. */
  boolean isSameAs(Node other) {
    return kind == other.kind
        && name.equals(other.name)
        && (kind != Kind.ELEMENT
            ? data().equals(other.data())
            : length() == other.length()
                && html.regionMatches(start, other.html, other.start, length()));
  }
}
