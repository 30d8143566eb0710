package dev.livetemplate.processor.bind;

import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Tells from annotations whether a member's value may be null.
 *
 * <p>Annotations count by their simple name, whoever made them. In the scope of JSpecify's {@code
 * NullMarked} a value without one is not null; everywhere else it may be.
 */
final class Nullness {

  private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull", "NullableDecl");
  private static final Set<String> NON_NULL =
      Set.of("NonNull", "Nonnull", "NotNull", "NonNullDecl");

  private final boolean modelMarked;

  /** Creates the rules for the templates of a model. */
  Nullness(Element model) {
    this.modelMarked = isMarked(model);
  }

  /**
   * Returns whether a member's value may be null.
   *
   * @param receiver the type that it is read from
   * @param member the method or field
   * @param declared its type where it is declared, perhaps a type variable
   */
  boolean mayBeNull(DeclaredType receiver, Element member, TypeMirror declared) {
    if (declared.getKind().isPrimitive()) {
      return false;
    }
    Boolean written = written(member);
    written = written == null ? written(declared) : written;
    if (written != null) {
      return written;
    }
    boolean marked = isMarked(member);
    if (declared instanceof TypeVariable v && v.asElement() instanceof TypeParameterElement p) {
      // Box<String> is as null as the place that wrote it allows; that is most likely the model's.
      TypeMirror argument = WrittenTypes.argument(receiver, p);
      return argument == null || saysNullable(argument) || !(marked && modelMarked);
    }
    return !marked;
  }

  /** Returns whether a type says that it includes null. Without an annotation: no. */
  static boolean saysNullable(TypeMirror type) {
    TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
    return Boolean.TRUE.equals(written(bound == null ? type : bound));
  }

  private static @Nullable Boolean written(AnnotatedConstruct annotated) {
    for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
      String name = name(annotation);
      if (NULLABLE.contains(name)) {
        return true;
      }
      if (NON_NULL.contains(name)) {
        return false;
      }
    }
    return null;
  }

  private static boolean isMarked(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      for (AnnotationMirror annotation : e.getAnnotationMirrors()) {
        String name = name(annotation);
        if (name.equals("NullMarked") || name.equals("NullUnmarked")) {
          return name.equals("NullMarked");
        }
      }
    }
    return false;
  }

  private static String name(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }
}
