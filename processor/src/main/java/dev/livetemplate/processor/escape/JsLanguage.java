package dev.livetemplate.processor.escape;

import java.util.Set;

/**
 * JavaScript, as far as strings, template literals, regular expressions and comments go. The rules
 * for telling a regular expression from a division are those of html/template's {@code nextJSCtx}.
 *
 * @param mode where in it
 * @param operand whether an expression has just ended, so that a slash divides
 * @param word the name or number that the code ends with; empty if with something else
 * @param last the last character of code that is no white space
 * @param literals the template literals around, one character each: how many braces are open in the
 *     code within
 */
record JsLanguage(Mode mode, Operand operand, String word, char last, String literals)
    implements Language {

  static final JsLanguage START = new JsLanguage(Mode.CODE, Operand.NO, "", '\n', "");

  private static final Set<String> BEFORE_EXPRESSIONS =
      Set.of(
          "await",
          "break",
          "case",
          "continue",
          "delete",
          "do",
          "else",
          "finally",
          "in",
          "instanceof",
          "of",
          "return",
          "throw",
          "try",
          "typeof",
          "void",
          "yield");

  /** Where in JavaScript. */
  enum Mode {
    CODE,
    /** Behind a slash that has not turned out to be anything yet. */
    SLASH,
    LINE_COMMENT,
    COMMENT,
    /** Behind a star in a comment. */
    COMMENT_STAR,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    TEMPLATE,
    /** Behind a dollar in a template literal. */
    TEMPLATE_DOLLAR,
    REGEX,
    /** Between brackets in a regular expression. */
    REGEX_CLASS
  }

  /** Whether an expression has just ended. */
  enum Operand {
    YES,
    NO,
    PERHAPS
  }

  @Override
  public Language behind(String text) {
    JsLanguage at = this;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && at.hasEscapes()) {
        i++;
        if (i == text.length()) {
          return new Unknown("a backslash stands right before it");
        }
        at = at.mode == Mode.TEMPLATE_DOLLAR ? at.to(Mode.TEMPLATE) : at;
      } else if (at.mode == Mode.CODE && c == '/' && at.operandBehind() == Operand.PERHAPS) {
        return new Unknown("a '/' before it divides or begins a regular expression");
      } else if (at.mode == Mode.CODE && at.beginsHtmlComment(text, i)) {
        at = at.to(Mode.LINE_COMMENT);
      } else {
        at = at.behind(c);
      }
    }
    return at;
  }

  private boolean hasEscapes() {
    return switch (mode) {
      case DOUBLE_QUOTED, SINGLE_QUOTED, TEMPLATE, TEMPLATE_DOLLAR, REGEX, REGEX_CLASS -> true;
      default -> false;
    };
  }

  /** Browsers read {@code <!--}, and {@code -->} where a line begins, as comments (ES, B.1.1). */
  private boolean beginsHtmlComment(String text, int i) {
    return text.startsWith("<!--", i) || (last == '\n' && text.startsWith("-->", i));
  }

  private JsLanguage behind(char c) {
    return switch (mode) {
      case CODE -> code(c);
      case SLASH -> slash(c);
      case LINE_COMMENT -> isLineEnd(c) ? code('\n') : this;
      case COMMENT -> to(c == '*' ? Mode.COMMENT_STAR : Mode.COMMENT);
      case COMMENT_STAR -> to(c == '/' ? Mode.CODE : c == '*' ? Mode.COMMENT_STAR : Mode.COMMENT);
      case DOUBLE_QUOTED -> c == '"' || c == '\n' ? ended(c) : this;
      case SINGLE_QUOTED -> c == '\'' || c == '\n' ? ended(c) : this;
      case TEMPLATE -> c == '`' ? ended(c) : to(c == '$' ? Mode.TEMPLATE_DOLLAR : Mode.TEMPLATE);
      case TEMPLATE_DOLLAR -> dollar(c);
      case REGEX -> c == '/' ? ended(c) : to(c == '[' ? Mode.REGEX_CLASS : Mode.REGEX);
      case REGEX_CLASS -> to(c == ']' ? Mode.REGEX : Mode.REGEX_CLASS);
    };
  }

  private JsLanguage to(Mode next) {
    return new JsLanguage(next, operand, word, last, literals);
  }

  private JsLanguage ended(char c) {
    return new JsLanguage(Mode.CODE, Operand.YES, "", c, literals);
  }

  private JsLanguage dollar(char c) {
    if (c == '{') {
      return new JsLanguage(Mode.CODE, Operand.NO, "", '{', literals + '\0');
    }
    return to(Mode.TEMPLATE).behind(c);
  }

  private JsLanguage slash(char c) {
    if (c == '/' || c == '*') {
      return to(c == '/' ? Mode.LINE_COMMENT : Mode.COMMENT);
    }
    if (operandBehind() == Operand.YES) {
      return new JsLanguage(Mode.CODE, Operand.NO, "", '/', literals).code(c);
    }
    return new JsLanguage(Mode.REGEX, Operand.NO, "", '/', literals).behind(c);
  }

  private JsLanguage code(char c) {
    if (c == '/') {
      return to(Mode.SLASH);
    }
    if (c == '"' || c == '\'' || c == '`') {
      return to(c == '"' ? Mode.DOUBLE_QUOTED : c == '\'' ? Mode.SINGLE_QUOTED : Mode.TEMPLATE);
    }
    if (Character.isWhitespace(c) || isLineEnd(c)) {
      char before = isLineEnd(c) ? '\n' : last;
      return new JsLanguage(Mode.CODE, operandBehind(), "", before, literals);
    }
    if (Character.isLetterOrDigit(c) || c == '_' || c == '$') {
      return new JsLanguage(Mode.CODE, Operand.YES, word + c, c, literals);
    }
    return punctuator(c);
  }

  private JsLanguage punctuator(char c) {
    if (!literals.isEmpty() && (c == '{' || c == '}')) {
      char open = literals.charAt(literals.length() - 1);
      String outer = literals.substring(0, literals.length() - 1);
      if (c == '}' && open == 0) {
        return new JsLanguage(Mode.TEMPLATE, Operand.NO, "", c, outer);
      }
      String counted = outer + (char) (c == '{' ? open + 1 : open - 1);
      return new JsLanguage(Mode.CODE, Operand.NO, "", c, counted);
    }
    boolean doubled = (c == '+' || c == '-') && last == c && word.isEmpty();
    Operand behind = c == ')' || c == ']' || doubled ? Operand.YES : Operand.NO;
    return new JsLanguage(Mode.CODE, behind, "", doubled ? ' ' : c, literals);
  }

  /** Returns whether an expression has ended, a keyword before taken for what it is. */
  private Operand operandBehind() {
    return BEFORE_EXPRESSIONS.contains(word) ? Operand.NO : operand;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  @Override
  public Decision slot() {
    if (!literals.isEmpty()) {
      return refusal(
          "a value stands in the code of a template literal",
          "Assign the value to a variable before, and use the variable in the literal");
    }
    return switch (mode) {
      case CODE -> new Decision.Escape(Escaping.JS_VALUE);
      case DOUBLE_QUOTED, SINGLE_QUOTED -> new Decision.Escape(Escaping.JS_STRING);
      case TEMPLATE -> new Decision.Escape(Escaping.JS_TEMPLATE);
      case TEMPLATE_DOLLAR, SLASH ->
          refusal(
              "a value stands right behind '"
                  + (mode == Mode.SLASH ? '/' : '$')
                  + "' in JavaScript",
              "Put a space between");
      case LINE_COMMENT, COMMENT, COMMENT_STAR ->
          refusal(
              "a value stands in a JavaScript comment", "Move it out of the comment, or remove it");
      case REGEX, REGEX_CLASS ->
          refusal(
              "a value stands in a regular expression",
              "Assign the value to a variable, and make the expression with new RegExp()");
    };
  }

  private static Decision refusal(String what, String fix) {
    return new Decision.Refusal(what, fix);
  }

  @Override
  public JsLanguage behindSlot() {
    return mode == Mode.CODE ? new JsLanguage(mode, Operand.YES, "", 'x', literals) : this;
  }

  @Override
  public Language join(Language other) {
    if (equals(other)) {
      return this;
    }
    if (!(other instanceof JsLanguage js) || mode != js.mode || !literals.equals(js.literals)) {
      return new Unknown("a section before it leaves the JavaScript in a string or not");
    }
    Operand both = operandBehind() == js.operandBehind() ? operandBehind() : Operand.PERHAPS;
    return new JsLanguage(mode, both, "", last == js.last ? last : ' ', literals);
  }
}
