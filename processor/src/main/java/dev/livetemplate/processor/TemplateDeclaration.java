package dev.livetemplate.processor;

import com.google.auto.common.GeneratedAnnotations;
import com.palantir.javapoet.ClassName;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A type that asks for a template, and what is to be generated for it.
 *
 * @param model the annotated type
 * @param generated the class to generate, in the model's package: {@code TodoPageTemplate} for
 *     {@code TodoPage}, {@code Pages_TodoPageTemplate} for {@code Pages.TodoPage}
 * @param isPublic whether the generated class is public: when the model and every type around it
 *     are
 * @param marker the annotation that marks generated classes; null where the model's module does not
 *     read the one that has it
 * @param element the annotated type as javac sees it, the one originating element of the generated
 *     class
 */
public record TemplateDeclaration(
    ClassName model,
    ClassName generated,
    boolean isPublic,
    @Nullable ClassName marker,
    TypeElement element) {

  /** What the generated class's name ends in. */
  private static final String SUFFIX = "Template";

  static TemplateDeclaration of(TypeElement element, Elements elements) {
    ClassName model = ClassName.get(element);
    String simpleName = String.join("_", model.simpleNames()) + SUFFIX;
    return new TemplateDeclaration(
        model,
        ClassName.get(model.packageName(), simpleName),
        isPublic(element),
        marker(element, elements),
        element);
  }

  private static @Nullable ClassName marker(TypeElement model, Elements elements) {
    TypeElement marker =
        GeneratedAnnotations.generatedAnnotation(elements, SourceVersion.latest()).orElse(null);
    ModuleElement module = elements.getModuleOf(model);
    boolean readable =
        marker != null
            && (module == null
                || elements.getTypeElement(module, marker.getQualifiedName()) != null);
    return readable ? ClassName.get(marker) : null;
  }

  private static boolean isPublic(TypeElement element) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        && (!(element.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
  }

  /** Throws if no class can be generated for the type. */
  void check() throws TemplateException {
    for (Element e = element; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      if (type.getModifiers().contains(Modifier.PRIVATE)) {
        throw new TemplateException(
            ProblemCode.PRIVATE_TYPE,
            "%s is private, so the generated class cannot use it".formatted(type.getSimpleName()),
            "Make it package-private.");
      }
      if (!type.getTypeParameters().isEmpty()) {
        throw new TemplateException(
            ProblemCode.GENERIC_MODEL,
            "%s has type parameters, and no template can know what they stand for"
                .formatted(type.getSimpleName()),
            "Annotate a type without, such as a record that has a component of type %s<…>."
                .formatted(type.getSimpleName()));
      }
    }
  }

  /** Returns the package of both the model and the generated class, empty for the unnamed one. */
  public String packageName() {
    return model.packageName();
  }
}
