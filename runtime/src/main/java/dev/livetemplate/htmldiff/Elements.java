package dev.livetemplate.htmldiff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the HTML parser does with elements, as far as {@link PlainScanner} accepts them: tables of
 * the HTML standard, sections 13.2.4.2 and 13.2.6.4.
 */
final class Elements {
  /** What may stand directly in an element. */
  enum Mode {
    FLOW,
    /** {@code table}. */
    TABLE,
    /** {@code tbody}, {@code thead}, {@code tfoot}. */
    SECTION,
    /** {@code tr}. */
    ROW,
    COLGROUP,
    SELECT,
    OPTGROUP,
    /** {@code option}: text and comments. */
    TEXT_ONLY,
    /** Elements of SVG. */
    SVG,
    /** Text with character references, up to the end tag. */
    RCDATA,
    /** Text as it is, up to the end tag. */
    RAW,
    /** Nothing that we know of. */
    UNKNOWN
  }

  /** A {@code p} is in button scope: the start tag of a block closes it. */
  static final int P = 1;

  /** An {@code a} is among the active formatting elements: another one closes it. */
  static final int A = 2;

  static final int NOBR = 4;
  static final int BUTTON = 8;

  /** An {@code li} that the next {@code li} closes. */
  static final int LI = 16;

  /** A {@code dd} or {@code dt} that the next one closes. */
  static final int DD = 32;

  static final int FORM = 64;

  static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Their start tags close a {@code p}, and their end tags what is left open of {@link #LOOSE}. */
  static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "header",
          "hgroup",
          "main",
          "menu",
          "nav",
          "ol",
          "pre",
          "search",
          "section",
          "summary",
          "ul");

  /** Elements whose end tags may be missing, in flow. */
  static final Set<String> LOOSE = Set.of("p", "li", "dd", "dt");

  /** Elements that this package does not read in flow; most of them belong elsewhere. */
  private static final Set<String> REFUSED =
      Set.of(
          "applet",
          "basefont",
          "bgsound",
          "body",
          "caption",
          "col",
          "colgroup",
          "frame",
          "frameset",
          "head",
          "html",
          "image",
          "isindex",
          "keygen",
          "listing",
          "marquee",
          "math",
          "menuitem",
          "noembed",
          "noframes",
          "optgroup",
          "plaintext",
          "rb",
          "rtc",
          "selectedcontent",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "xmp");

  /** What ends an SVG subtree, or begins HTML within. */
  private static final Set<String> NOT_IN_SVG =
      Set.of(
          "annotation-xml",
          "b",
          "big",
          "blockquote",
          "body",
          "br",
          "center",
          "code",
          "dd",
          "desc",
          "div",
          "dl",
          "dt",
          "em",
          "embed",
          "font",
          "foreignobject",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "hr",
          "i",
          "img",
          "li",
          "listing",
          "menu",
          "meta",
          "nobr",
          "ol",
          "p",
          "pre",
          "ruby",
          "s",
          "script",
          "small",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "sup",
          "svg",
          "table",
          "title",
          "tt",
          "u",
          "ul",
          "var");

  /** The parser goes through these when it looks for an {@code li} to close. */
  private static final Set<String> TRANSPARENT = Set.of("address", "div", "p");

  /** The special elements that may be open in what is accepted. */
  private static final Set<String> SPECIAL =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "colgroup",
          "dd",
          "details",
          "dir",
          "dl",
          "dt",
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
          "hgroup",
          "iframe",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "object",
          "ol",
          "pre",
          "script",
          "search",
          "section",
          "select",
          "style",
          "summary",
          "table",
          "tbody",
          "td",
          "template",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  private static final Map<String, Mode> MODES = new HashMap<>();

  static {
    REFUSED.forEach(name -> MODES.put(name, Mode.UNKNOWN));
    MODES.put("body", Mode.FLOW);
    for (String name : new String[] {"td", "th", "caption"}) {
      MODES.put(name, Mode.FLOW);
    }
    MODES.put("table", Mode.TABLE);
    for (String name : new String[] {"tbody", "thead", "tfoot"}) {
      MODES.put(name, Mode.SECTION);
    }
    MODES.put("tr", Mode.ROW);
    MODES.put("colgroup", Mode.COLGROUP);
    MODES.put("select", Mode.SELECT);
    MODES.put("optgroup", Mode.OPTGROUP);
    MODES.put("option", Mode.TEXT_ONLY);
    MODES.put("svg", Mode.SVG);
    MODES.put("textarea", Mode.RCDATA);
    MODES.put("title", Mode.RCDATA);
    for (String name : new String[] {"script", "style", "iframe"}) {
      MODES.put(name, Mode.RAW);
    }
  }

  private Elements() {}

  /** Returns what may stand in an element of HTML. */
  static Mode mode(String name) {
    return MODES.getOrDefault(name, Mode.FLOW);
  }

  /** Returns whether an element's content is no part of the tree that scripts see. */
  static boolean isSealed(String name) {
    return name.equals("template") || name.equals("noscript");
  }

  static boolean isRefusedInFlow(String name) {
    return REFUSED.contains(name);
  }

  static boolean isRefusedInSvg(String lowerName) {
    return NOT_IN_SVG.contains(lowerName);
  }

  /** Returns whether a start tag closes a {@code p} that is open. */
  static boolean closesP(String name) {
    return BLOCKS.contains(name)
        || HEADINGS.contains(name)
        || name.equals("p")
        || name.equals("li")
        || name.equals("dd")
        || name.equals("dt")
        || name.equals("form")
        || name.equals("table")
        || name.equals("hr");
  }

  /** Returns the flags within an element, from those around it. */
  static int flags(String name, int around) {
    int flags = around;
    if (SPECIAL.contains(name) && !TRANSPARENT.contains(name)) {
      flags &= ~(LI | DD);
    }
    return switch (name) {
      case "table" -> flags & ~P;
      case "td", "th", "caption", "object", "template" -> flags & ~(P | A | NOBR | BUTTON);
      case "button" -> (flags & ~P) | BUTTON;
      case "p" -> flags | P;
      case "a" -> flags | A;
      case "nobr" -> flags | NOBR;
      case "li" -> flags | LI;
      case "dd", "dt" -> flags | DD;
      case "form" -> flags | FORM;
      case "?" -> P | A | NOBR | BUTTON | LI | DD | FORM;
      default -> flags;
    };
  }
}
