package dev.livetemplate.support;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values in CSS: they can be a property's value or a string, and nothing else.
 *
 * <p>The rules are those of html/template's {@code cssValueFilter} and {@code cssEscaper}, except
 * that functions which only compute (colours, gradients, {@code calc}, transforms) may be called.
 */
public final class CssEscape {
  /** What stands for a value that was refused: a word that no property knows. */
  public static final String INVALID = "unsafe";

  private static final Set<String> FUNCTIONS =
      Set.of(
          ("rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var env calc min"
                  + " max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt"
                  + " hypot log exp linear-gradient radial-gradient conic-gradient"
                  + " repeating-linear-gradient repeating-radial-gradient"
                  + " repeating-conic-gradient translate translatex translatey translatez"
                  + " translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey"
                  + " rotatez rotate3d skew skewx skewy matrix matrix3d perspective blur"
                  + " brightness contrast drop-shadow grayscale hue-rotate invert opacity"
                  + " saturate sepia cubic-bezier steps linear repeat minmax fit-content inset"
                  + " circle ellipse polygon counter counters")
              .split(" "));

  /** Words that load or run something, where a browser knows them. */
  private static final Set<String> WORDS =
      Set.of(
          "url",
          "src",
          "image",
          "image-set",
          "-webkit-image-set",
          "element",
          "expression",
          "behavior",
          "-moz-binding",
          "import",
          "javascript",
          "vbscript");

  private static final CharEscaper STRING =
      CharEscaper.withControls("\"'\\<>&{}", false, CssEscape::appendEscaped);

  private CssEscape() {}

  /**
   * Returns a value that stands outside strings: in a declaration, mostly. Quotes, brackets but for
   * the calls of harmless functions, semicolons, braces, backslashes, comments and angle brackets
   * make it {@value #INVALID}.
   */
  public static String value(@Nullable Object value) {
    String text = Values.string(value);
    return new Scan(text).isHarmless() ? text : INVALID;
  }

  /**
   * Returns a value that stands inside a string. What could end it is written as an escape (CSS
   * Syntax, section 4.3.7), with the space that ends the escape.
   */
  public static String string(@Nullable Object value) {
    return STRING.escape(Values.string(value));
  }

  private static void appendEscaped(char c, StringBuilder out) {
    // Zero has no escape: it is always read as U+FFFD.
    out.append('\\').append(c == 0 ? "fffd" : Integer.toHexString(c)).append(' ');
  }

  /** One look through a value. */
  private static final class Scan {
    private final String text;
    private int depth;
    private int wordStart;

    Scan(String text) {
      this.text = text;
    }

    boolean isHarmless() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isWordPart(c)) {
          continue;
        }
        if (!endsHarmlessWord(i, c) || !isHarmless(c, i)) {
          return false;
        }
        wordStart = i + 1;
      }
      return depth == 0 && endsHarmlessWord(text.length(), ' ');
    }

    private boolean endsHarmlessWord(int end, char next) {
      String word = text.substring(wordStart, end).toLowerCase(Locale.ROOT);
      if (WORDS.contains(word) || word.contains("expression") || word.contains("moz-binding")) {
        return false;
      }
      return next != '(' || word.isEmpty() || FUNCTIONS.contains(word);
    }

    private boolean isHarmless(char c, int i) {
      return switch (c) {
        case '(' -> {
          depth++;
          // A bracket that begins the value would call what the template has before it.
          yield i > 0;
        }
        case ')' -> depth-- > 0;
        case '/' -> i > 0 && i + 1 < text.length() && standsAlone(text.charAt(i - 1), i);
        case '*' -> i > 0 && i + 1 < text.length();
        default -> " \t\n\r\f,.:#%+!".indexOf(c) >= 0;
      };
    }

    /** Returns whether a slash neither begins nor ends a comment, nor another slash's URL. */
    private boolean standsAlone(char before, int i) {
      char after = text.charAt(i + 1);
      return before != '*' && before != '/' && after != '*' && after != '/';
    }

    private static boolean isWordPart(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '-'
          || c == '_'
          || c >= '\u00a0';
    }
  }
}
