package dev.livetemplate.processor.parse;

/**
 * A piece of template text: literal text or one tag. The tokens of a text touch and cover all of
 * it.
 */
sealed interface Token {

  /** Returns the offset of the first code unit. */
  int start();

  /** Returns the offset behind the last code unit. */
  int end();

  /** Literal text between tags. */
  record Literal(int start, int end) implements Token {}

  /**
   * A tag.
   *
   * @param name what stands in the tag, without its sigil and the white space around
   * @param nameStart where the name starts
   * @param delimiters what is set where it stands
   */
  record Tag(Kind kind, String name, int nameStart, int start, int end, Delimiters delimiters)
      implements Token {

    private static final String DYNAMIC = "*";

    /** Returns the name that is written in a tag of a kind: white space behind a {@code *} goes. */
    static String nameOf(Kind kind, String written) {
      boolean named = kind == Kind.PARTIAL || kind == Kind.PARENT || kind == Kind.CLOSE;
      return named && written.startsWith(DYNAMIC)
          ? DYNAMIC + written.substring(1).stripLeading()
          : written;
    }

    /** Returns whether the name stands for a value that names a template. */
    boolean isDynamic() {
      return (kind == Kind.PARTIAL || kind == Kind.PARENT) && name.startsWith(DYNAMIC);
    }

    /** Returns the name of that value. */
    String dynamicName() {
      return name.substring(DYNAMIC.length());
    }

    /** Returns the offset behind the name. */
    int nameEnd() {
      return nameStart + name.length();
    }
  }

  /** What a tag does, told from its sigil. */
  enum Kind {
    /** {@code {{x}}}. */
    VARIABLE("", false),
    /** {@code {{{x}}}} or {@code {{&x}}}. */
    RAW_VARIABLE("&", false),
    /** {@code {{!x}}}. */
    COMMENT("!", false),
    /** <code>{{=&lt;% %&gt;=}}</code>. */
    DELIMITERS("=", false),
    /** {@code {{#x}}}. */
    SECTION("#", true),
    /** {@code {{^x}}}. */
    INVERTED("^", true),
    /** {@code {{>x}}}. */
    PARTIAL(">", false),
    /** {@code {{<x}}}. */
    PARENT("<", true),
    /** {@code {{$x}}}. */
    BLOCK("$", true),
    /** {@code {{/x}}}. */
    CLOSE("/", false),
    /** A tag that was reported and is left out. */
    BROKEN("", false);

    private final String sigil;
    private final boolean opens;

    Kind(String sigil, boolean opens) {
      this.sigil = sigil;
      this.opens = opens;
    }

    /** Returns the kind of the tag that begins with the character, a variable if it is no sigil. */
    static Kind of(char first) {
      for (Kind kind : values()) {
        if (kind.sigil.indexOf(first) >= 0) {
          return kind;
        }
      }
      return VARIABLE;
    }

    /** Returns what the tag begins with, empty for a variable. */
    String sigil() {
      return sigil;
    }

    /** Returns whether a closing tag must follow. */
    boolean opens() {
      return opens;
    }

    /** Returns whether the tag prints a value, so that it is never alone on a line. */
    boolean prints() {
      return this == VARIABLE || this == RAW_VARIABLE || this == BROKEN;
    }

    /** Returns what people call such a tag. */
    String noun() {
      return switch (this) {
        case SECTION -> "section";
        case INVERTED -> "inverted section";
        case PARENT -> "parent";
        case BLOCK -> "block";
        default -> "tag";
      };
    }
  }
}
