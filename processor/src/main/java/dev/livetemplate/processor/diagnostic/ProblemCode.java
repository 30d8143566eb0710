package dev.livetemplate.processor.diagnostic;

import java.util.Locale;

/**
 * What can be wrong with a template, as stable codes that the documentation explains one by one.
 *
 * <p>The user sees {@link #code()}: {@code UnknownName} for {@link #UNKNOWN_NAME}. A code once
 * published keeps its name and meaning.
 */
public enum ProblemCode {

  // The annotation.

  /** The annotation names a template that is not there. */
  MISSING_TEMPLATE(Severity.ERROR),

  /** The annotation has both a path and a template; it must have one of them. */
  PATH_AND_TEMPLATE(Severity.ERROR),

  /** The annotation has neither a path nor a template. */
  NO_TEMPLATE(Severity.ERROR),

  /** A template file exists but cannot be read. */
  UNREADABLE_TEMPLATE(Severity.ERROR),

  /** A template file is not UTF-8. */
  MALFORMED_UTF8(Severity.ERROR),

  /** The annotated type has type parameters; no one could say what they stand for. */
  GENERIC_MODEL(Severity.ERROR),

  /** The generated class exists already, or cannot be written. */
  NOT_WRITTEN(Severity.ERROR),

  /** A class of formatters has none, or one that cannot be called. */
  INVALID_FORMATTER(Severity.ERROR),

  // Mustache syntax.

  /** A section, block or parent is never closed. At its opening tag. */
  UNCLOSED_SECTION(Severity.ERROR),

  /** A closing tag names another section than the one that is open. At the closing tag. */
  MISMATCHED_CLOSE(Severity.ERROR),

  /** A closing tag closes nothing. At the closing tag. */
  UNOPENED_CLOSE(Severity.ERROR),

  /** A tag has no end. At its opening delimiter. */
  UNCLOSED_TAG(Severity.ERROR),

  /** A tag has nothing in it. */
  EMPTY_TAG(Severity.ERROR),

  /** A tag's name has a character or a form that no name can have. */
  INVALID_NAME(Severity.ERROR),

  /** A set-delimiter tag does not have two sequences without white space and {@code =}. */
  INVALID_DELIMITERS(Severity.ERROR),

  // Partials and parents.

  /** The template of a partial or parent tag was not found. */
  MISSING_PARTIAL(Severity.ERROR),

  /** A partial or parent is chosen at run time, from templates that the compiler cannot tell. */
  DYNAMIC_PARTIAL(Severity.ERROR),

  /** A partial calls itself with no section around the call, so that it would never end. */
  ENDLESS_PARTIAL(Severity.ERROR),

  /** A parent tag gives the same block twice. */
  DUPLICATE_BLOCK(Severity.ERROR),

  /** A parent tag gives a block that the parent does not have, so it is never shown. */
  UNKNOWN_BLOCK(Severity.WARNING),

  // Names and types.

  /** No scope has a member of the tag's name. */
  UNKNOWN_NAME(Severity.ERROR),

  /** The value of a variable tag is of a type that cannot be printed. */
  NOT_PRINTABLE(Severity.ERROR),

  /** A section is over a stream or iterator, which can be gone through once only. */
  READ_ONCE(Severity.ERROR),

  /** The generated class cannot see a type that it needs. */
  PRIVATE_TYPE(Severity.ERROR),

  /** The type of a name's value, or a supertype that may have the name, is unknown to javac. */
  UNRESOLVED_TYPE(Severity.ERROR),

  /** A recursive partial calls itself with a new type each time, without end. */
  ENDLESS_TYPES(Severity.ERROR),

  /** Several formatters take a value, and none of them is the most specific. */
  AMBIGUOUS_FORMATTER(Severity.ERROR),

  /** A plain string is printed without escaping. */
  RAW_STRING(Severity.WARNING),

  // HTML.

  /** A tag stands at a place in the HTML where no escaping makes its value safe. */
  UNSAFE_CONTEXT(Severity.ERROR),

  /**
   * A part of the HTML comes out differently from model to model, so that it is compared as a
   * whole.
   */
  OPAQUE_REGION(Severity.WARNING),

  /** The rows of a list hold form controls, and nothing says which row is which item. */
  UNKEYED_LIST(Severity.WARNING),

  /** The key of a list's rows is the same in several rows. */
  REPEATED_KEY(Severity.WARNING);

  /** Whether a problem stops the compilation. */
  public enum Severity {
    /** The template is wrong; nothing is generated for it. */
    ERROR,
    /** The template works, but probably not as meant. */
    WARNING
  }

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /** Returns whether the problem stops the compilation. */
  public Severity severity() {
    return severity;
  }

  /** Returns the code as the user sees it, such as {@code UnknownName}. */
  public String code() {
    StringBuilder code = new StringBuilder();
    for (String word : name().split("_", -1)) {
      code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return code.toString();
  }
}
