package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.Elements.Mode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The elements that are open while plain HTML is read, and what the next tag does to them: which it
 * may close or make by the way, and which it must not stand in (HTML standard, section 13.2.6.4, as
 * far as the tags leave no doubt).
 */
final class OpenElements {
  /** Browsers do not nest deeper than 512, what surrounds the text included. */
  static final int DEEPEST = 400;

  /** How many elements are open; the one at 0 is the context's. */
  int depth;

  /** The least depth while the last token was read. */
  int lowest;

  /** How many elements the last token has closed by the way, before all else. */
  int closed;

  /** The element that the last token has then opened, though it is not in the text. */
  @Nullable String made;

  /** How many elements are open whose content is no part of the tree that can be reached. */
  int sealed;

  private String[] names = new String[16];
  private Mode[] modes = new Mode[16];
  private int[] flags = new int[16];

  /** Where the start tags of the open elements begin. */
  private int[] starts = new int[16];

  /** How many child nodes each open element has so far. */
  private int[] counts = new int[16];

  OpenElements(HtmlContext context) {
    names[0] = context.parent;
    modes[0] = context.mode;
    flags[0] = context.flags;
  }

  OpenElements(OpenElements other) {
    set(other);
  }

  /** Takes over the state of others. */
  void set(OpenElements other) {
    if (names.length <= other.depth) {
      resize(other.names.length);
    }
    int open = other.depth + 1;
    System.arraycopy(other.names, 0, names, 0, open);
    System.arraycopy(other.modes, 0, modes, 0, open);
    System.arraycopy(other.flags, 0, flags, 0, open);
    System.arraycopy(other.starts, 0, starts, 0, open);
    System.arraycopy(other.counts, 0, counts, 0, open);
    depth = other.depth;
    sealed = other.sealed;
  }

  private void resize(int length) {
    names = Arrays.copyOf(names, length);
    modes = Arrays.copyOf(modes, length);
    flags = Arrays.copyOf(flags, length);
    starts = Arrays.copyOf(starts, length);
    counts = Arrays.copyOf(counts, length);
  }

  /** Returns what may stand in the innermost element. */
  Mode mode() {
    return modes[depth];
  }

  /** Returns the innermost element; of SVG with {@code svg:}. */
  String name() {
    return names[depth];
  }

  String name(int level) {
    return names[level];
  }

  /** Returns where the start tag of an open element begins. */
  int start(int level) {
    return starts[level];
  }

  /** Returns how many child nodes an open element has so far. */
  int count(int level) {
    return counts[level];
  }

  void countChild() {
    counts[depth]++;
  }

  /** Returns the least level of an open element whose content cannot be reached. */
  int sealedLevel() {
    for (int i = 1; sealed > 0 && i <= depth; i++) {
      if (Elements.isSealed(names[i])) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Returns whether the same elements are open here and there. */
  boolean areAs(OpenElements other) {
    if (depth != other.depth) {
      return false;
    }
    for (int i = 0; i <= depth; i++) {
      if (!names[i].equals(other.names[i])) {
        return false;
      }
    }
    return true;
  }

  /** Begins a token. */
  void begin() {
    closed = 0;
    made = null;
    lowest = depth;
  }

  /** Opens an element; returns whether it is not too deep. */
  boolean push(String element, Mode mode, int start) {
    if (depth == DEEPEST) {
      return false;
    }
    depth++;
    if (depth == names.length) {
      resize(2 * depth);
    }
    names[depth] = element;
    modes[depth] = mode;
    flags[depth] = Elements.flags(element, flags[depth - 1]);
    starts[depth] = start;
    counts[depth] = 0;
    sealed += Elements.isSealed(element) ? 1 : 0;
    return true;
  }

  void pop() {
    sealed -= Elements.isSealed(names[depth]) ? 1 : 0;
    depth--;
    lowest = Math.min(lowest, depth);
  }

  /** Goes back to where only the outer elements were open, none of them sealed. */
  void popTo(int level) {
    depth = level;
    sealed = 0;
  }

  /** Closes what the end tag of an element closes before it; returns whether it is open then. */
  boolean closeUpTo(String html, int nameStart, int nameEnd) {
    int length = nameEnd - nameStart;
    if (isTop(html, nameStart, length)) {
      return depth > 0;
    }
    String wanted = TagNames.of(html, nameStart, nameEnd);
    while (depth > 0 && !isTop(html, nameStart, length)) {
      if (!isClosedBy(wanted)) {
        return false;
      }
      closeByTheWay();
    }
    return depth > 0;
  }

  private boolean isTop(String html, int nameStart, int length) {
    String top = names[depth];
    int prefix = modes[depth] == Mode.SVG ? 4 : 0;
    return top.length() == prefix + length
        && html.regionMatches(true, nameStart, top, prefix, length);
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
      case "tbody", "thead", "tfoot", "colgroup" -> wanted.equals("table");
      case "option" -> wanted.equals("select") || wanted.equals("optgroup");
      case "optgroup" -> wanted.equals("select");
      default -> false;
    };
  }

  private static boolean isTablePart(String name) {
    return switch (name) {
      case "table", "tbody", "thead", "tfoot" -> true;
      default -> false;
    };
  }

  private void closeByTheWay() {
    pop();
    closed++;
  }

  /** Closes the innermost element if it has that name and is not the context's. */
  private boolean closeTop(String element) {
    if (depth == 0 || !names[depth].equals(element)) {
      return false;
    }
    closeByTheWay();
    return true;
  }

  /**
   * Closes and makes what a start tag closes and makes before its own element.
   *
   * @return whether the element may stand there then
   */
  boolean makeRoom(String element, TagReader tag, int at) {
    return switch (modes[depth]) {
      case SVG -> !Elements.isRefusedInSvg(element);
      case FLOW -> inFlow(element, tag, at);
      case TABLE, SECTION, ROW, COLGROUP -> inTable(element, at);
      case SELECT, OPTGROUP, TEXT_ONLY -> inSelect(element);
      default -> false;
    };
  }

  private boolean has(int flag) {
    return (flags[depth] & flag) != 0;
  }

  private boolean inFlow(String element, TagReader tag, int at) {
    return switch (element) {
      case "td", "th" -> closeCell() && modes[depth] == Mode.ROW;
      case "tr", "tbody", "thead", "tfoot" -> closeCell() && inTable(element, at);
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

  private boolean inTable(String element, int at) {
    if (element.equals("col")) {
      return modes[depth] == Mode.COLGROUP || make("colgroup", Mode.COLGROUP, at);
    }
    boolean inColumns = modes[depth] == Mode.COLGROUP;
    return !(inColumns && !closeTop("colgroup"))
        && switch (element) {
          case "td", "th" -> modes[depth] == Mode.ROW;
          case "tr" -> inRows(at);
          case "tbody", "thead", "tfoot" -> inGroups();
          case "caption", "colgroup" -> modes[depth] == Mode.TABLE;
          default -> false;
        };
  }

  private boolean inRows(int at) {
    closeTop("tr");
    return modes[depth] == Mode.SECTION || make("tbody", Mode.SECTION, at);
  }

  private boolean inGroups() {
    closeTop("tr");
    if (modes[depth] == Mode.SECTION) {
      closeTop(names[depth]);
    }
    return modes[depth] == Mode.TABLE;
  }

  /** Opens, in a table, a part that is not in the text. */
  private boolean make(String element, Mode mode, int at) {
    if (modes[depth] != Mode.TABLE) {
      return false;
    }
    made = element;
    countChild();
    return push(element, mode, at);
  }

  private boolean inSelect(String element) {
    if (modes[depth] == Mode.TEXT_ONLY
        && (depth == 0 || modes[depth - 1] == Mode.FLOW || !closeTop("option"))) {
      return false;
    }
    if (element.equals("optgroup")) {
      closeTop("optgroup");
    }
    boolean isOption = element.equals("option");
    return (modes[depth] == Mode.SELECT && (isOption || element.equals("optgroup")))
        || (modes[depth] == Mode.OPTGROUP && isOption);
  }
}
