package dev.livetemplate.htmldiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of plain HTML: an element, a text or a comment, and where it stands in the source. */
final class Node {
  enum Kind {
    ELEMENT,
    TEXT,
    COMMENT
  }

  final Kind kind;

  /** Of an element; those of SVG begin with {@code svg:}. */
  final String name;

  /** Name, value, name, value, …; null: none. */
  final String @Nullable [] attributes;

  /** The text of a text or comment. */
  final String data;

  final List<Node> children;
  final String html;
  final int start;
  int end;

  /** Whether its content cannot be reached, because it is that of a template element. */
  final boolean isSealed;

  /** A hash of all that is in it. */
  long hash;

  /** What tells it from its siblings: its {@code id} or {@code data-key}; null: nothing. */
  final @Nullable String key;

  private Node(
      Kind kind, String name, String @Nullable [] attributes, String data, String html, int start) {
    this.kind = kind;
    this.name = name;
    this.attributes = attributes;
    this.data = data;
    this.html = html;
    this.start = start;
    this.isSealed = name.equals("template");
    this.children = kind == Kind.ELEMENT ? new ArrayList<>() : List.of();
    String id = attribute("id");
    this.key = id == null ? attribute("data-key") : "#" + id;
  }

  static Node element(String name, String @Nullable [] attributes, String html, int start) {
    return new Node(Kind.ELEMENT, name, attributes, "", html, start);
  }

  static Node text(String data, String html, int start, int end) {
    return leaf(Kind.TEXT, data, html, start, end);
  }

  static Node comment(String data, String html, int start, int end) {
    return leaf(Kind.COMMENT, data, html, start, end);
  }

  private static Node leaf(Kind kind, String data, String html, int start, int end) {
    Node node = new Node(kind, "", null, data, html, start);
    node.finish(end);
    return node;
  }

  /** Ends the node, when its children are complete. */
  void finish(int sourceEnd) {
    end = sourceEnd;
    long h = mix(kind == Kind.COMMENT ? 2 : 1, name.hashCode());
    for (int i = 0; i < data.length(); i++) {
      h = h * 0x100000001B3L + data.charAt(i);
    }
    if (attributes != null) {
      for (String part : attributes) {
        h = mix(h, part.hashCode() + 17L * part.length());
      }
    }
    for (Node child : children) {
      h = mix(h, child.hash);
    }
    hash = mix(h, children.size());
  }

  private static long mix(long h, long value) {
    long mixed = (h ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  boolean isElement() {
    return kind == Kind.ELEMENT;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isBlank() {
    return kind == Kind.TEXT && data.isBlank();
  }

  @Nullable String attribute(String wanted) {
    for (int i = 0; attributes != null && i < attributes.length; i += 2) {
      if (attributes[i].equals(wanted)) {
        return attributes[i + 1];
      }
    }
    return null;
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
    return hash == other.hash
        && (kind != Kind.ELEMENT
            ? data.equals(other.data)
            : length() == other.length()
                && html.regionMatches(start, other.html, other.start, length()));
  }
}
