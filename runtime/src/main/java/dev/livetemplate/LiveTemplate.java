package dev.livetemplate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the model type of a template, and names the template's file or holds its text.
 *
 * <p>Exactly one of {@link #path()} and {@link #template()} must be given; the compiler reports
 * anything else as an error.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LiveTemplate {
  /**
   * The path of the template file; empty if the text is given by {@link #template()}.
   *
   * <p>It is looked up relative to the package of the annotated type first, then from the root.
   * Each is tried in the class output, the source path, the class path, and then the directories of
   * the compiler option {@code -Alivetemplate.sources}. The first file found is the template.
   */
  String path() default "";

  /** The text of the template; empty if it stands in a file, see {@link #path()}. */
  String template() default "";

  /**
   * Classes that turn values into text, by their types.
   *
   * <p>Each has static methods {@code String format(T value)}; the one with the most specific
   * parameter type that takes a value's type prints the value, whatever tag it stands in. Which one
   * that is, the compiler decides. It is never called with null. A class may be given to any number
   * of templates.
   */
  Class<?>[] formatters() default {};

  /**
   * The templates that dynamic names, {@code {{>*name}}} and {@code {{<*name}}}, choose from at run
   * time.
   *
   * <p>Each is compiled where such a tag stands. A value of type String may name any of them, or
   * none, and then nothing is shown; an enum names those that its constants are called after:
   * {@code HERO_IMAGE} the template {@code hero-image}, a constant with a small letter the template
   * of its very name.
   */
  String[] partials() default {};

  /** Names that stand for template text. */
  Lambda[] lambdas() default {};

  /** What becomes of a tag whose name the model does not have. */
  MissingNames missingNames() default MissingNames.ERROR;

  /**
   * Whether the template is HTML, so that each value is escaped for the place in HTML where it
   * stands.
   *
   * <p>If not, as in a mail of plain text, there are no such places: values are escaped as the
   * Mustache specification says, {@code &}, {@code <}, {@code >} and the quotes, and {@code
   * {{{x}}}} not at all. <em>What such a template renders is not safe in a browser.</em>
   */
  boolean html() default true;

  /** What becomes of a tag whose name the model does not have. */
  enum MissingNames {
    /** It is a compile error. */
    ERROR,
    /**
     * As the Mustache specification has it: a value is printed as nothing, a section is false, a
     * partial or parent that does not exist is empty.
     */
    EMPTY
  }
}
