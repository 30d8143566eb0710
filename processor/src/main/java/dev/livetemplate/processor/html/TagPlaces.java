package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the sources the start tags of a template stand. */
final class TagPlaces {

  private final Map<Integer, Span> spans = new HashMap<>();
  private final List<BoundText> texts = new ArrayList<>();
  private @Nullable Span open;

  /** Takes down the literal texts that are read next, as one. */
  void read(List<BoundText> next) {
    texts.clear();
    texts.addAll(next);
  }

  /** Takes down that a start tag begins at an offset in the texts that are read. */
  void begin(int offset) {
    open = at(offset);
  }

  /** Takes down the number of the start tag that began last. */
  void end(int tag) {
    if (open != null) {
      spans.put(tag, open);
    }
  }

  /** Takes down that a start tag stands where another one does. */
  void copy(int tag, int copy) {
    Span span = spans.get(tag);
    if (span != null) {
      spans.put(copy, span);
    }
  }

  /** Returns where the start tag that began last stands; null if there is none. */
  @Nullable Span last() {
    return open;
  }

  /** Returns where a start tag stands; null if it is not known. */
  @Nullable Span of(int tag) {
    return spans.get(tag);
  }

  private @Nullable Span at(int offset) {
    int rest = offset;
    for (BoundText text : texts) {
      if (rest < text.text().length()) {
        return within(text, rest);
      }
      rest -= text.text().length();
    }
    return null;
  }

  /** A text that is not its source letter for letter has been indented: its own place will do. */
  private static Span within(BoundText text, int offset) {
    Span span = text.span();
    String source = span.source().text().substring(span.start(), span.end());
    return source.equals(text.text())
        ? new Span(span.source(), span.start() + offset, span.end())
        : span;
  }
}
