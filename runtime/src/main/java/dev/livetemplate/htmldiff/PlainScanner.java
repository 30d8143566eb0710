package dev.livetemplate.htmldiff;

import dev.livetemplate.contract.Markers;
import dev.livetemplate.htmldiff.Elements.Mode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML that is <em>plain</em>: HTML of which every parser builds the same tree, whatever
 * stands around it, without moving, closing or making any element but those that the standard says
 * may be left out beside the tag that is read.
 *
 * <p>It either knows what the tree is or refuses. Tags nest; end tags may be missing only of {@code
 * p}, {@code li}, {@code dd}, {@code dt}, cells, rows and groups of rows, where the next tag says
 * so, and at the end all must be closed. A {@code tbody} is made where a row stands directly in a
 * table.
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

  /** Browsers do not nest deeper than 512, what surrounds the text included. */
  static final int DEEPEST = 400;

  final String html;
  final TagReader tag;
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

  /** How many elements the last token has closed by the way, before all else. */
  int closed;

  /** Whether the last token has then opened a {@code tbody} that is not in the text. */
  boolean madeBody;

  /** The least depth while the last token was read. */
  int lowest;

  /** How many elements are open; the one at 0 is the context's. */
  int depth;

  String[] names = new String[16];
  private Mode[] modes = new Mode[16];
  private int[] flags = new int[16];

  /** Where the start tags of the open elements begin. */
  int[] starts = new int[16];

  /** How many child nodes each open element has so far. */
  int[] counts = new int[16];

  /** Elements, comments and UTF-16 code units of text so far. */
  int weight;

  private int nextReference = -1;
  private boolean dropsLineFeed;

  /** How many template elements are open. */
  private int templates;

  PlainScanner(String html, HtmlContext context) {
    this.html = html;
    this.limit = html.length();
    this.tag = new TagReader(html);
    names[0] = context.parent;
    modes[0] = context.mode;
    flags[0] = context.flags;
  }

  /** Begins in the state of another scanner, which may have read another text. */
  PlainScanner(String html, PlainScanner other) {
    this.html = html;
    this.limit = html.length();
    this.tag = new TagReader(html);
    set(other);
  }

  /** Takes over the state of a scanner. */
  void set(PlainScanner other) {
    if (names.length <= other.depth) {
      names = new String[other.names.length];
      modes = new Mode[names.length];
      flags = new int[names.length];
      starts = new int[names.length];
      counts = new int[names.length];
    }
    int open = other.depth + 1;
    System.arraycopy(other.names, 0, names, 0, open);
    System.arraycopy(other.modes, 0, modes, 0, open);
    System.arraycopy(other.flags, 0, flags, 0, open);
    System.arraycopy(other.starts, 0, starts, 0, open);
    System.arraycopy(other.counts, 0, counts, 0, open);
    at = other.at;
    depth = other.depth;
    weight = other.weight;
    templates = other.templates;
    dropsLineFeed = other.dropsLineFeed;
    nextReference = -1;
  }

  /** Goes back to where a child of an open element begins. */
  void goBack(int level, int position) {
    depth = level;
    at = position;
    dropsLineFeed = false;
    nextReference = -1;
  }

  boolean dropsLineFeed() {
    return dropsLineFeed;
  }

  Mode mode() {
    return modes[depth];
  }

  /** Returns the least level of an open {@code template}, whose content is no part of the tree. */
  int templateLevel() {
    List<String> open = Arrays.asList(names).subList(1, depth + 1);
    int template = open.indexOf("template");
    return template < 0 ? Integer.MAX_VALUE : template + 1;
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
    closed = 0;
    madeBody = false;
    lowest = depth;
    boolean drops = dropsLineFeed;
    dropsLineFeed = false;
    Mode mode = modes[depth];
    if (mode == Mode.UNKNOWN) {
      return Token.REFUSED;
    }
    if (at >= limit) {
      return depth == 0 ? Token.END : Token.REFUSED;
    }
    if (drops && html.charAt(at) == '\n') {
      at++;
      return next();
    }
    if (mode == Mode.RAW || mode == Mode.RCDATA) {
      return rawText(mode);
    }
    if (html.charAt(at) != '<') {
      return text(mode);
    }
    if (at + 1 >= limit) {
      return Token.REFUSED;
    }
    char c = html.charAt(at + 1);
    return c == '/'
        ? endTag()
        : c == '!' ? comment() : TagReader.isLetter(c) ? startTag() : Token.REFUSED;
  }

  private Token text(Mode mode) {
    int end = html.indexOf('<', at);
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
    counts[depth]++;
    weigh(units);
    return Token.TEXT;
  }

  /** The content of a template element is in no part of the tree that can be reached. */
  private void weigh(int units) {
    if (templates == 0) {
      weight += units;
    }
  }

  private Token rawText(Mode mode) {
    String element = names[depth];
    int end = html.indexOf('<', at);
    while (mode == Mode.RAW && end >= 0 && end + 1 < limit && isHarmless(end)) {
      end = html.indexOf('<', end + 1);
    }
    if (end < 0 || !html.startsWith("</", end) || !html.startsWith(element, end + 2)) {
      return Token.REFUSED;
    }
    if (end == at) {
      return endTag();
    }
    return mode == Mode.RCDATA ? text(end) : took(end, end - at);
  }

  /** Returns whether a {@code <} in raw text begins nothing that could be anything. */
  private boolean isHarmless(int at) {
    char next = html.charAt(at + 1);
    return next != '/' && next != '!' && !html.regionMatches(true, at + 1, "script", 0, 6);
  }

  private Token comment() {
    if (!html.startsWith("<!--", at)
        || html.startsWith(">", at + 4)
        || html.startsWith("->", at + 4)) {
      return Token.REFUSED;
    }
    int end = html.indexOf("--", at + 4);
    if (end < 0 || !html.startsWith(">", end + 2) || html.startsWith("<!-", end - 3)) {
      return Token.REFUSED;
    }
    dataStart = at + 4;
    dataEnd = end;
    if (Markers.isMarkerLike(html.substring(dataStart, end))
        || TagReader.mayBeginComment(html, dataStart, end)) {
      return Token.REFUSED;
    }
    at = end + 3;
    counts[depth]++;
    weigh(1);
    return Token.COMMENT;
  }

  private Token endTag() {
    int end = tag.end(at + 2, limit);
    if (end < 0) {
      return Token.REFUSED;
    }
    String wanted = TagReader.lower(html.substring(at + 2, tag.nameEnd));
    while (depth > 0 && !isTop(wanted)) {
      if (!isClosedBy(wanted)) {
        return Token.REFUSED;
      }
      close();
      closed++;
    }
    if (depth == 0) {
      return Token.REFUSED;
    }
    close();
    at = end;
    return Token.CLOSE;
  }

  private boolean isTop(String lowerName) {
    String top = names[depth];
    return modes[depth] == Mode.SVG
        ? top.length() == lowerName.length() + 4 && top.endsWith(lowerName)
        : top.equals(lowerName);
  }

  /** Returns whether the end tag of an element around also ends the innermost one. */
  private boolean isClosedBy(String wanted) {
    return switch (names[depth]) {
      case "p" ->
          Elements.BLOCKS.contains(wanted)
              || Elements.LOOSE.contains(wanted)
              || wanted.equals("td")
              || wanted.equals("th");
      case "li", "dd", "dt" ->
          Elements.BLOCKS.contains(wanted) || wanted.equals("td") || wanted.equals("th");
      case "td", "th" -> wanted.equals("tr") || isTablePart(wanted);
      case "tr" -> isTablePart(wanted);
      case "tbody", "thead", "tfoot" -> wanted.equals("table");
      case "option" -> wanted.equals("select") || wanted.equals("optgroup");
      case "optgroup" -> wanted.equals("select");
      default -> false;
    };
  }

  private static boolean isTablePart(String name) {
    return name.equals("table") || isRowGroup(name);
  }

  private static boolean isRowGroup(String name) {
    return name.equals("tbody") || name.equals("thead") || name.equals("tfoot");
  }

  private void close() {
    if (names[depth].equals("template")) {
      templates--;
    }
    depth--;
    lowest = Math.min(lowest, depth);
  }

  private Token startTag() {
    int end = tag.start(at + 1, limit);
    if (end < 0) {
      return Token.REFUSED;
    }
    String lower = TagReader.lower(html.substring(at + 1, tag.nameEnd));
    boolean taken =
        switch (modes[depth]) {
          case SVG -> !Elements.isRefusedInSvg(lower);
          case FLOW -> takeInFlow(lower);
          case TABLE, SECTION, ROW -> takeInTable(lower);
          case COLGROUP -> lower.equals("col");
          case SELECT, OPTGROUP, TEXT_ONLY -> takeInSelect(lower);
          default -> false;
        };
    if (!taken) {
      return Token.REFUSED;
    }
    return modes[depth] == Mode.SVG ? svg(lower, end) : html(lower, end);
  }

  private Token svg(String lower, int end) {
    name = "svg:" + lower;
    counts[depth]++;
    weigh(1);
    if (tag.selfClosing) {
      at = end;
      return Token.VOID;
    }
    return push(name, Mode.SVG, end);
  }

  private Token html(String lower, int end) {
    name = lower.equals("svg") ? "svg:svg" : lower;
    counts[depth]++;
    weigh(1);
    if (Elements.VOID.contains(lower)) {
      at = end;
      return Token.VOID;
    }
    if (lower.equals("svg") && tag.selfClosing) {
      at = end;
      return Token.VOID;
    }
    if (tag.selfClosing) {
      return Token.REFUSED;
    }
    if (lower.equals("template")) {
      templates++;
    }
    dropsLineFeed = lower.equals("pre") || lower.equals("textarea");
    return push(name, Elements.mode(lower), end);
  }

  private Token push(String element, Mode mode, int end) {
    if (depth == DEEPEST) {
      return Token.REFUSED;
    }
    depth++;
    if (depth == names.length) {
      grow();
    }
    names[depth] = element;
    modes[depth] = mode;
    flags[depth] = Elements.flags(element, flags[depth - 1]);
    starts[depth] = at;
    counts[depth] = 0;
    at = end;
    return Token.OPEN;
  }

  private void grow() {
    int length = 2 * names.length;
    names = Arrays.copyOf(names, length);
    modes = Arrays.copyOf(modes, length);
    flags = Arrays.copyOf(flags, length);
    starts = Arrays.copyOf(starts, length);
    counts = Arrays.copyOf(counts, length);
  }

  private boolean has(int flag) {
    return (flags[depth] & flag) != 0;
  }

  /** Closes the innermost element if it has that name and is not the context's. */
  private boolean closeTop(String element) {
    if (depth == 0 || !names[depth].equals(element)) {
      return false;
    }
    close();
    closed++;
    return true;
  }

  private boolean takeInFlow(String element) {
    return switch (element) {
      case "td", "th" -> closeCell() && modes[depth] == Mode.ROW;
      case "tr", "tbody", "thead", "tfoot" -> closeCell() && takeInTable(element);
      case "li" -> (!has(Elements.LI) || closeItem("li", "li")) && closesParagraph();
      case "dd", "dt" -> (!has(Elements.DD) || closeItem("dd", "dt")) && closesParagraph();
      case "a" -> !has(Elements.A);
      case "nobr" -> !has(Elements.NOBR);
      case "button" -> !has(Elements.BUTTON);
      case "form" -> !has(Elements.FORM) && closesParagraph();
      // In quirks mode a table stays in a paragraph.
      case "table" -> !has(Elements.P);
      case "option" -> !names[depth].equals("option");
      case "rt", "rp" -> !Elements.LOOSE.contains(names[depth]) && !isRubyPart(names[depth]);
      case "template" -> !tag.hasAttributeLike("shadowroot");
      default ->
          !Elements.isRefusedInFlow(element)
              && (!Elements.closesP(element) || closesParagraph())
              && !(Elements.HEADINGS.contains(element) && Elements.HEADINGS.contains(names[depth]));
    };
  }

  private static boolean isRubyPart(String name) {
    return name.equals("rt") || name.equals("rp");
  }

  /** Closes the paragraph around; returns whether there is none then. */
  private boolean closesParagraph() {
    return !has(Elements.P) || closeTop("p");
  }

  /** Closes an item that the next one ends, with a paragraph in it that is still open. */
  private boolean closeItem(String one, String other) {
    closeTop("p");
    return closeTop(one) || closeTop(other);
  }

  private boolean closeCell() {
    return closeTop("td") || closeTop("th");
  }

  private boolean takeInTable(String element) {
    return switch (element) {
      case "td", "th" -> modes[depth] == Mode.ROW;
      case "tr" -> takeRow();
      case "tbody", "thead", "tfoot" -> takeRowGroup();
      case "caption", "colgroup" -> modes[depth] == Mode.TABLE;
      default -> false;
    };
  }

  private boolean takeRow() {
    closeTop("tr");
    if (modes[depth] == Mode.TABLE) {
      makeBody();
    }
    return modes[depth] == Mode.SECTION;
  }

  private boolean takeRowGroup() {
    closeTop("tr");
    if (modes[depth] == Mode.SECTION) {
      closeTop(names[depth]);
    }
    return modes[depth] == Mode.TABLE;
  }

  private void makeBody() {
    madeBody = true;
    counts[depth]++;
    weigh(1);
    push("tbody", Mode.SECTION, at);
  }

  private boolean takeInSelect(String element) {
    if (modes[depth] == Mode.TEXT_ONLY) {
      if (depth == 0 || modes[depth - 1] == Mode.FLOW || !closeTop("option")) {
        return false;
      }
    }
    if (element.equals("optgroup")) {
      closeTop("optgroup");
    }
    boolean isOption = element.equals("option");
    return (modes[depth] == Mode.SELECT && (isOption || element.equals("optgroup")))
        || (modes[depth] == Mode.OPTGROUP && isOption);
  }

  /**
   * Returns whether two scanners stand before the same content: whatever follows means the same.
   */
  boolean standsAs(PlainScanner other) {
    if (depth != other.depth || dropsLineFeed != other.dropsLineFeed) {
      return false;
    }
    for (int i = 0; i <= depth; i++) {
      if (!names[i].equals(other.names[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the attributes of the last start tag; null: none. */
  String @Nullable [] attributes() {
    return tag.copy();
  }
}
