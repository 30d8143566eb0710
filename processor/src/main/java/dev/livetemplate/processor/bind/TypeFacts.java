package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Sorts javac's types into the kinds that templates tell apart. */
final class TypeFacts {

  private static final Set<String> IMMUTABLE_TEXT =
      Set.of(
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID",
          "java.util.Locale",
          "java.util.Currency",
          "java.net.URI",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "dev.livetemplate.SafeHtml",
          "dev.livetemplate.SafeUrl",
          "dev.livetemplate.SafeCss",
          "dev.livetemplate.SafeJs");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("java.lang.String", Kind.STRING),
          Map.entry("java.lang.Boolean", Kind.BOXED_BOOLEAN),
          Map.entry("java.lang.Character", Kind.BOXED),
          Map.entry("java.lang.Byte", Kind.BOXED),
          Map.entry("java.lang.Short", Kind.BOXED),
          Map.entry("java.lang.Integer", Kind.BOXED),
          Map.entry("java.lang.Long", Kind.BOXED),
          Map.entry("java.lang.Float", Kind.BOXED),
          Map.entry("java.lang.Double", Kind.BOXED),
          // Declares no toString() of its own, but all that extend it do.
          Map.entry("java.lang.Number", Kind.TEXT),
          Map.entry("java.util.Optional", Kind.OPTIONAL),
          Map.entry("java.util.OptionalInt", Kind.OPTIONAL),
          Map.entry("java.util.OptionalLong", Kind.OPTIONAL),
          Map.entry("java.util.OptionalDouble", Kind.OPTIONAL));

  /** Their toString() is made for debugging, or is not theirs. */
  private static final Set<String> NO_TEXT =
      Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  private final Types types;
  private final Elements elements;

  TypeFacts(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** Returns the kind of a nameable type. */
  Kind kind(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Kind.BOOLEAN;
      case CHAR -> Kind.CHAR;
      case BYTE, SHORT, INT -> Kind.INT;
      case LONG -> Kind.LONG;
      case FLOAT -> Kind.FLOAT;
      case DOUBLE -> Kind.DOUBLE;
      case ARRAY -> Kind.ARRAY;
      case DECLARED -> declared((DeclaredType) type);
      default -> Kind.OBJECT;
    };
  }

  private Kind declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    Kind known = KINDS.get(name);
    if (known != null) {
      return known;
    }
    if (element.getKind() == ElementKind.ENUM || isImmutableText(name)) {
      return Kind.IMMUTABLE_TEXT;
    }
    if (asSuper(type, "java.util.Collection") != null) {
      return Kind.COLLECTION;
    }
    if (asSuper(type, "java.lang.Iterable") != null) {
      return Kind.ITERABLE;
    }
    // A map's or stream's toString() is for debugging, whatever class declares it.
    if (asSuper(type, "java.util.Map") != null
        || asSuper(type, "java.util.stream.BaseStream") != null) {
      return Kind.OBJECT;
    }
    return hasText(type) ? Kind.TEXT : Kind.OBJECT;
  }

  /**
   * Returns whether all that objects of a type say stays the same: types of the JDK known for it,
   * enums, and types that someone vouches for.
   */
  boolean isImmutable(DeclaredType type) {
    Kind kind = kind(type);
    return kind == Kind.STRING
        || kind == Kind.BOXED
        || kind == Kind.IMMUTABLE_TEXT
        || isVouchedFor(type.asElement());
  }

  /** Returns whether a type has the annotation {@code Immutable}, ours or another of that name. */
  private static boolean isVouchedFor(Element type) {
    return type.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> name.contentEquals("Immutable"));
  }

  private static boolean isImmutableText(String name) {
    return name.startsWith("java.time.") || IMMUTABLE_TEXT.contains(name);
  }

  /** Returns whether someone wrote a toString() for it, or promised one in an interface. */
  private boolean hasText(DeclaredType type) {
    for (ExecutableElement method :
        ElementFilter.methodsIn(elements.getAllMembers((TypeElement) type.asElement()))) {
      if (method.getSimpleName().contentEquals("toString")
          && method.getParameters().isEmpty()
          && isWritten(method)) {
        return true;
      }
    }
    return false;
  }

  /** The toString() that javac makes for a record is final; no one writes that by hand. */
  private static boolean isWritten(ExecutableElement toString) {
    TypeElement owner = owner(toString);
    boolean implicit =
        owner.getKind() == ElementKind.RECORD && toString.getModifiers().contains(Modifier.FINAL);
    return !implicit && !NO_TEXT.contains(owner.getQualifiedName().toString());
  }

  /** Returns whether a type is that of HTML. */
  static boolean isHtml(TypeMirror type) {
    return type.toString().endsWith("dev.livetemplate.SafeHtml");
  }

  /** Returns whether a parameter of the type takes any String. */
  boolean takesText(TypeMirror parameter) {
    String name = parameter.toString();
    return name.endsWith("java.lang.String")
        || name.endsWith("java.lang.CharSequence")
        || name.endsWith("java.lang.Object");
  }

  /** Returns the type that declares a member. */
  static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** Returns the supertype of a type (or itself) that is an instance of the named class. */
  @Nullable DeclaredType asSuper(TypeMirror type, String name) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name)) {
      return declared;
    }
    for (TypeMirror above : types.directSupertypes(type)) {
      DeclaredType found = asSuper(above, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Returns the type of the items of a list, an array or an Optional, as it is written there.
   *
   * @return null if the type is none of these
   */
  @Nullable TypeMirror element(TypeMirror type, Kind kind) {
    return switch (kind) {
      case ARRAY -> ((ArrayType) type).getComponentType();
      case COLLECTION, ITERABLE -> argument(type, "java.lang.Iterable", 0);
      case OPTIONAL -> optional((DeclaredType) type);
      default -> null;
    };
  }

  /** Returns whether a list or array says that its items may be null. */
  boolean itemsMayBeNull(TypeMirror type, Kind kind) {
    TypeMirror item =
        switch (kind) {
          case ARRAY -> ((ArrayType) type).getComponentType();
          case COLLECTION, ITERABLE ->
              WrittenTypes.argument((DeclaredType) type, iterableParameter());
          default -> null;
        };
    return item != null && Nullness.saysNullable(item);
  }

  private TypeParameterElement iterableParameter() {
    return elements.getTypeElement("java.lang.Iterable").getTypeParameters().get(0);
  }

  private TypeMirror optional(DeclaredType type) {
    return switch (type.asElement().getSimpleName().toString()) {
      case "OptionalInt" -> types.getPrimitiveType(TypeKind.INT);
      case "OptionalLong" -> types.getPrimitiveType(TypeKind.LONG);
      case "OptionalDouble" -> types.getPrimitiveType(TypeKind.DOUBLE);
      default -> type.getTypeArguments().isEmpty() ? object() : type.getTypeArguments().get(0);
    };
  }

  /**
   * Returns what a type gives for a type parameter of one of its supertypes; Object if it is raw.
   */
  TypeMirror argument(TypeMirror type, String supertype, int index) {
    DeclaredType found = asSuper(captured(type), supertype);
    List<? extends TypeMirror> arguments = found == null ? List.of() : found.getTypeArguments();
    return index < arguments.size() ? arguments.get(index) : object();
  }

  /** Returns the type with its wildcards captured, so that members keep their bounds. */
  TypeMirror captured(TypeMirror type) {
    try {
      return types.capture(type);
    } catch (UnsupportedOperationException e) { // by the Eclipse compiler
      return type instanceof DeclaredType declared ? withoutWildcards(declared) : type;
    }
  }

  /** Returns the type with the bounds of its wildcards in their place. */
  private DeclaredType withoutWildcards(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<TypeMirror> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      boolean wild = argument instanceof WildcardType;
      arguments.add(wild ? bound((WildcardType) argument, element, arguments.size()) : argument);
    }
    return arguments.equals(type.getTypeArguments())
        ? type
        : types.getDeclaredType(element, arguments.toArray(TypeMirror[]::new));
  }

  private TypeMirror bound(WildcardType wildcard, TypeElement element, int index) {
    TypeMirror written = wildcard.getExtendsBound();
    return written == null
        ? types.erasure(element.getTypeParameters().get(index).asType())
        : written;
  }

  TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }
}
