package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads string literals and text blocks of Java (JLS 3.10.5 and 3.10.6), and remembers for each
 * character of their values where in the source it stands.
 */
final class JavaLiteral {

  private static final String BLOCK = "\"\"\"";

  /** A character of a value with its place in the source. */
  private record Unit(char c, int offset, boolean escaped) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();
  private int end;

  private JavaLiteral(int end) {
    this.end = end;
  }

  /**
   * Reads a literal.
   *
   * @param start the offset of its first quote
   * @return null if there is none
   */
  static @Nullable JavaLiteral read(String source, int start) {
    boolean block = source.startsWith(BLOCK, start);
    if (!block && !source.startsWith("\"", start)) {
      return null;
    }
    List<Unit> units = units(source, start + (block ? BLOCK.length() : 1), block ? BLOCK : "\"");
    if (units == null) {
      return null;
    }
    JavaLiteral literal = new JavaLiteral(units.remove(units.size() - 1).offset());
    literal.unescape(block ? withoutIndentation(units) : units);
    return literal;
  }

  /** Puts another literal behind this one, as {@code +} does. */
  void add(JavaLiteral other) {
    text.append(other.text);
    offsets.addAll(other.offsets);
    end = other.end;
  }

  /** Returns the literal's value. */
  String value() {
    return text.toString();
  }

  /** Returns the value as a part of the Java file. */
  SourceText in(SourceText file) {
    List<Integer> places = new ArrayList<>(offsets);
    places.add(end);
    return SourceText.embedded(value(), file, places);
  }

  /**
   * Returns the characters up to the closing quotes, and the first of these; Unicode escapes are
   * translated, other escapes marked. Null if the quotes are not closed.
   */
  private static @Nullable List<Unit> units(String source, int from, String quotes) {
    List<Unit> units = new ArrayList<>();
    boolean escaped = false;
    for (int i = from; i < source.length(); ) {
      char c = source.charAt(i);
      int length = 1;
      if (!escaped && source.startsWith("\\u", i)) {
        int digits = i + 1;
        while (digits < source.length() && source.charAt(digits) == 'u') {
          digits++;
        }
        length = digits + 4 - i;
        c = (char) Integer.parseInt(source, digits, digits + 4, 16);
      } else if (!escaped && source.startsWith(quotes, i)) {
        units.add(new Unit('"', i, false));
        return units;
      }
      if (c == '\r' && source.startsWith("\n", i + length)) {
        length++;
      }
      units.add(new Unit(c == '\r' ? '\n' : c, i, escaped));
      escaped = !escaped && c == '\\';
      i += length;
    }
    return null;
  }

  /** Strips what {@link String#stripIndent} does, and the line of the opening quotes. */
  private static List<Unit> withoutIndentation(List<Unit> units) {
    List<List<Unit>> lines = lines(units);
    int last = lines.size() - 1;
    int indentation = Integer.MAX_VALUE;
    for (int i = 1; i <= last; i++) {
      if (!isBlank(lines.get(i)) || i == last) {
        indentation = Math.min(indentation, indentation(lines.get(i)));
      }
    }
    List<Unit> stripped = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      List<Unit> line = lines.get(i);
      int end = line.size();
      while (end > 0 && Character.isWhitespace(line.get(end - 1).c())) {
        end--;
      }
      stripped.addAll(line.subList(Math.min(indentation, end), end));
      if (i < last) {
        stripped.add(lineEnd(units, lines, i));
      }
    }
    return stripped;
  }

  private static List<List<Unit>> lines(List<Unit> units) {
    List<List<Unit>> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= units.size(); i++) {
      if (i == units.size() || units.get(i).c() == '\n') {
        lines.add(units.subList(start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /** Returns the line feed behind a line. */
  private static Unit lineEnd(List<Unit> units, List<List<Unit>> lines, int line) {
    int at = line;
    for (int i = 0; i <= line; i++) {
      at += lines.get(i).size();
    }
    return units.get(at);
  }

  private static boolean isBlank(List<Unit> line) {
    return indentation(line) == line.size();
  }

  private static int indentation(List<Unit> line) {
    int spaces = 0;
    while (spaces < line.size() && Character.isWhitespace(line.get(spaces).c())) {
      spaces++;
    }
    return spaces;
  }

  private void unescape(List<Unit> units) {
    int i = 0;
    while (i < units.size()) {
      Unit unit = units.get(i);
      if (unit.c() == '\\' && !unit.escaped() && i + 1 < units.size()) {
        i += escape(units, i);
      } else {
        append(unit.c(), unit.offset());
        i++;
      }
    }
  }

  /** Translates the escape that begins with a backslash, and returns its length. */
  private int escape(List<Unit> units, int start) {
    char escape = units.get(start + 1).c();
    int offset = units.get(start).offset();
    if (isOctal(escape)) {
      int most = escape <= '3' ? 3 : 2;
      int digits = 0;
      int value = 0;
      while (digits < most
          && start + 1 + digits < units.size()
          && isOctal(units.get(start + 1 + digits).c())) {
        value = value * 8 + units.get(start + 1 + digits).c() - '0';
        digits++;
      }
      append((char) value, offset);
      return 1 + digits;
    }
    if (escape != '\n') {
      append(unescaped(escape), offset);
    }
    return 2;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static char unescaped(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 's' -> ' ';
      default -> escape;
    };
  }

  private void append(char c, int offset) {
    text.append(c);
    offsets.add(offset);
  }
}
