package dev.livetemplate.gate.oracle;

import dev.livetemplate.testing.Dom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells which strategies a change of page calls for, from the two pages alone: a text of an element
 * that stays, 1; an attribute of one, 2; nodes that come, go or move, 3; what is in raw HTML, 4.
 *
 * <p>Knows nothing of the compiler: the pages are rendered by plain Mustache, with marks around raw
 * values and the contents of sections. The latter tell whether a text beside nodes that come or go
 * belongs to them.
 */
public final class StrategyOracle {

  private final List<Document> pages;
  private final Map<Element, String> html = new HashMap<>();

  /**
   * Takes the pages of all states.
   *
   * @param marked see {@link dev.livetemplate.processor.testing.NaiveMustache#renderMarked}
   */
  public StrategyOracle(List<String> marked) {
    pages = marked.stream().map(page -> Dom.parse(MarkPlacer.place(page))).toList();
  }

  /** Returns what changes from one state to another. */
  public Change change(int from, int to) {
    return new TreeComparison(html).compare(pages.get(from), pages.get(to));
  }
}
