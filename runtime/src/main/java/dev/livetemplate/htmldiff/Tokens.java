package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.Elements.Mode;
import dev.livetemplate.htmldiff.PlainScanner.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scanner has read of a stretch of plain HTML: a few numbers a token, so that nodes need be
 * made only of what is looked at.
 */
final class Tokens {
  private static final String RAW = "";

  final String html;
  private final TagReader tag;
  private int size;
  private Token[] kinds;

  /** Where each token begins and ends in the text; what is not in the text has no length. */
  private int[] starts;

  private int[] ends;

  /** The element of a start tag; {@link #RAW}: a text without references. */
  private @Nullable String[] names;

  /** By start tag: the number of the token that closes the element. */
  private int[] closes = {};

  Tokens(String html) {
    this(html, 16);
  }

  private Tokens(String html, int capacity) {
    this.html = html;
    this.tag = new TagReader(html);
    this.kinds = new Token[capacity];
    this.starts = new int[capacity];
    this.ends = new int[capacity];
    this.names = new String[capacity];
  }

  /**
   * Joins two stretches, the second of which closes what the first has opened.
   *
   * @param first may have been read in another text with the same beginning
   */
  static Tokens join(Tokens first, Tokens second) {
    Tokens all = new Tokens(second.html, first.size + second.size);
    all.take(first);
    all.take(second);
    return all;
  }

  private void take(Tokens other) {
    System.arraycopy(other.kinds, 0, kinds, size, other.size);
    System.arraycopy(other.starts, 0, starts, size, other.size);
    System.arraycopy(other.ends, 0, ends, size, other.size);
    System.arraycopy(other.names, 0, names, size, other.size);
    size += other.size;
  }

  /** Adds what a scanner has read last. */
  void add(PlainScanner scanner, Token token) {
    int start = scanner.start;
    for (int i = 0; i < scanner.open.closed; i++) {
      add(Token.CLOSE, start, start, null);
    }
    if (scanner.open.made != null) {
      add(Token.OPEN, start, start, scanner.open.made);
    }
    boolean isRaw = token == Token.TEXT && scanner.open.mode() == Mode.RAW;
    boolean isElement = token == Token.OPEN || token == Token.VOID;
    add(token, start, scanner.at, isElement ? scanner.name : isRaw ? RAW : null);
  }

  private void add(Token kind, int start, int end, @Nullable String name) {
    if (size == starts.length) {
      int capacity = 2 * size;
      kinds = Arrays.copyOf(kinds, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      names = Arrays.copyOf(names, capacity);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    names[size] = name;
    size++;
  }

  /** Returns the nodes that are in no other; all must be closed. */
  List<Node> roots() {
    closes = new int[size];
    int[] open = new int[PlainScanner.DEEPEST + 1];
    int depth = 0;
    for (int i = 0; i < size; i++) {
      if (kinds[i] == Token.OPEN) {
        open[depth++] = i;
      } else if (kinds[i] == Token.CLOSE) {
        closes[open[--depth]] = i;
      }
    }
    return nodes(0, size);
  }

  private List<Node> nodes(int from, int to) {
    List<Node> nodes = new ArrayList<>();
    int i = from;
    while (i < to) {
      nodes.add(node(i));
      i = kinds[i] == Token.OPEN ? closes[i] + 1 : i + 1;
    }
    return nodes;
  }

  private Node node(int number) {
    Token kind = kinds[number];
    String name = names[number];
    int start = starts[number];
    if (name != null && kind != Token.TEXT) {
      int end = kind == Token.OPEN ? ends[closes[number]] : ends[number];
      return new Node(this, number, name, start, end);
    }
    Node.Kind leaf = kind == Token.COMMENT ? Node.Kind.COMMENT : Node.Kind.TEXT;
    return new Node(this, number, leaf, start, ends[number]);
  }

  /** Returns the child nodes of the element with that start tag. */
  List<Node> children(int number) {
    return kinds[number] == Token.OPEN ? nodes(number + 1, closes[number]) : List.of();
  }

  /** Returns the attributes of a start tag as name, value, name, value, …; null: none. */
  String @Nullable [] attributes(int number) {
    return readTag(number) ? tag.copy() : null;
  }

  /** Returns the key of the element with that start tag, {@code #} before an id; null: none. */
  @Nullable String key(int number) {
    if (!readTag(number)) {
      return null;
    }
    String id = tag.value("id");
    return id == null ? tag.value("data-key") : "#" + id;
  }

  /** Reads a start tag; returns whether it has attributes. */
  private boolean readTag(int number) {
    if (starts[number] == ends[number]) {
      return false;
    }
    tag.start(starts[number] + 1, html.length());
    return tag.attributes > 0;
  }

  /** Returns the data of a text or comment. */
  String data(int number) {
    int start = starts[number];
    int end = ends[number];
    return kinds[number] == Token.COMMENT
        ? html.substring(start + 4, end - 3)
        : names[number] == null
            ? PlainText.decode(html, start, end, false)
            : html.substring(start, end);
  }
}
