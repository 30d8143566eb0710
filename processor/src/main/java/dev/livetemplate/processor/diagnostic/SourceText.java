package dev.livetemplate.processor.diagnostic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one template with the map from offsets to lines and columns. Immutable.
 *
 * <p>The text of a partial is one of these for each tag that includes it, so that every span in it
 * knows the way back to the main template.
 *
 * <p>Lines end at LF, CRLF or a lone CR; lines and columns count from 1, columns in UTF-16 code
 * units.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private final int[] lineStarts;
  private final @Nullable Span includedFrom;

  /**
   * Creates the source.
   *
   * @param name what diagnostics call it: the template's path, or the annotated class's name
   * @param text the whole text
   */
  public SourceText(String name, String text) {
    this(name, text, lineStarts(text), null);
  }

  private SourceText(String name, String text, int[] lineStarts, @Nullable Span includedFrom) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts;
    this.includedFrom = includedFrom;
  }

  /** Returns the same text as read because of the given tag in another (or the same) file. */
  public SourceText includedFrom(Span tag) {
    return new SourceText(name, text, lineStarts, tag);
  }

  /** Returns the tag that made this text part of the template; null for the main template. */
  public @Nullable Span includedFrom() {
    return includedFrom;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Returns what diagnostics call this source. */
  public String name() {
    return name;
  }

  /** Returns the whole text. */
  public String text() {
    return text;
  }

  /** Returns the 1-based line that holds the offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the 1-based column of the offset, in UTF-16 code units. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** Returns the text of a 1-based line without its line end. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
