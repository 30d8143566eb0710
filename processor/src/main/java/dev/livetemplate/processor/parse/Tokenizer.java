package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.ArrayList;
import java.util.List;

/** Splits one template text into tokens, once. */
final class Tokenizer {

  /** How much of a tag is quoted in a message. */
  private static final int QUOTED = 30;

  private final SourceText source;
  private final String text;
  private final Diagnostics problems;
  private final List<Token> tokens = new ArrayList<>();

  private String open;
  private String close;
  private int position;
  private boolean sound = true;

  Tokenizer(SourceText source, Delimiters delimiters, Diagnostics problems) {
    this.source = source;
    this.open = delimiters.open();
    this.close = delimiters.close();
    this.text = source.text();
    this.problems = problems;
  }

  /** Returns the tokens; call it once. */
  List<Token> tokenize() {
    while (position < text.length()) {
      int tag = text.indexOf(open, position);
      if (tag < 0) {
        tag = text.length();
      }
      if (tag > position) {
        tokens.add(new Token.Literal(position, tag));
      }
      position = tag;
      if (tag < text.length()) {
        readTag(tag);
      }
    }
    return tokens;
  }

  /** Returns whether the tokens say what the author meant, as far as tags can tell. */
  boolean isSound() {
    return sound;
  }

  private void readTag(int start) {
    int inside = start + open.length();
    if (text.startsWith("{", inside)) {
      readName(Kind.RAW_VARIABLE, start, inside + 1, "}" + close);
      return;
    }
    int sigil = skipSpace(inside);
    Kind kind = sigil < text.length() ? Kind.of(text.charAt(sigil)) : Kind.VARIABLE;
    int content = kind.sigil().isEmpty() ? inside : sigil + 1;
    switch (kind) {
      case COMMENT -> readComment(start, content);
      case DELIMITERS -> readDelimiters(start, content);
      default -> readName(kind, start, content, close);
    }
  }

  private void readComment(int start, int content) {
    int end = text.indexOf(close, content);
    if (end < 0) {
      reportUnclosed(start, close);
      addBroken(start, text.length());
    } else {
      add(Kind.COMMENT, "", content, start, end + close.length());
    }
  }

  private void readName(Kind kind, int start, int content, String closing) {
    int end = text.indexOf(closing, content);
    int inner = text.indexOf(open, content);
    // When both delimiters are the same, the "inner" opening delimiter is the closing one.
    if (end < 0 || (inner >= 0 && inner < end)) {
      reportUnclosed(start, closing);
      recover(kind, start, content);
      return;
    }
    int from = skipSpace(content);
    String name = Tag.nameOf(kind, text.substring(content, end).strip());
    if (name.isEmpty()) {
      int tagEnd = end + closing.length();
      String tag = text.substring(start, tagEnd).strip();
      problems.report(
          ProblemCode.EMPTY_TAG,
          span(start, tagEnd),
          "the tag '" + tag + "' has no name",
          "Write a name into it, or remove it.");
      // What it should have opened or closed is anyone's guess.
      sound &= kind == Kind.VARIABLE || kind == Kind.RAW_VARIABLE || kind == Kind.PARTIAL;
      addBroken(start, tagEnd);
      return;
    }
    add(kind, name, from, start, end + closing.length());
  }

  /**
   * Goes on behind a tag without end: at the next tag, or behind what was probably meant to end it.
   * A section is kept under its probable name, so that its closing tag finds it.
   */
  private void recover(Kind kind, int start, int content) {
    int nameStart = skipSpace(content);
    int nameEnd = nameStart;
    while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int next = text.indexOf(open, nameEnd);
    int end = text.indexOf(close, nameEnd);
    int goOn = nameEnd;
    if (end >= 0 && (next < 0 || end < next)) {
      goOn = end + close.length();
    }
    goOn = Math.max(goOn, start + open.length());
    if (kind.opens() || kind == Kind.CLOSE) {
      add(kind, text.substring(nameStart, nameEnd), nameStart, start, goOn);
    } else {
      addBroken(start, goOn);
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.' || c == '-';
  }

  private void readDelimiters(int start, int content) {
    int end = text.indexOf("=" + close, content);
    String[] both = end < 0 ? new String[0] : words(content, end);
    // Else "{{=<% %>}} … =}}" far below would swallow the text between.
    if (both.length == 2 && isDelimiter(both[0]) && isDelimiter(both[1])) {
      add(Kind.DELIMITERS, "", content, start, end + 1 + close.length());
      open = both[0];
      close = both[1];
      return;
    }
    sound = false;
    int plainEnd = text.indexOf(close, content);
    if (plainEnd < 0) {
      reportUnclosed(start, "=" + close);
      addBroken(start, text.length());
      return;
    }
    int tagEnd = plainEnd + close.length();
    problems.report(
        ProblemCode.INVALID_DELIMITERS,
        span(start, tagEnd),
        "the tag '" + quote(start, tagEnd) + "' does not set two delimiters",
        "Write two sequences without white space and '=': " + open + "=<% %>=" + close);
    addBroken(start, tagEnd);
  }

  private String[] words(int start, int end) {
    return text.substring(start, end).strip().split("\\s+", -1);
  }

  private static boolean isDelimiter(String text) {
    return !text.isEmpty() && text.indexOf('=') < 0;
  }

  private void reportUnclosed(int start, String expected) {
    sound = false;
    problems.report(
        ProblemCode.UNCLOSED_TAG,
        span(start, start + open.length()),
        "the tag '" + quote(start, text.length()) + "' has no end",
        "Close it with '" + expected + "'.");
  }

  private String quote(int start, int end) {
    int lineEnd = start;
    while (lineEnd < end && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
      lineEnd++;
    }
    return lineEnd - start <= QUOTED
        ? text.substring(start, lineEnd).stripTrailing()
        : text.substring(start, start + QUOTED) + "…";
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void add(Kind kind, String name, int nameStart, int start, int end) {
    tokens.add(new Tag(kind, name, nameStart, start, end, new Delimiters(open, close)));
    position = end;
  }

  private void addBroken(int start, int end) {
    add(Kind.BROKEN, "", start, start, end);
  }

  private Span span(int start, int end) {
    return new Span(source, start, end);
  }
}
