package dev.livetemplate.processor.bind;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Tells what generated code, a class in the model's package, may use and a template may read. */
final class Visibility {

  /** What every object has; {@code {{hashCode}}} in a template is a mistake. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Elements elements;
  private final PackageElement home;

  /**
   * Creates the rules.
   *
   * @param home the package of the model and the generated class
   */
  Visibility(Elements elements, PackageElement home) {
    this.elements = elements;
    this.home = home;
  }

  /** Returns whether the generated class may use a member or a type by its modifiers. */
  boolean allows(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return false;
    }
    return modifiers.contains(Modifier.PUBLIC) || elements.getPackageOf(element).equals(home);
  }

  /** Returns why a template cannot read a member, to follow the member's name; null if it can. */
  @Nullable String whyNot(Element member) {
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return "is static";
    }
    if (!allows(member)) {
      return member.getModifiers().contains(Modifier.PRIVATE)
          ? "is private"
          : "is not visible from the model's package";
    }
    return member instanceof ExecutableElement method ? whyNotCall(method) : null;
  }

  private static @Nullable String whyNotCall(ExecutableElement method) {
    return method.getParameters().isEmpty() ? whyNotAnyhow(method) : "takes arguments";
  }

  /** Returns why a template cannot call a method with arguments; null if it can. */
  @Nullable String whyNotCalled(ExecutableElement method) {
    boolean usable = allows(method) && !method.getModifiers().contains(Modifier.STATIC);
    return usable ? whyNotAnyhow(method) : "is not to be called";
  }

  private static @Nullable String whyNotAnyhow(ExecutableElement method) {
    if (OF_OBJECT.contains(method.getSimpleName().toString())) {
      return "is a method of Object";
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return "returns nothing";
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!isUnchecked(thrown)) {
        return "throws " + thrown;
      }
    }
    return null;
  }

  /** Returns whether a method may throw it without its caller saying so. */
  static boolean isUnchecked(TypeMirror thrown) {
    for (TypeMirror t = thrown;
        t instanceof DeclaredType d && d.asElement() instanceof TypeElement e;
        t = e.getSuperclass()) {
      String name = e.getQualifiedName().toString();
      if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the first type in a type that the generated class cannot name.
   *
   * @return null if it can name all
   */
  @Nullable TypeElement hidden(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> hidden(((ArrayType) type).getComponentType());
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null ? null : hidden(bound);
      }
      case DECLARED -> hidden((DeclaredType) type);
      default -> null;
    };
  }

  private @Nullable TypeElement hidden(DeclaredType type) {
    for (Element e = type.asElement(); e instanceof TypeElement t; e = e.getEnclosingElement()) {
      if (!allows(t)) {
        return t;
      }
    }
    for (TypeMirror argument : type.getTypeArguments()) {
      TypeElement hidden = hidden(argument);
      if (hidden != null) {
        return hidden;
      }
    }
    return null;
  }

  /**
   * Returns a type in a type, or among a class's supertypes, that javac could not resolve, as the
   * source writes it.
   */
  static @Nullable String unresolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return type.toString();
    }
    if (type instanceof ArrayType array) {
      return unresolved(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return unresolved(wildcard.getExtendsBound());
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        String found = unresolved(argument);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
