package dev.livetemplate.processor;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A type that asks for a template, and what is to be generated for it.
 *
 * @param model the annotated type
 * @param generated the class to generate, in the model's package: {@code TodoPageTemplate} for
 *     {@code TodoPage}, {@code Pages_TodoPageTemplate} for {@code Pages.TodoPage}
 * @param isPublic whether the generated class is public: when the model and every type around it
 *     are
 * @param element the annotated type as javac sees it, the one originating element of the generated
 *     class
 */
public record TemplateDeclaration(
    ClassName model, ClassName generated, boolean isPublic, TypeElement element) {

  /** What the generated class's name ends in. */
  private static final String SUFFIX = "Template";

  static TemplateDeclaration of(TypeElement element) {
    ClassName model = ClassName.get(element);
    String simpleName = String.join("_", model.simpleNames()) + SUFFIX;
    return new TemplateDeclaration(
        model, ClassName.get(model.packageName(), simpleName), isPublic(element), element);
  }

  private static boolean isPublic(TypeElement element) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        && (!(element.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
  }

  /** Returns the package of both the model and the generated class, empty for the unnamed one. */
  public String packageName() {
    return model.packageName();
  }
}
