package dev.livetemplate.processor.diagnostic;

import java.util.Locale;

/**
 * Shows a problem with the line it is in, as text for a terminal:
 *
 * <pre>
 * todo.mustache:7:12: [UnknownName] no 'titel' in Todo. Did you mean 'title'?
 *       &lt;li&gt;{{titel}}&lt;/li&gt;
 *           ^
 * </pre>
 *
 * <p>A problem in a partial is followed by the way that leads there. Long lines are cut around the
 * caret.
 */
public final class CodeFrame {

  /** How much of a line is shown before and behind the caret's column, in UTF-16 code units. */
  private static final int BEFORE = 60;

  private static final int BEHIND = 40;

  private static final String CUT = "…";

  private CodeFrame() {}

  /** Returns the problem as lines without a line end after the last. */
  public static String render(Problem problem) {
    Span span = problem.span();
    StringBuilder frame = new StringBuilder(header(problem));
    appendLine(frame, span.source().lineText(span.line()), span.column() - 1);
    for (Span tag : problem.includeChain()) {
      frame.append("\nincluded from ").append(position(tag));
    }
    return frame.toString();
  }

  private static String header(Problem problem) {
    String line =
        position(problem.span()) + ": [" + problem.code().code() + "] " + problem.message();
    String fix = problem.fix();
    if (fix == null || fix.isEmpty()) {
      return line;
    }
    String sentence = fix.substring(0, 1).toUpperCase(Locale.ROOT) + fix.substring(1);
    String end = Character.isLetter(fix.charAt(fix.length() - 1)) ? "." : "";
    return line + (line.endsWith("?") || line.endsWith(".") ? " " : ". ") + sentence + end;
  }

  private static String position(Span span) {
    return span.source().name() + ":" + span.line() + ":" + span.column();
  }

  private static void appendLine(StringBuilder frame, String line, int column) {
    int caret = Math.min(column, line.length());
    int from = caret <= BEFORE ? 0 : wholeCharacter(line, caret - BEFORE);
    int to = line.length() - caret <= BEHIND ? line.length() : wholeCharacter(line, caret + BEHIND);
    frame.append('\n').append(from > 0 ? CUT : "").append(line, from, to);
    frame.append(to < line.length() ? CUT : "");
    frame.append('\n').append(from > 0 ? " " : "");
    line.substring(from, caret).codePoints().forEach(c -> frame.append(blank(c)));
    frame.append('^');
  }

  /** Returns the offset, or the next one if it would cut a surrogate pair. */
  private static int wholeCharacter(String line, int offset) {
    return Character.isLowSurrogate(line.charAt(offset)) ? offset + 1 : offset;
  }

  /** Returns white space as wide as terminals show the character. */
  private static String blank(int c) {
    if (c == '\t') {
      return "\t";
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return "";
    }
    return isWide(c) ? "  " : " ";
  }

  /** Returns whether it takes two columns, roughly after Unicode's East Asian Width (UAX 11). */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
