package dev.livetemplate.processor.bind;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Finds type arguments as the source wrote them, with their annotations.
 *
 * <p>javac can do the same by itself, but drops annotations on the way, and each release others.
 */
final class WrittenTypes {

  private WrittenTypes() {}

  /**
   * Returns what a type gives for a type parameter of its class or of a supertype: for {@code
   * List<@Nullable String>} and the parameter of Iterable, {@code @Nullable String}.
   *
   * @return null if there is no such supertype, or a raw one
   */
  static @Nullable TypeMirror argument(DeclaredType type, TypeParameterElement parameter) {
    TypeElement element = (TypeElement) type.asElement();
    int own = element.getTypeParameters().indexOf(parameter);
    if (own >= 0) {
      return own < type.getTypeArguments().size() ? type.getTypeArguments().get(own) : null;
    }
    List<TypeMirror> supertypes = new ArrayList<>(element.getInterfaces());
    supertypes.add(element.getSuperclass());
    for (TypeMirror above : supertypes) {
      TypeMirror found = above instanceof DeclaredType d ? argument(d, parameter) : null;
      if (found != null) {
        return found instanceof TypeVariable v
                && v.asElement() instanceof TypeParameterElement p
                && element.getTypeParameters().contains(p)
            ? argument(type, p)
            : found;
      }
    }
    return null;
  }
}
