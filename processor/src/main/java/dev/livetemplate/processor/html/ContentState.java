package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokenizer stands between tags: in ordinary content or in an element of raw text, in
 * HTML or in SVG or MathML. Immutable, compared by value.
 *
 * @param kind {@code DATA_KIND}, {@code RCDATA_KIND} or {@code RAW_KIND}
 * @param rawName the element whose text this is, for the latter two
 * @param foreign the open {@code svg} and {@code math} elements and the elements within them that
 *     hold HTML again
 */
record ContentState(String kind, @Nullable String rawName, List<String> foreign) {

  static final String DATA_KIND = "data";
  static final String RCDATA_KIND = "rcdata";
  static final String RAW_KIND = "raw";
  static final ContentState DATA = new ContentState(DATA_KIND, null, List.of());

  /**
   * The elements of SVG and MathML whose content is HTML (integration points of the HTML standard).
   */
  private static final Set<String> INTEGRATION =
      Set.of("foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml");

  boolean inForeign() {
    if (foreign.isEmpty()) {
      return false;
    }
    String top = foreign.get(foreign.size() - 1);
    return top.equals("svg") || top.equals("math");
  }

  SlotContext slotContext() {
    return switch (kind) {
      case RCDATA_KIND -> SlotContext.RCDATA;
      case RAW_KIND -> SlotContext.RAW_TEXT;
      default -> SlotContext.TEXT;
    };
  }

  ContentState inside(String name, String newKind) {
    return new ContentState(newKind, name, foreign);
  }

  ContentState outside() {
    return new ContentState(DATA_KIND, null, foreign);
  }

  ContentState afterStartTag(String name, boolean selfClosing) {
    boolean opens =
        name.equals("svg") || name.equals("math") || (inForeign() && INTEGRATION.contains(name));
    if (!opens || selfClosing) {
      return this;
    }
    List<String> open = new ArrayList<>(foreign);
    open.add(name);
    return new ContentState(kind, rawName, List.copyOf(open));
  }

  ContentState afterEndTag(String name) {
    if (foreign.isEmpty() || !foreign.get(foreign.size() - 1).equals(name)) {
      return this;
    }
    return new ContentState(kind, rawName, List.copyOf(foreign.subList(0, foreign.size() - 1)));
  }
}
