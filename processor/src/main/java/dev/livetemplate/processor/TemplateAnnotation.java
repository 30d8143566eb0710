package dev.livetemplate.processor;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.LiveTemplateDefaults;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The {@link LiveTemplate} annotation of a type, as the source has it.
 *
 * @param mirror the annotation
 * @param path the path of the template file; null if not given
 * @param template the template itself; null if not given
 * @param formatters the classes of formatters given in it; without those that javac does not find
 *     and reports
 * @param partials the templates that dynamic names choose from
 * @param lambdas the text of each name that stands for one
 * @param missingAreEmpty whether names that the model does not have stand for nothing
 * @param html whether the template is HTML
 */
record TemplateAnnotation(
    AnnotationMirror mirror,
    @Nullable AnnotationValue path,
    @Nullable AnnotationValue template,
    List<TypeElement> formatters,
    List<String> partials,
    Map<String, String> lambdas,
    boolean missingAreEmpty,
    boolean html) {

  static TemplateAnnotation of(TypeElement type) {
    AnnotationMirror mirror = Objects.requireNonNull(find(type, LiveTemplate.class));
    return new TemplateAnnotation(
        mirror,
        given(mirror, "path"),
        given(mirror, "template"),
        formatters(mirror),
        values(mirror, "partials").stream().map(TemplateAnnotation::text).distinct().toList(),
        lambdas(mirror),
        is(mirror, "missingNames", LiveTemplate.MissingNames.EMPTY.name()),
        !is(mirror, "html", "false"));
  }

  /** Returns whether an element is given and has the value, which for an enum is its name. */
  private static boolean is(AnnotationMirror mirror, String element, String value) {
    AnnotationValue given = given(mirror, element);
    return given != null && given.getValue().toString().equals(value);
  }

  private static List<TypeElement> formatters(AnnotationMirror mirror) {
    List<TypeElement> classes = new ArrayList<>();
    for (AnnotationValue value : values(mirror, "formatters")) {
      if (value.getValue() instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED) {
        classes.add((TypeElement) type.asElement());
      }
    }
    return List.copyOf(classes);
  }

  private static Map<String, String> lambdas(AnnotationMirror mirror) {
    Map<String, String> lambdas = new LinkedHashMap<>();
    for (AnnotationValue value : values(mirror, "lambdas")) {
      if (value.getValue() instanceof AnnotationMirror lambda) {
        AnnotationValue name = given(lambda, "name");
        AnnotationValue template = given(lambda, "template");
        if (name != null && template != null) {
          lambdas.put(text(name), text(template));
        }
      }
    }
    return lambdas;
  }

  private static List<AnnotationValue> values(AnnotationMirror mirror, String name) {
    AnnotationValue given = given(mirror, name);
    List<AnnotationValue> values = new ArrayList<>();
    if (given != null && given.getValue() instanceof List<?> list) {
      list.forEach(value -> values.add((AnnotationValue) value));
    }
    return values;
  }

  /**
   * Returns the classes of formatters that a template may use: its own, then the {@linkplain
   * LiveTemplateDefaults defaults} of the types around it and of its package.
   */
  List<List<TypeElement>> formatters(TypeElement type) {
    List<List<TypeElement>> levels = new ArrayList<>();
    levels.add(formatters);
    for (Element e = type; e != null; e = e.getEnclosingElement()) {
      AnnotationMirror defaults = find(e, LiveTemplateDefaults.class);
      if (defaults != null) {
        levels.add(formatters(defaults));
      }
    }
    return levels;
  }

  private static @Nullable AnnotationMirror find(Element element, Class<?> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Name name = ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
      if (name.contentEquals(annotation.getCanonicalName())) {
        return mirror;
      }
    }
    return null;
  }

  private static @Nullable AnnotationValue given(AnnotationMirror mirror, String name) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Returns the one value that says what the template is; null if there is not exactly one. */
  @Nullable AnnotationValue source() {
    if (path != null && template != null) {
      return null;
    }
    return path != null ? path : template;
  }

  /** Throws if there is not exactly one of a path and a template. */
  void check() throws TemplateException {
    if (path != null && template != null) {
      throw new TemplateException(
          ProblemCode.PATH_AND_TEMPLATE,
          "@LiveTemplate has both a path and a template",
          "Take one of them away.");
    }
    if (path == null && template == null) {
      throw new TemplateException(
          ProblemCode.NO_TEMPLATE,
          "@LiveTemplate has neither a path nor a template",
          "Write @LiveTemplate(path = \"page.mustache\") or @LiveTemplate(template = \"…\").");
    }
  }

  static String text(AnnotationValue value) {
    return value.getValue().toString();
  }
}
