package dev.livetemplate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the model type of a template, and names the template or holds its text. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface LiveTemplate {
  /** The path of the template file; empty if the text is given by {@link #template()}. */
  String path() default "";

  /** The text of the template; empty if it stands in a file, see {@link #path()}. */
  String template() default "";
}
