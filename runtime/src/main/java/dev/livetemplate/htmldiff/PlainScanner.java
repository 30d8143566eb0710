package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.Elements.Mode;

/**
 * Reads HTML that is <em>plain</em>: HTML of which every parser builds the same tree, whatever
 * stands around it, without moving, closing or making any element but those that the standard says
 * may be left out beside the tag that is read.
 *
 * <p>It either knows what the tree is or refuses. Tags nest; end tags may be missing only of {@code
 * p}, {@code li}, {@code dd}, {@code dt}, cells, rows and groups of rows, where the next tag says
 * so, and at the end all must be closed. A {@code tbody} is made where a row stands directly in a
 * table, and a {@code colgroup} around columns.
 */
final class PlainScanner {
  enum Token {
    TEXT,
    COMMENT,
    /** A start tag whose element is now on the stack. */
    OPEN,
    /** An element without content. */
    VOID,
    CLOSE,
    /** The text has ended, and all elements are closed. */
    END,
    REFUSED
  }

  static final int DEEPEST = OpenElements.DEEPEST;

  final String html;
  final TagReader tag;
  final OpenElements open;
  private final int limit;

  /** Where the next token begins. */
  int at;

  /** Where the last token began. */
  int start;

  /** Where the characters of the last text or comment begin and end. */
  int dataStart;

  int dataEnd;

  /** The element of the last OPEN or VOID; of SVG with {@code svg:}. */
  String name = "";

  /** Elements, comments and UTF-16 code units of text so far. */
  int weight;

  private int nextReference = -1;
  private boolean dropsLineFeed;

  PlainScanner(String html, HtmlContext context) {
    this.html = html;
    this.limit = html.length();
    this.tag = new TagReader(html);
    this.open = new OpenElements(context);
  }

  /** Begins in the state of another scanner, which may have read another text. */
  PlainScanner(String html, PlainScanner other) {
    this.html = html;
    this.limit = html.length();
    this.tag = new TagReader(html);
    this.open = new OpenElements(other.open);
    takeOver(other);
  }

  /** Takes over the state of a scanner. */
  void set(PlainScanner other) {
    open.set(other.open);
    takeOver(other);
  }

  private void takeOver(PlainScanner other) {
    at = other.at;
    weight = other.weight;
    dropsLineFeed = other.dropsLineFeed;
    nextReference = -1;
  }

  /** Goes back to where a child of an open element begins. */
  void goBack(int level, int position) {
    open.popTo(level);
    at = position;
    dropsLineFeed = false;
    nextReference = -1;
  }

  /** Returns how much of the text has not been read. */
  int rest() {
    return limit - at;
  }

  boolean dropsLineFeed() {
    return dropsLineFeed;
  }

  /** Reads on to the end; returns whether all of the text is plain. */
  boolean readAll() {
    Token token = next();
    while (token != Token.END && token != Token.REFUSED) {
      token = next();
    }
    return token == Token.END;
  }

  /** Reads the next token. */
  Token next() {
    start = at;
    open.begin();
    boolean drops = dropsLineFeed;
    dropsLineFeed = false;
    Mode mode = open.mode();
    if (mode == Mode.UNKNOWN) {
      return Token.REFUSED;
    }
    if (at >= limit) {
      return open.depth == 0 ? Token.END : Token.REFUSED;
    }
    if (drops && html.charAt(at) == '\n') {
      at++;
      return next();
    }
    if (mode == Mode.RAW || mode == Mode.RCDATA) {
      return rawText(mode);
    }
    return isText(at) ? text(mode) : markup();
  }

  private Token markup() {
    if (at + 1 >= limit) {
      return Token.REFUSED;
    }
    char c = html.charAt(at + 1);
    return c == '/'
        ? endTag()
        : c == '!' ? comment() : TagReader.isLetter(c) ? startTag() : Token.REFUSED;
  }

  /** Returns whether the character that stands here begins no markup, whatever follows. */
  private boolean isText(int place) {
    if (html.charAt(place) != '<') {
      return true;
    }
    if (place + 1 >= limit) {
      return false;
    }
    char next = html.charAt(place + 1);
    return next != '/' && next != '!' && next != '?' && !TagReader.isLetter(next);
  }

  private Token text(Mode mode) {
    int end = html.indexOf('<', at);
    while (end >= 0 && isText(end)) {
      end = html.indexOf('<', end + 1);
    }
    end = end < 0 ? limit : end;
    boolean blankOnly = mode != Mode.FLOW && mode != Mode.SVG && mode != Mode.TEXT_ONLY;
    if (blankOnly && !isBlank(at, end)) {
      return Token.REFUSED;
    }
    return text(end);
  }

  private boolean isBlank(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = html.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Takes the text up to a place, with references. */
  private Token text(int end) {
    int surplus = surplus(end);
    return surplus < 0 ? Token.REFUSED : took(end, end - at - surplus);
  }

  /** Returns by how much references make the text longer than it is; −1: it is refused. */
  private int surplus(int end) {
    int surplus = 0;
    int from = at;
    while (true) {
      if (nextReference < from) {
        int amp = html.indexOf('&', from);
        nextReference = amp < 0 ? Integer.MAX_VALUE : amp;
      }
      if (nextReference >= end) {
        return surplus;
      }
      from = PlainText.endOfReference(html, nextReference, end, false);
      if (from < 0) {
        return -1;
      }
      surplus += PlainText.surplus(html, nextReference, from);
    }
  }

  private Token took(int end, int units) {
    dataStart = at;
    dataEnd = end;
    at = end;
    open.countChild();
    weigh(units);
    return Token.TEXT;
  }

  /** The content of a sealed element is in no part of the tree that can be reached. */
  private void weigh(int units) {
    if (open.sealed == 0) {
      weight += units;
    }
  }

  private Token rawText(Mode mode) {
    int end = endOfRawText(open.name());
    if (end < 0) {
      return Token.REFUSED;
    }
    if (end == at) {
      return endTag();
    }
    return mode == Mode.RCDATA ? text(end) : took(end, end - at);
  }

  /**
   * Returns where the end tag begins; −1 if there is none, or if the text may go on behind it: a
   * script that begins a comment and then a script (section 13.2.5.17).
   */
  private int endOfRawText(String element) {
    int end = html.indexOf("</", at);
    while (end >= 0 && !isEndTag(end + 2, element)) {
      end = html.indexOf("</", end + 2);
    }
    return end >= 0 && element.equals("script") && mayHoldScript(end) ? -1 : end;
  }

  private boolean mayHoldScript(int end) {
    boolean inComment = false;
    for (int place = html.indexOf('<', at); place < end; place = html.indexOf('<', place + 1)) {
      inComment |= html.startsWith("!--", place + 1);
      if (inComment && html.regionMatches(true, place + 1, "script", 0, 6)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEndTag(int nameStart, String element) {
    int behind = nameStart + element.length();
    return behind < limit
        && html.regionMatches(true, nameStart, element, 0, element.length())
        && " \n\t\f/>".indexOf(html.charAt(behind)) >= 0;
  }

  private Token comment() {
    if (!html.startsWith("<!--", at)
        || html.startsWith(">", at + 4)
        || html.startsWith("->", at + 4)) {
      return Token.REFUSED;
    }
    int end = html.indexOf("-->", at + 4);
    if (end < 0 || endsBefore(end) || html.startsWith("<!-", end - 3)) {
      return Token.REFUSED;
    }
    dataStart = at + 4;
    dataEnd = end;
    at = end + 3;
    open.countChild();
    weigh(1);
    return Token.COMMENT;
  }

  /** Returns whether the comment ends in the other way that parsers know. */
  private boolean endsBefore(int end) {
    int dashes = html.indexOf("--", at + 4);
    while (dashes < end && !html.startsWith("!>", dashes + 2)) {
      dashes = html.indexOf("--", dashes + 1);
    }
    return dashes < end;
  }

  private Token endTag() {
    int end = tag.end(at + 2, limit);
    if (end < 0 || !open.closeUpTo(html, at + 2, tag.nameEnd) || !isWholeNoscript()) {
      return Token.REFUSED;
    }
    open.pop();
    at = end;
    return Token.CLOSE;
  }

  /** To browsers that run scripts {@code noscript} is text: it ends with the first end tag. */
  private boolean isWholeNoscript() {
    if (!open.name().equals("noscript")) {
      return true;
    }
    int end = html.indexOf("</", open.start(open.depth));
    while (end < at && !html.regionMatches(true, end + 2, "noscript", 0, 8)) {
      end = html.indexOf("</", end + 2);
    }
    return end == at;
  }

  private Token startTag() {
    int end = tag.start(at + 1, limit);
    if (end < 0) {
      return Token.REFUSED;
    }
    String lower = TagNames.of(html, at + 1, tag.nameEnd);
    boolean fits = open.makeRoom(lower, tag, at);
    if (!fits) {
      return Token.REFUSED;
    }
    if (open.made != null) {
      weigh(1);
    }
    boolean svg = open.mode() == Mode.SVG || lower.equals("svg");
    name = svg ? TagNames.svg(lower) : lower;
    open.countChild();
    weigh(1);
    if (svg ? tag.selfClosing : Elements.VOID.contains(lower)) {
      at = end;
      return Token.VOID;
    }
    return tag.selfClosing
        ? Token.REFUSED
        : push(lower, svg ? Mode.SVG : Elements.mode(lower), end);
  }

  private Token push(String lower, Mode mode, int end) {
    if (!open.push(name, mode, at)) {
      return Token.REFUSED;
    }
    dropsLineFeed = mode != Mode.SVG && (lower.equals("pre") || lower.equals("textarea"));
    at = end;
    return Token.OPEN;
  }

  /**
   * Returns whether two scanners stand before the same content: whatever follows means the same.
   */
  boolean standsAs(PlainScanner other) {
    return dropsLineFeed == other.dropsLineFeed && open.areAs(other.open);
  }
}
