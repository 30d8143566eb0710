package dev.livetemplate.htmldiff;

import dev.livetemplate.htmldiff.Elements.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of an opaque region, made harmless for what surrounds it.
 *
 * <p>Well-formed HTML stays byte for byte as it is, but for a space in comments that a client could
 * take for markers, where there are some. HTML that would reach out of its region (an end tag too
 * many, an element left open, a comment or script without end) is written anew from what a parser
 * makes of it alone, so that the page as first rendered is the page after any update.
 *
 * <p>What it says never changes. It remembers how it was compared with the region before it, until
 * the next one is made; that is no more than a saving, and safe in several threads.
 */
public final class HtmlRegion {
  private static final String SENTINEL = "\uFDD0";

  /**
   * What adds to the page's own elements or ends them, what hides formatting elements that are left
   * open from the look at what follows, and text that what follows could make something else of.
   */
  private static final Pattern FAR_REACHING =
      Pattern.compile(
          "</?(?:html|head|body|frameset)[\\s/>]|<(?:object|applet|marquee)[\\s/>]|(?:&[#a-z0-9]*|</?)\\z",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> TABLE_PARENTS =
      Map.of(
          "td",
          "tr",
          "th",
          "tr",
          "tr",
          "tbody",
          "tbody",
          "table",
          "thead",
          "table",
          "tfoot",
          "table",
          "caption",
          "table",
          "colgroup",
          "table");

  private final String source;
  private final String html;
  private final HtmlContext context;
  private final boolean isRepaired;

  /** The weight of its tree; −1: the HTML is not plain. */
  private final int weight;

  /** How it was compared with another when it was made. */
  private @Nullable Change change;

  /** What a region was made from. */
  private record Change(HtmlRegion from, Window window) {}

  /** Makes the region of HTML as it is. */
  private HtmlRegion(String source, String html, HtmlContext context, int weight) {
    this.source = source;
    this.html = html;
    this.context = context;
    this.weight = weight;
    this.isRepaired = false;
  }

  /** Makes the region of HTML that is written anew. */
  private HtmlRegion(String source, PlainHtml repaired, HtmlContext context) {
    this.source = source;
    this.html = repaired.html();
    this.context = context;
    this.weight = repaired.weight();
    this.isRepaired = true;
  }

  /**
   * Returns the region of a value that stands for itself.
   *
   * @param last what the region held before; null: nothing is known
   * @return {@code last} if the text has not changed
   */
  public static HtmlRegion of(String source, HtmlContext context, @Nullable HtmlRegion last) {
    if (last != null && last.source.equals(source)) {
      return last;
    }
    HtmlRegion region = asItIs(source, context, last);
    boolean stays =
        region.isPlain()
            || context.mode == Mode.UNKNOWN
            || !context.isKnown()
            || isContained(region.html, context);
    if (stays) {
      return region;
    }
    return new HtmlRegion(source, PlainWriter.repair(region.html, context), context);
  }

  /**
   * Returns the region of HTML that is the template's own, of which the compiler knows that it
   * stays in its place; it is never written anew.
   *
   * @param last see {@link #of}
   */
  public static HtmlRegion own(String source, HtmlContext context, @Nullable HtmlRegion last) {
    return last != null && last.source.equals(source) ? last : asItIs(source, context, last);
  }

  private static HtmlRegion asItIs(String source, HtmlContext context, @Nullable HtmlRegion last) {
    String html = MarkerLookalikes.disguise(PlainHtml.normalize(source), context);
    if (last != null) {
      // Else every region would keep all that were before it.
      last.change = null;
    }
    if (last != null && last.isPlain()) {
      Window window = Window.of(new PlainHtml(last.html, last.weight), html, context);
      if (window != null) {
        HtmlRegion region = new HtmlRegion(source, html, context, window.weight());
        region.change = new Change(last, window);
        return region;
      }
    }
    PlainHtml plain = PlainHtml.ifPlain(html, context);
    return new HtmlRegion(source, html, context, plain == null ? -1 : plain.weight());
  }

  /** Returns whether a parser leaves what is around a text as it was. */
  private static boolean isContained(String html, HtmlContext context) {
    return !FAR_REACHING.matcher(html).find()
        && context.alternatives().stream().allMatch(around -> isContained(html, context, around));
  }

  private static boolean isContained(String html, HtmlContext context, List<String> ancestors) {
    StringBuilder page = new StringBuilder();
    List<String> around = ancestors.isEmpty() ? List.of("body") : ancestors;
    // Everything is parsed within a body: what is around that no region can reach.
    List<String> open = complete(around.subList(around.indexOf("body") + 1, around.size()));
    open.forEach(name -> page.append('<').append(local(name)).append('>'));
    String sentinel = "<!--" + SENTINEL + "-->";
    boolean text = context.mode == Mode.FLOW || context.mode == Mode.SVG;
    page.append(sentinel).append(html).append(text ? sentinel + SENTINEL : "");
    for (int i = open.size() - 1; i >= 0; i--) {
      page.append("</").append(local(open.get(i))).append('>');
    }
    page.append(open.isEmpty() ? "" : SENTINEL);
    Element body = new Element("body");
    body.appendChildren(Parser.parseFragment(page.toString(), new Element("body"), ""));
    if (!open.isEmpty() && !removeSentinelBehind(body)) {
      return false;
    }
    Element parent = descend(body, open);
    return parent != null && isBetween(parent, html, text, context);
  }

  /** Adds what the parts of a table need around them, if a page has only the parts. */
  private static List<String> complete(List<String> names) {
    List<String> complete = new ArrayList<>(names);
    String parent = names.isEmpty() ? null : TABLE_PARENTS.get(names.get(0));
    for (; parent != null; parent = TABLE_PARENTS.get(parent)) {
      complete.add(0, parent);
    }
    return complete;
  }

  /** Returns whether the last text is as it was: no formatting has been opened again for it. */
  private static boolean removeSentinelBehind(Element body) {
    int last = body.childNodeSize() - 1;
    if (last < 0 || !isSentinelText(body.childNode(last))) {
      return false;
    }
    body.childNode(last).remove();
    return true;
  }

  private static String local(String name) {
    return name.startsWith("svg:") ? name.substring(4) : name;
  }

  /** Returns the element that the tags lead to, if each is the only child of the one before. */
  private static @Nullable Element descend(Element body, List<String> names) {
    Element parent = body;
    for (String name : names) {
      if (parent.childNodeSize() != 1
          || !(parent.childNode(0) instanceof Element child)
          || !child.normalName().equals(local(name))) {
        return null;
      }
      parent = child;
    }
    return parent;
  }

  private static boolean isBetween(Element parent, String html, boolean text, HtmlContext context) {
    List<Node> nodes = parent.childNodes();
    // In the parts of tables, the comment behind would be put into a part that is not closed yet.
    int last = nodes.size() - (text ? 2 : 0);
    boolean isFramed =
        last >= 1
            && isSentinel(nodes.get(0))
            && (!text || (isSentinel(nodes.get(last)) && isSentinelText(nodes.get(last + 1))));
    if (!isFramed) {
      return false;
    }
    String inPage = PlainWriter.write(List.copyOf(nodes.subList(1, last)));
    return inPage.equals(PlainWriter.write(PlainWriter.fragment(html, context)));
  }

  private static boolean isSentinelText(Node node) {
    return node instanceof TextNode text && text.getWholeText().equals(SENTINEL);
  }

  private static boolean isSentinel(Node node) {
    return node instanceof Comment comment && comment.getData().equals(SENTINEL);
  }

  /** Returns the HTML for a page with markers. */
  public String html() {
    return html;
  }

  /** Returns the HTML for a page without markers, in which no comment is taken for one. */
  public String htmlWithoutMarkers() {
    return isRepaired ? html : PlainHtml.normalize(source);
  }

  /**
   * Returns the HTML for a place right behind the start tag of {@code pre}, {@code textarea} or
   * {@code listing}: without the line feed at its beginning that the parser drops there when it
   * reads the whole page.
   */
  public String htmlBehindTag() {
    return html.startsWith("\n") ? html.substring(1) : html;
  }

  private boolean isPlain() {
    return weight >= 0;
  }

  /**
   * Returns the weight of the tree: how many elements, comments and UTF-16 code units of text it
   * has, those in template elements not counted. Only for regions that have a difference.
   */
  public int weight() {
    return weight;
  }

  /** Returns the script that leads to another content; null if only replacing does. */
  public @Nullable List<HtmlEdit> editsTo(HtmlRegion next) {
    if (!isPlain() || !next.isPlain()) {
      return null;
    }
    Change known = next.change;
    Window window =
        known != null && known.from.equals(this)
            ? known.window
            : Window.of(new PlainHtml(html, weight), next.html, context);
    return window == null ? null : HtmlDiff.of(window).edits();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HtmlRegion that && html.equals(that.html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  @Override
  public String toString() {
    return html;
  }
}
