package dev.livetemplate.processor.bind;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The static methods {@code String format(T)} that print values of one template, by the type of
 * their parameter; those near to the template go before those that it shares with others.
 */
public final class Formatters {

  /** The name of the methods. */
  public static final String METHOD = "format";

  private final Types types;
  private final Elements elements;
  private final Visibility visibility;
  private final List<List<Formatter>> levels = new ArrayList<>();
  private @Nullable String problem;

  /**
   * One of the methods.
   *
   * @param owner the class to call it on
   * @param parameter what it takes
   */
  record Formatter(ClassName owner, TypeMirror parameter) {}

  private Formatters(Types types, Elements elements, TypeElement model) {
    this.types = types;
    this.elements = elements;
    this.visibility = new Visibility(elements, elements.getPackageOf(model));
  }

  /**
   * Collects the methods of some classes, those that they inherit included.
   *
   * @param levels the classes, the nearest ones first; those of one level are equally near
   * @param model the type whose template is compiled
   */
  public static Formatters of(
      List<List<TypeElement>> levels, TypeElement model, Types types, Elements elements) {
    Formatters formatters = new Formatters(types, elements, model);
    for (List<TypeElement> classes : levels) {
      List<Formatter> level = new ArrayList<>();
      classes.forEach(type -> formatters.add(type, level));
      formatters.levels.add(level);
    }
    return formatters;
  }

  /** Returns what is wrong with one of the classes or methods; null if nothing is. */
  public @Nullable String problem() {
    return problem;
  }

  private void add(TypeElement type, List<Formatter> all) {
    if (visibility.hidden(type.asType()) != null) {
      problem = "%s is not visible from the model's package".formatted(type.getQualifiedName());
      return;
    }
    int before = all.size();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (method.getSimpleName().contentEquals(METHOD)) {
        String wrong = wrong(method);
        if (wrong == null) {
          all.add(new Formatter(ClassName.get(type), method.getParameters().get(0).asType()));
        } else {
          problem = "%s.%s %s".formatted(type.getSimpleName(), method, wrong);
        }
      }
    }
    if (problem == null && all.size() == before) {
      problem = "%s has no method '%s'".formatted(type.getSimpleName(), METHOD);
    }
  }

  private @Nullable String wrong(ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return "is not static";
    }
    if (!visibility.allows(method)) {
      return "is not visible from the model's package";
    }
    if (!method.getTypeParameters().isEmpty()) {
      return "has type parameters";
    }
    if (method.getParameters().size() != 1) {
      return "does not have exactly one parameter";
    }
    if (!method.getReturnType().toString().endsWith("java.lang.String")) {
      return "does not return a String";
    }
    TypeMirror checked =
        method.getThrownTypes().stream()
            .filter(thrown -> !Visibility.isUnchecked(thrown))
            .findFirst()
            .orElse(null);
    return checked == null ? null : "throws " + checked;
  }

  /**
   * Returns the nearest methods that take values of a type, those left out that take more than
   * another does.
   *
   * @return none if no method takes them; several if none of them is the most specific
   */
  List<Formatter> of(TypeMirror value) {
    return levels.stream()
        .map(level -> of(value, level))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Formatter> of(TypeMirror value, List<Formatter> all) {
    List<Formatter> exact = all.stream().filter(f -> isSubtype(value, f)).toList();
    List<Formatter> taking =
        exact.isEmpty()
            ? all.stream().filter(f -> types.isAssignable(value, f.parameter())).toList()
            : exact;
    return taking.stream().filter(f -> isMostSpecific(f, taking)).toList();
  }

  private boolean isSubtype(TypeMirror value, Formatter formatter) {
    return value.getKind().isPrimitive() == formatter.parameter().getKind().isPrimitive()
        && types.isSubtype(value, formatter.parameter());
  }

  private boolean isMostSpecific(Formatter one, List<Formatter> taking) {
    return taking.stream()
        .noneMatch(
            other ->
                types.isSubtype(other.parameter(), one.parameter())
                    && !types.isSameType(other.parameter(), one.parameter()));
  }
}
