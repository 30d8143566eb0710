package dev.livetemplate.processor.parse;

/** The line ends of a text: LF, CRLF or a lone CR. */
final class Lines {

  private Lines() {}

  /** Returns whether the character is white space that does not end a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Returns whether a line begins at the offset; one does at the start of the text. */
  static boolean isStart(String text, int offset) {
    if (offset == 0) {
      return true;
    }
    char before = text.charAt(offset - 1);
    return before == '\n' || (before == '\r' && !text.startsWith("\n", offset));
  }

  /** Returns whether a line end begins at the offset, which is inside the text. */
  static boolean isEnd(String text, int offset) {
    char c = text.charAt(offset);
    return c == '\n' || c == '\r';
  }

  /** Returns where the line after the one of the offset starts, or the end of the text. */
  static int nextStart(String text, int offset) {
    int at = offset;
    while (at < text.length()) {
      at++;
      if (isStart(text, at)) {
        return at;
      }
    }
    return at;
  }

  /** Returns the spaces and tabs that the text begins with. */
  static String leadingBlanks(String text) {
    int end = 0;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
