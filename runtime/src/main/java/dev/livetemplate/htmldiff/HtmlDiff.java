package dev.livetemplate.htmldiff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two HTML texts: a report of what changed, and a short script that makes the
 * tree of the one into the tree of the other.
 *
 * <p>Both texts are fragments that stand in the same context. Elements are the same by their {@code
 * id} or {@code data-key}, then by all that is in them, then by their place and name. The work is
 * near-linear in what lies between the beginning and the end that both texts share. What neither
 * parser nor standard leaves in doubt is read without a parser; only other HTML is parsed with
 * jsoup.
 *
 * <p>No text makes this throw. HTML whose tree cannot be written as unambiguous HTML (say, frames,
 * MathML, or elements nested deeper than 400) is {@linkplain #isReplacement() replaced} as a whole.
 *
 * <p>Immutable.
 */
public final class HtmlDiff {
  /** What can change. */
  public enum Kind {
    /** The text between elements that stay, or a comment. */
    TEXT,
    /** Attributes of elements that stay. */
    ATTRIBUTE,
    /** Elements or comments came, went or moved. */
    STRUCTURE,
    /** Nothing stays as it was. */
    REWRITE
  }

  /**
   * A change.
   *
   * @param path the child numbers, in the old tree, that lead to the node or (for structure) to the
   *     parent of what came, went or moved
   */
  public record Change(Kind kind, List<Integer> path) {}

  private static final HtmlDiff NONE = new HtmlDiff("", List.of(), List.of(), false);

  private final String html;
  private final List<HtmlEdit> edits;
  private final List<Change> changes;
  private final boolean replacement;

  private HtmlDiff(String html, List<HtmlEdit> edits, List<Change> changes, boolean replacement) {
    this.html = html;
    this.edits = edits;
    this.changes = changes;
    this.replacement = replacement;
  }

  /** Compares two fragments that stand in a page's body. */
  public static HtmlDiff between(String from, String to) {
    return between(from, to, HtmlContext.BODY);
  }

  /** Compares two fragments that stand in the same place. */
  public static HtmlDiff between(String from, String to, HtmlContext context) {
    if (from.equals(to)) {
      return NONE;
    }
    String old = PlainHtml.normalize(from);
    String now = PlainHtml.normalize(to);
    Window window = Window.of(old, now, context);
    if (window == null) {
      window = ofRewritten(old, now, context);
    }
    return window == null ? replacement(to) : of(window);
  }

  private static @Nullable Window ofRewritten(String from, String to, HtmlContext context) {
    PlainHtml old = PlainHtml.of(from, context);
    PlainHtml now = old == null ? null : PlainHtml.of(to, context);
    return old == null || now == null ? null : Window.of(old, now.html(), context);
  }

  static HtmlDiff of(Window window) {
    TreeDiff.Result result = TreeDiff.of(window);
    return new HtmlDiff(
        window.after().html, List.copyOf(result.edits()), List.copyOf(result.changes()), false);
  }

  static HtmlDiff replacement(String html) {
    return new HtmlDiff(html, List.of(), List.of(new Change(Kind.REWRITE, List.of())), true);
  }

  /** Returns the kinds of all changes; none if the trees are the same. */
  public Set<Kind> kinds() {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    changes.forEach(change -> kinds.add(change.kind()));
    return kinds;
  }

  /** Returns what changed. */
  public List<Change> changes() {
    return changes;
  }

  /** Returns the script; empty if nothing changed and if all is to be replaced. */
  public List<HtmlEdit> edits() {
    return edits;
  }

  /** Returns whether there is no script, so that the new HTML has to take the place of the old. */
  public boolean isReplacement() {
    return replacement;
  }

  /** Returns the new HTML, in the form that the script leads to; empty if nothing changed. */
  public String html() {
    return html;
  }

  /**
   * Makes the change in a jsoup tree.
   *
   * @param parent an element whose content is what jsoup makes of the old text
   * @throws IllegalArgumentException if it is not
   */
  public void applyTo(Element parent) {
    if (replacement) {
      parent.html(html);
    } else {
      new EditPlayer(parent).play(edits);
    }
  }
}
