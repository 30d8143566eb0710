package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.diagnostic.Suggestions;
import dev.livetemplate.processor.parse.Node.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The problems of the bind phase and what they tell the user. The same problem at the same place is
 * told once, however often a partial is bound.
 */
final class BindProblems {

  /** So many names of a type are listed where no name is near. */
  private static final int LISTED_NAMES = 10;

  private record Told(Span span, String message) {}

  private final Diagnostics diagnostics;
  private final Set<Told> told = new LinkedHashSet<>();
  private boolean errors;

  BindProblems(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns whether there were any that stop the compilation. */
  boolean anyError() {
    return errors;
  }

  /**
   * Reports a name that no type on the context stack has.
   *
   * @param searched the types, innermost first
   */
  void unknownName(Span tag, String name, List<Typed> searched, Members members) {
    String types =
        searched.stream().map(t -> shown(t.type())).distinct().collect(Collectors.joining(" or "));
    report(
        ProblemCode.UNKNOWN_NAME,
        tag,
        "no '%s' in %s".formatted(name, types),
        unknownNameFix(name, searched, members));
  }

  private static String unknownNameFix(String name, List<Typed> searched, Members members) {
    for (Typed typed : searched) {
      String why = members.unusable(typed.mirror(), name);
      if (why != null) {
        return why;
      }
    }
    List<String> known = new ArrayList<>();
    searched.forEach(t -> known.addAll(members.names(t.mirror())));
    String nearest = Suggestions.didYouMean(name, known);
    return nearest != null ? nearest : listed(searched.get(0), members);
  }

  private static String listed(Typed typed, Members members) {
    Set<String> names = members.names(typed.mirror());
    String type = shown(typed.type());
    if (names.isEmpty()) {
      return "%s has nothing that a template can read.".formatted(type);
    }
    String list =
        names.stream()
            .limit(LISTED_NAMES)
            .map(n -> "'" + n + "'")
            .collect(Collectors.joining(", "));
    return "%s has %s%s.".formatted(type, list, names.size() > LISTED_NAMES ? ", …" : "");
  }

  /** Reports a variable whose value has no text form made for people. */
  void notPrintable(Span tag, Name name, ValueType type) {
    report(
        ProblemCode.NOT_PRINTABLE,
        tag,
        "'%s' is of type %s, which has no text form to print".formatted(name, shown(type)),
        notPrintableFix(name, type));
  }

  private static String notPrintableFix(Name name, ValueType type) {
    if (type.javaName().equals("java.lang.Object")) {
      return "Declare a narrower type, such as String.";
    }
    return "%s, or write a formatter for it: static String format(%s value)."
        .formatted(
            type.kind().isList()
                ? "Print its items, {{#%1$s}}{{.}}{{/%1$s}}".formatted(name)
                : printMember(name, type),
            shown(type));
  }

  private static String printMember(Name name, ValueType type) {
    String print =
        "Print one of its members, {{%s}}"
            .formatted(name.isCurrent() ? "member" : name + ".member");
    boolean isOurs = !type.javaName().startsWith("java.");
    return isOurs ? "%s, let %s override toString()".formatted(print, shown(type)) : print;
  }

  /** Reports a section over what can be gone through once only. */
  void readOnce(Span tag, Name name, ValueType type) {
    report(
        ProblemCode.READ_ONCE,
        tag,
        "'%s' is of type %s, which can be gone through only once, and a page is read again for "
                .formatted(name, shown(type))
            + "each update",
        "Make it a List.");
  }

  /** Reports a value whose type the generated class cannot name. */
  void inaccessibleType(Span tag, String name, TypeElement hidden) {
    report(
        ProblemCode.PRIVATE_TYPE,
        tag,
        "the type of '%s', %s, is not visible from the model's package"
            .formatted(name, hidden.getQualifiedName()),
        "Make %s %s."
            .formatted(
                hidden.getSimpleName(),
                hidden.getModifiers().contains(Modifier.PRIVATE) ? "package-private" : "public"));
  }

  /** Reports a type that javac does not know, perhaps not yet. */
  void unresolvedType(Span tag, String name, String type) {
    report(
        ProblemCode.UNRESOLVED_TYPE,
        tag,
        "'%s' cannot be looked up: javac does not find the type %s".formatted(name, type),
        "Import it, or have the annotation processor that makes it run in this compilation.");
  }

  /** Reports a recursive partial that would have to be compiled for ever new types. */
  void endlessTypes(Span tag, String name) {
    report(
        ProblemCode.ENDLESS_TYPES,
        tag,
        "the partial '%s' meets new types at each depth without end".formatted(name),
        "Give the value that it calls itself with the same type as the one it was called with.");
  }

  /** Reports a dynamic name whose value cannot name a partial. */
  void noDynamicName(Span tag, Name name, ValueType type) {
    report(
        ProblemCode.DYNAMIC_PARTIAL,
        tag,
        "'%s' is of type %s, which cannot name a template".formatted(name, shown(type)),
        "Make it a String, or an enum whose constants are called after the templates.");
  }

  /** Reports a constant of an enum that is called after a partial that may not be chosen. */
  void noPartial(Span tag, String constant, String partial, List<String> candidates) {
    String nearest = Suggestions.didYouMean(partial, candidates);
    report(
        ProblemCode.DYNAMIC_PARTIAL,
        tag,
        "%s stands for the template '%s', which is not one to choose from"
            .formatted(constant, partial),
        nearest != null
            ? nearest
            : "Add it to the annotation: partials = {\"%s\", …}.".formatted(partial));
  }

  /** Reports a value that several formatters could print. */
  void ambiguousFormatter(Span tag, Name name, ValueType type, List<Formatters.Formatter> several) {
    String parameters =
        several.stream()
            .map(formatter -> formatter.parameter().toString())
            .sorted()
            .collect(Collectors.joining(" and "));
    report(
        ProblemCode.AMBIGUOUS_FORMATTER,
        tag,
        "'%s' is of type %s, which the formatters of %s both take"
            .formatted(name, shown(type), parameters),
        "Write a formatter of %s.".formatted(shown(type)));
  }

  /** Reports a plain text that is written into the page as HTML. */
  void rawString(Span tag, Name name) {
    report(
        ProblemCode.RAW_STRING,
        tag,
        "'%s' is a plain string, and what is in it becomes part of the page as it is"
            .formatted(name),
        "write {{%s}} to escape it".formatted(name));
  }

  private void report(ProblemCode code, Span tag, String message, @Nullable String fix) {
    errors |= code.severity() == ProblemCode.Severity.ERROR;
    if (told.add(new Told(tag, message))) {
      diagnostics.report(code, tag, message, fix);
    }
  }

  /** Returns the type without packages. */
  private static String shown(ValueType type) {
    return type.javaName().replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=\\p{Upper})", "");
  }
}
