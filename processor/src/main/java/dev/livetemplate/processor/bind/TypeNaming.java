package dev.livetemplate.processor.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Turns a type as javac infers it into one that Java source can write down, wide enough to hold
 * every value of the first.
 *
 * <p>A type variable or wildcard becomes its upper bound; as a type argument it becomes {@code ?
 * extends} its upper bound, and so do the arguments around it, as {@code Map<String, List<T>>} fits
 * into {@code Map<String, ? extends List<? extends Bound>>} only.
 */
final class TypeNaming {

  private final Types types;
  private final TypeMirror object;

  TypeNaming(Types types, Elements elements) {
    this.types = types;
    this.object = elements.getTypeElement("java.lang.Object").asType();
  }

  /** Returns the narrowest type with a name that includes the given one. */
  TypeMirror nameable(TypeMirror type) {
    return nameable(type, Set.of());
  }

  private TypeMirror nameable(TypeMirror type, Set<TypeMirror> open) {
    return switch (type.getKind()) {
      case TYPEVAR -> variable((TypeVariable) type, open);
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null ? object : nameable(bound, open);
      }
      case INTERSECTION -> nameable(((IntersectionType) type).getBounds().get(0), open);
      case ARRAY -> array((ArrayType) type, open);
      case DECLARED -> declared((DeclaredType) type, open);
      default -> type;
    };
  }

  /**
   * A variable bounded by itself ({@code T extends Comparable<T>}) ends at its second occurrence.
   */
  private TypeMirror variable(TypeVariable variable, Set<TypeMirror> open) {
    if (open.contains(variable)) {
      return object;
    }
    Set<TypeMirror> inside = new HashSet<>(open);
    inside.add(variable);
    return nameable(variable.getUpperBound(), inside);
  }

  private TypeMirror array(ArrayType type, Set<TypeMirror> open) {
    TypeMirror component = nameable(type.getComponentType(), open);
    return component == type.getComponentType() ? type : types.getArrayType(component);
  }

  private TypeMirror declared(DeclaredType type, Set<TypeMirror> open) {
    List<TypeMirror> arguments = new ArrayList<>();
    boolean changed = false;
    for (TypeMirror argument : type.getTypeArguments()) {
      TypeMirror named = argument(argument, open);
      changed |= named != argument;
      arguments.add(named);
    }
    if (!changed) {
      return type;
    }
    TypeElement element = (TypeElement) type.asElement();
    TypeMirror[] named = arguments.toArray(new TypeMirror[0]);
    return type.getEnclosingType() instanceof DeclaredType outer
        ? types.getDeclaredType(outer, element, named)
        : types.getDeclaredType(element, named);
  }

  private TypeMirror argument(TypeMirror argument, Set<TypeMirror> open) {
    if (argument.getKind() == TypeKind.WILDCARD) {
      WildcardType wildcard = (WildcardType) argument;
      TypeMirror bound = wildcard.getExtendsBound();
      TypeMirror named = bound == null ? null : nameable(bound, open);
      return named == bound && wildcard.getSuperBound() == null ? argument : extending(named);
    }
    TypeMirror named = nameable(argument, open);
    return named == argument ? argument : extending(named);
  }

  private TypeMirror extending(@Nullable TypeMirror bound) {
    boolean any = bound == null || types.isSameType(bound, object);
    return types.getWildcardType(any ? null : bound, null);
  }
}
