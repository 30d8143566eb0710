package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * Templates that stand in their annotations. Where javac tells where, their problems name the lines
 * of the Java file; elsewhere (the Eclipse compiler, build tools that hide javac) those of the
 * template, under the name of the type.
 */
final class InlineTemplates {

  private final ProcessingEnvironment environment;

  InlineTemplates(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Returns the template of an annotation that has one. */
  SourceText source(TemplateDeclaration declaration, TemplateAnnotation annotation) {
    AnnotationValue value = Objects.requireNonNull(annotation.template());
    String text = TemplateAnnotation.text(value);
    JavaPlace place = place(declaration, annotation, value);
    return place != null && place.literal().value().equals(text)
        ? place.literal().in(place.file())
        : new SourceText(String.join(".", declaration.model().simpleNames()), text);
  }

  /** A literal in a Java file. */
  record JavaPlace(SourceText file, JavaLiteral literal) {}

  private @Nullable JavaPlace place(
      TemplateDeclaration declaration, TemplateAnnotation annotation, AnnotationValue value) {
    try {
      return JavacTrees.find(environment, declaration.element(), annotation.mirror(), value);
    } catch (LinkageError | IllegalArgumentException e) {
      return null; // another compiler, or javac behind a build tool's own environment
    }
  }
}
