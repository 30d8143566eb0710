package dev.livetemplate.processor.bind;

import com.palantir.javapoet.CodeBlock;
import dev.livetemplate.processor.bind.ValueType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a template's name means inside a type.
 *
 * <p>A name {@code x} is looked for as, in this order: the accessor of a record's component {@code
 * x}; {@code getX()}, and {@code isX()} if it returns a boolean; a method {@code x()}; a field
 * {@code x}. Inherited ones count. None may be private, static, void, take arguments, throw checked
 * exceptions, or be one of Object's methods. In a map with String keys every name but {@code
 * entrySet} is a key; an array has a {@code length}.
 */
final class Members {

  /** The one name that is not a key: there would be no way to go through a map. */
  private static final String ENTRIES = "entrySet";

  private static final Map<String, TypeKind> SUPPLIERS =
      Map.of(
          "BooleanSupplier", TypeKind.BOOLEAN,
          "IntSupplier", TypeKind.INT,
          "LongSupplier", TypeKind.LONG,
          "DoubleSupplier", TypeKind.DOUBLE);

  private final TypeFacts facts;
  private final ValueTypes valueTypes;
  private final Visibility visibility;
  private final Nullness nullness;
  private final Map<TypeElement, Map<String, List<Element>>> byName = new HashMap<>();

  Members(TypeFacts facts, ValueTypes valueTypes, Visibility visibility, Nullness nullness) {
    this.facts = facts;
    this.valueTypes = valueTypes;
    this.visibility = visibility;
    this.nullness = nullness;
  }

  /**
   * A member found, with the type as it is declared, which may have no name in the generated class
   * or be unresolved.
   *
   * @param stable whether it is known to give the same value for the same object for ever
   */
  record Found(String access, String name, TypeMirror type, boolean nullable, boolean stable) {}

  /** Returns the member that a name means in a type; null if there is none. */
  @Nullable Found find(TypeMirror receiver, String name) {
    if (receiver.getKind() == TypeKind.ARRAY && name.equals("length")) {
      TypeMirror length = facts.types().getPrimitiveType(TypeKind.INT);
      return new Found("length", name, length, false, true);
    }
    if (!(receiver instanceof DeclaredType declared)) {
      return null;
    }
    return isMap(declared) && !name.equals(ENTRIES)
        ? mapValue(declared, name)
        : declaredMember(declared, name);
  }

  /**
   * Returns the call of a method of one parameter that is a text.
   *
   * @param text the argument
   * @return null if there is no such method of the name
   */
  @Nullable Found taking(TypeMirror receiver, String name, String text) {
    for (ExecutableElement method : unary(receiver, name)) {
      if (facts.takesText(method.getParameters().get(0).asType())) {
        Found plain = found((DeclaredType) receiver, method, name);
        String access = CodeBlock.of("$L($S)", name, text).toString();
        return new Found(access, name + " of text", plain.type(), plain.nullable(), false);
      }
    }
    return null;
  }

  /** Returns whether there is a method of the name that makes HTML of HTML. */
  boolean wraps(TypeMirror receiver, String name) {
    return unary(receiver, name).stream()
        .anyMatch(
            method ->
                TypeFacts.isHtml(method.getParameters().get(0).asType())
                    && TypeFacts.isHtml(method.getReturnType()));
  }

  /** Returns whether a value is a function that makes HTML of HTML. */
  boolean isHtmlFunction(TypeMirror function) {
    String type = "java.util.function.Function";
    return facts.asSuper(function, type) != null
        && TypeFacts.isHtml(facts.argument(function, type, 0))
        && TypeFacts.isHtml(facts.argument(function, type, 1));
  }

  /** Returns the methods of one parameter that a template may call. */
  private List<ExecutableElement> unary(TypeMirror receiver, String name) {
    if (!(receiver instanceof DeclaredType declared) || isMap(declared)) {
      return List.of();
    }
    return ElementFilter.methodsIn(named(declared, name)).stream()
        .filter(method -> method.getParameters().size() == 1)
        .filter(method -> visibility.whyNotCalled(method) == null)
        .toList();
  }

  /**
   * Returns the call of a value that is a function of texts.
   *
   * @param text the argument
   * @return null if it is anything else
   */
  @Nullable Found application(TypeMirror function, String text) {
    String type = "java.util.function.Function";
    if (facts.asSuper(function, type) == null
        || !facts.takesText(valueTypes.typed(facts.argument(function, type, 0), false).mirror())) {
      return null;
    }
    String access = CodeBlock.of("apply($S)", text).toString();
    return new Found(access, "of text", facts.argument(function, type, 1), true, false);
  }

  /**
   * Returns the call of a value that is a supplier.
   *
   * @param name a name for what this call returns
   * @return null if it is anything else
   */
  @Nullable Found supplied(TypeMirror supplier, String name) {
    for (Map.Entry<String, TypeKind> primitive : SUPPLIERS.entrySet()) {
      if (facts.asSuper(supplier, "java.util.function." + primitive.getKey()) != null) {
        String access = "getAs" + primitive.getKey().replace("Supplier", "()");
        TypeMirror type = facts.types().getPrimitiveType(primitive.getValue());
        return new Found(access, name, type, false, false);
      }
    }
    String any = "java.util.function.Supplier";
    return facts.asSuper(supplier, any) == null
        ? null
        : new Found("get()", name, facts.argument(supplier, any, 0), true, false);
  }

  private boolean isMap(DeclaredType type) {
    if (facts.asSuper(type, "java.util.Map") == null) {
      return false;
    }
    TypeMirror key = valueTypes.typed(facts.argument(type, "java.util.Map", 0), false).mirror();
    return facts
        .types()
        .isAssignable(facts.elements().getTypeElement("java.lang.String").asType(), key);
  }

  private Found mapValue(DeclaredType map, String key) {
    String access = CodeBlock.of("get($S)", key).toString();
    return new Found(access, key, facts.argument(map, "java.util.Map", 1), true, false);
  }

  private @Nullable Found declaredMember(DeclaredType receiver, String name) {
    for (String candidate : methodNames(receiver, name)) {
      Element method = usable(receiver, candidate, ElementKind.METHOD);
      boolean question = candidate.startsWith("is") && !candidate.equals(name);
      if (method != null && (!question || isBoolean(method))) {
        return found(receiver, method, name);
      }
    }
    Element field = usable(receiver, name, ElementKind.FIELD);
    return field == null ? null : found(receiver, field, name);
  }

  /** Returns the names of methods that a name may mean, the first to be preferred. */
  private static List<String> methodNames(DeclaredType receiver, String name) {
    if (name.isEmpty()) {
      return List.of();
    }
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return isComponent(receiver, name)
        ? List.of(name)
        : List.of("get" + capital, "is" + capital, name);
  }

  private static boolean isComponent(DeclaredType type, String name) {
    for (RecordComponentElement c : ((TypeElement) type.asElement()).getRecordComponents()) {
      if (c.getSimpleName().contentEquals(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoolean(Element method) {
    Kind kind = facts.kind(declaredType(method));
    return kind == Kind.BOOLEAN || kind == Kind.BOXED_BOOLEAN;
  }

  /**
   * Of several methods that interfaces declare alike, javac calls the one with the narrowest type;
   * of several fields it reads the one of the lowest class.
   */
  private @Nullable Element usable(DeclaredType receiver, String name, ElementKind kind) {
    Element best = null;
    for (Element member : named(receiver, name)) {
      if (member.getKind() == kind
          && visibility.whyNot(member) == null
          && (best == null || isNarrower(member, best))) {
        best = member;
      }
    }
    return best;
  }

  private boolean isNarrower(Element member, Element other) {
    boolean fields = member.getKind() == ElementKind.FIELD;
    return facts
        .types()
        .isSubtype(
            fields ? owner(member) : declaredType(member),
            fields ? owner(other) : declaredType(other));
  }

  private TypeMirror owner(Element member) {
    return facts.types().erasure(TypeFacts.owner(member).asType());
  }

  private List<Element> named(DeclaredType receiver, String name) {
    return membersOf(receiver).getOrDefault(name, List.of());
  }

  private Map<String, List<Element>> membersOf(DeclaredType receiver) {
    return byName.computeIfAbsent(
        (TypeElement) receiver.asElement(),
        type -> {
          Map<String, List<Element>> members = new HashMap<>();
          for (Element member : facts.elements().getAllMembers(type)) {
            members
                .computeIfAbsent(member.getSimpleName().toString(), n -> new ArrayList<>())
                .add(member);
          }
          return members;
        });
  }

  private static TypeMirror declaredType(Element member) {
    return member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
  }

  private Found found(DeclaredType receiver, Element member, String name) {
    boolean method = member.getKind() == ElementKind.METHOD;
    TypeMirror declared = declaredType(member);
    return new Found(
        member.getSimpleName() + (method ? "()" : ""),
        name,
        isInGenericType(member) ? resolved(receiver, member) : declared,
        nullness.mayBeNull(receiver, member, declared),
        isStable(receiver, member, name));
  }

  /**
   * Returns whether a member always gives the same value: a final field, a record's component, or
   * any member of a type that is immutable or vouched for as such. That a record's accessor gives
   * the component, even where it is written by hand, is the contract of {@link Record}.
   */
  private boolean isStable(DeclaredType receiver, Element member, String name) {
    if (facts.isImmutable(receiver)) {
      return true;
    }
    if (member.getKind() == ElementKind.FIELD) {
      return member.getModifiers().contains(Modifier.FINAL);
    }
    return isComponent(receiver, name);
  }

  /** Where it is not needed, resolving would only cost the type its annotations. */
  private static boolean isInGenericType(Element member) {
    for (Element e = TypeFacts.owner(member);
        e instanceof TypeElement type;
        e = e.getEnclosingElement()) {
      if (!type.getTypeParameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private TypeMirror resolved(DeclaredType receiver, Element member) {
    TypeMirror inside = facts.types().asMemberOf((DeclaredType) facts.captured(receiver), member);
    return inside instanceof ExecutableType method ? method.getReturnType() : inside;
  }

  /**
   * Returns a sentence on a member that has the right name, but which a template cannot read; null
   * if there is none.
   */
  @Nullable String unusable(TypeMirror receiver, String name) {
    if (!(receiver instanceof DeclaredType declared)) {
      return null;
    }
    List<String> candidates = new ArrayList<>(methodNames(declared, name));
    candidates.add(name);
    for (String candidate : candidates) {
      for (Element member : withPrivate(declared, candidate)) {
        String why = visibility.whyNot(member);
        if (why != null) {
          String call = member instanceof ExecutableElement ? member.toString() : candidate;
          return "There is %s in %s, but it %s."
              .formatted(call, TypeFacts.owner(member).getSimpleName(), why);
        }
      }
    }
    return null;
  }

  /** Private members are nobody's members by inheritance, so the superclasses are asked as well. */
  private List<Element> withPrivate(DeclaredType receiver, String name) {
    List<Element> members = new ArrayList<>(named(receiver, name));
    for (TypeMirror above : facts.types().directSupertypes(receiver)) {
      members.addAll(withPrivate((DeclaredType) above, name));
    }
    members.removeIf(m -> m.getKind() != ElementKind.METHOD && m.getKind() != ElementKind.FIELD);
    return members;
  }

  /** Returns the names that a template could use in a type, sorted. */
  Set<String> names(TypeMirror receiver) {
    Set<String> names = new TreeSet<>();
    if (receiver instanceof DeclaredType declared) {
      for (String member : membersOf(declared).keySet()) {
        String property = property(member);
        String name = declaredMember(declared, property) == null ? member : property;
        if (declaredMember(declared, name) != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String property(String member) {
    int prefix = member.startsWith("get") ? 3 : member.startsWith("is") ? 2 : 0;
    if (prefix == member.length()) {
      return member;
    }
    String rest = member.substring(prefix);
    return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }

  /**
   * Returns the first of a type's supertypes that javac could not resolve, which may hold anything.
   */
  @Nullable String unresolvedSupertype(TypeMirror type) {
    for (TypeMirror above : facts.types().directSupertypes(type)) {
      String found = Visibility.unresolved(above);
      found = found == null ? unresolvedSupertype(above) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Returns whether a type's members are found by a bare name while a value of it is on the context
   * stack. Those of plain Java values are not: inside {@code {{#title}}} a {@code {{length}}} means
   * the model's, not the String's. {@code {{title.length}}} finds it.
   */
  boolean isSearched(Typed typed) {
    Kind kind = typed.type().kind();
    return switch (kind) {
      case OBJECT, IMMUTABLE_TEXT, OPTIONAL -> true;
      case COLLECTION, ITERABLE, TEXT -> {
        Element element = Objects.requireNonNull(facts.types().asElement(typed.mirror()));
        String owner = facts.elements().getPackageOf(element).getQualifiedName().toString();
        yield !owner.startsWith("java.");
      }
      default -> false;
    };
  }
}
