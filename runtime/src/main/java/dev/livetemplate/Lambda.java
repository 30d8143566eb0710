package dev.livetemplate;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name that stands for template text, wherever a tag of the template names it.
 *
 * <p>{@code {{name}}} has the text in its place, and {@code {{#name}}…{{/name}}} too, with what the
 * section holds for the block <code>{{$body}}{{/body}}</code> of the text, which may stand there
 * several times. The text is compiled there, with the names that are known there; it is the
 * developer's own, like a partial, and not escaped. A lambda's name goes before the names of the
 * model.
 *
 * <p>As the Mustache specification says, the text has the delimiters that are set where the section
 * stands, and the default ones for a variable; an inverted section is never shown.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Lambda {
  /** The name, without a dot. */
  String name();

  /** The text of the template that the name stands for. */
  String template();
}
