package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.Problem;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The warnings that the user does not want to see: those that the option {@code
 * -Alivetemplate.suppress=Code,Code} names, and those that
 * {@code @SuppressWarnings("livetemplate:Code")} names on the annotated type or a type around it.
 * {@code all}, or {@code "livetemplate"} in the annotation, stands for every code.
 *
 * <p>Errors cannot be suppressed.
 */
final class Suppressions {

  /** The option that names codes, without the -A. */
  static final String OPTION = "livetemplate.suppress";

  private static final String ALL = "all";
  private static final String PREFIX = "livetemplate";

  private final Set<String> everywhere;

  /**
   * Reads the option.
   *
   * @param options the options of the processor
   */
  Suppressions(Map<String, String> options) {
    this.everywhere =
        Stream.of(options.getOrDefault(OPTION, "").split(",", -1))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether a problem of a type's template is not to be shown. */
  boolean hide(Problem problem, TypeElement type) {
    if (problem.isError()) {
      return false;
    }
    Set<String> codes = new HashSet<>(everywhere);
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      addWritten(e, codes);
    }
    return codes.contains(ALL) || codes.contains(problem.code().code());
  }

  private static void addWritten(Element element, Set<String> codes) {
    SuppressWarnings written = element.getAnnotation(SuppressWarnings.class);
    if (written == null) {
      return;
    }
    for (String value : written.value()) {
      if (value.equals(PREFIX)) {
        codes.add(ALL);
      } else if (value.startsWith(PREFIX + ":")) {
        codes.add(value.substring(PREFIX.length() + 1));
      }
    }
  }
}
