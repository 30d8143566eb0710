package dev.livetemplate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Settings for many templates: on a package, in its {@code package-info.java}, for those of all
 * models in the package; on a type, for its own template and those of the types nested in it.
 *
 * <p>Packages do not inherit from each other, as they do nowhere in Java.
 */
@Documented
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface LiveTemplateDefaults {
  /**
   * Classes of formatters, see {@link LiveTemplate#formatters()}.
   *
   * <p>The nearest that take a value's type print it: those of the template's own annotation, then
   * those of the types around it from the inside out, then those of the package. Only among equally
   * near ones does the most specific parameter type decide.
   */
  Class<?>[] formatters() default {};
}
