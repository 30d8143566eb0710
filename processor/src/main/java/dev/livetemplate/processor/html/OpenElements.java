package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that are open behind a stretch of tokens, those closed whose end tags HTML implies.
 *
 * <p>A guess only, of where it is worth while to look for {@link OpenEnds}: what the parser makes
 * of it is proved afterwards, as everything is.
 */
final class OpenElements {

  private static final Set<String> PARAGRAPH = Set.of("p");
  private static final Set<String> CELLS = Set.of("p", "td", "th");
  private static final Set<String> ROWS = Set.of("p", "td", "th", "tr");
  private static final Set<String> PARTS =
      Set.of("p", "td", "th", "tr", "thead", "tbody", "tfoot", "caption", "colgroup");
  private static final Set<String> TERMS = Set.of("p", "dt", "dd");
  private static final Set<String> RUBY = Set.of("rt", "rp");

  /** For each start tag the elements that it closes while one of them is the innermost one. */
  private static final Map<String, Set<String>> CLOSES =
      Map.ofEntries(
          Map.entry("li", Set.of("p", "li")),
          Map.entry("dt", TERMS),
          Map.entry("dd", TERMS),
          Map.entry("option", Set.of("option")),
          Map.entry("optgroup", Set.of("option", "optgroup")),
          Map.entry("td", CELLS),
          Map.entry("th", CELLS),
          Map.entry("tr", ROWS),
          Map.entry("thead", PARTS),
          Map.entry("tbody", PARTS),
          Map.entry("tfoot", PARTS),
          Map.entry("rt", RUBY),
          Map.entry("rp", RUBY));

  /** Start tags that close a paragraph. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "details",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "ul");

  private static final Set<String> MAY_STAY_OPEN =
      Set.of(
          "li",
          "dt",
          "dd",
          "p",
          "option",
          "optgroup",
          "td",
          "th",
          "tr",
          "thead",
          "tbody",
          "tfoot",
          "rt",
          "rp");

  private final boolean side;
  private final List<String> open = new ArrayList<>();
  private boolean unopened;

  private OpenElements(boolean side) {
    this.side = side;
  }

  /** Returns whether a section or list ends with nothing open but what HTML closes by itself. */
  static boolean mayStayOpen(Token region) {
    if (region instanceof Token.Section section) {
      return mayStayOpen(section.then()) || mayStayOpen(section.otherwise());
    }
    return region instanceof Token.Rows rows && mayStayOpen(rows.row());
  }

  private static boolean mayStayOpen(List<Token> tokens) {
    for (boolean shown : new boolean[] {true, false}) {
      OpenElements elements = new OpenElements(shown);
      elements.read(tokens);
      if (!elements.unopened
          && !elements.open.isEmpty()
          && MAY_STAY_OPEN.containsAll(elements.open)) {
        return true;
      }
    }
    return false;
  }

  private void read(List<Token> tokens) {
    for (Token token : tokens) {
      if (token instanceof Token.Tag tag) {
        start(tag);
      } else if (token instanceof Token.Markup markup && !markup.endTag().isEmpty()) {
        end(markup.endTag());
      } else if (token instanceof Token.Section section) {
        read(side ? section.then() : section.otherwise());
      } else if (token instanceof Token.Rows rows && side) {
        read(rows.row());
      }
    }
  }

  private void start(Token.Tag tag) {
    Set<String> closed =
        CLOSES.getOrDefault(tag.name(), BLOCKS.contains(tag.name()) ? PARAGRAPH : Set.of());
    while (!open.isEmpty() && closed.contains(open.get(open.size() - 1))) {
      open.remove(open.size() - 1);
    }
    if (!tag.selfClosing() && !Window.VOID.contains(tag.name())) {
      open.add(tag.name());
    }
  }

  private void end(String name) {
    int at = open.lastIndexOf(name);
    if (at < 0) {
      unopened = true;
    } else {
      open.subList(at, open.size()).clear();
    }
  }
}
