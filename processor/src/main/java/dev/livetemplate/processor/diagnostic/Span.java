package dev.livetemplate.processor.diagnostic;

/**
 * A stretch of a template's source text, as half-open range of UTF-16 code units.
 *
 * @param source the text that the offsets count in
 * @param start offset of the first code unit, from 0
 * @param end offset behind the last code unit, at least {@code start}
 */
public record Span(SourceText source, int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** Returns the span from this one's start to the other's end, both in the same source. */
  public Span to(Span other) {
    return new Span(source, start, Math.max(start, other.end));
  }

  /** Returns the 1-based line of the start. */
  public int line() {
    return source.line(start);
  }

  /** Returns the 1-based column of the start, in UTF-16 code units. */
  public int column() {
    return source.column(start);
  }
}
