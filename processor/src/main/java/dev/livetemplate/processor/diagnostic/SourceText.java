package dev.livetemplate.processor.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of one template with the map from offsets to lines and columns. Immutable.
 *
 * <p>The text of a partial is one of these for each tag that includes it, so that every span in it
 * knows the way back to the main template.
 *
 * <p>A text that stands in a string literal of a Java file counts the lines and columns of that
 * file.
 *
 * <p>Lines end at LF, CRLF or a lone CR; lines and columns count from 1, columns in UTF-16 code
 * units.
 */
public final class SourceText {

  private final String name;
  private final String text;
  private final int[] lineStarts;
  private final @Nullable Span includedFrom;
  private final @Nullable Host host;

  /** Where a text stands in a larger one: the offset there for each offset here. */
  private record Host(SourceText file, List<Integer> offsets) {
    int offset(int inner) {
      return offsets.get(inner);
    }
  }

  /**
   * Creates the source.
   *
   * @param name what diagnostics call it: the template's path, or the annotated class's name
   * @param text the whole text
   */
  public SourceText(String name, String text) {
    this(name, text, lineStarts(text), null, null);
  }

  private SourceText(
      String name,
      String text,
      int[] lineStarts,
      @Nullable Span includedFrom,
      @Nullable Host host) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts;
    this.includedFrom = includedFrom;
    this.host = host;
  }

  /**
   * Returns a text that stands in another one, escaped or indented.
   *
   * @param file the other text, whose name, lines and columns it bears
   * @param offsets for each offset in the text, its end included, the one in the file
   */
  public static SourceText embedded(String text, SourceText file, List<Integer> offsets) {
    return new SourceText(
        file.name, text, lineStarts(text), null, new Host(file, List.copyOf(offsets)));
  }

  /** Returns the same text as read because of the given tag in another (or the same) file. */
  public SourceText includedFrom(Span tag) {
    return new SourceText(name, text, lineStarts, tag, host);
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
    if (host != null) {
      return host.file().line(host.offset(offset));
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the 1-based column of the offset, in UTF-16 code units. */
  public int column(int offset) {
    if (host != null) {
      return host.file().column(host.offset(offset));
    }
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** Returns the text of a 1-based line without its line end. */
  public String lineText(int line) {
    if (host != null) {
      return host.file().lineText(line);
    }
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
