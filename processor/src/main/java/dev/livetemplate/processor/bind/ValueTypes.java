package dev.livetemplate.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.bind.Read.Member;
import dev.livetemplate.processor.bind.ValueType.Kind;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Describes javac's types for the later phases. */
final class ValueTypes {

  private final TypeFacts facts;
  private final TypeNaming naming;

  ValueTypes(TypeFacts facts) {
    this.facts = facts;
    this.naming = new TypeNaming(facts.types(), facts.elements());
  }

  /** Returns the type, made nameable. */
  Typed typed(TypeMirror type, boolean nullable) {
    TypeMirror named = naming.nameable(type);
    return new Typed(named, describe(named, nullable, Set.of()));
  }

  /**
   * Returns the type of the items of a list or array, or of an Optional's value. An item is not
   * null unless its type says so.
   */
  Typed element(Typed container) {
    TypeMirror element =
        Objects.requireNonNull(facts.element(container.mirror(), container.type().kind()));
    return typed(element, facts.itemsMayBeNull(container.mirror(), container.type().kind()));
  }

  /** Returns whether a value can be gone through once only: a stream or iterator. */
  boolean isReadOnce(Typed typed) {
    return typed.mirror() instanceof DeclaredType declared
        && !typed.type().kind().isList()
        && Stream.of("java.util.stream.BaseStream", "java.util.Iterator", "java.util.Enumeration")
            .anyMatch(name -> facts.asSuper(declared, name) != null);
  }

  /** Returns the type of yes and no. */
  ValueType primitiveBoolean() {
    return typed(facts.types().getPrimitiveType(TypeKind.BOOLEAN), false).type();
  }

  /** Returns a String that may be null. */
  Typed string() {
    return typed(facts.elements().getTypeElement("java.lang.String").asType(), true);
  }

  /** Returns the step from an Optional to its value or null. */
  Step orElseNull(Typed optional) {
    TypeMirror value = element(optional).mirror();
    boolean primitive = value instanceof PrimitiveType;
    TypeMirror boxed =
        value instanceof PrimitiveType p ? facts.types().boxedClass(p).asType() : value;
    // The primitive Optionals have no orElse(null).
    String access = primitive ? "stream().boxed().findFirst().orElse(null)" : "orElse(null)";
    Typed typed = typed(boxed, true);
    return new Step(new Member(access, "", typed.type(), true), typed);
  }

  /**
   * Describes a nameable type.
   *
   * @param open the lists that it is an element of: a type that is a list of itself ({@code
   *     JsonNode}) is described as a plain object the second time
   */
  private ValueType describe(TypeMirror type, boolean nullable, Set<TypeName> open) {
    TypeName name = TypeName.get(type);
    if (open.contains(name)) {
      return new ValueType(name, Kind.OBJECT, nullable, null);
    }
    Kind kind = facts.kind(type);
    return new ValueType(name, kind, nullable, elementType(type, kind, name, open));
  }

  private @Nullable ValueType elementType(
      TypeMirror type, Kind kind, TypeName name, Set<TypeName> open) {
    TypeMirror element = facts.element(type, kind);
    if (element == null) {
      return null;
    }
    Set<TypeName> inside = new HashSet<>(open);
    inside.add(name);
    return describe(naming.nameable(element), facts.itemsMayBeNull(type, kind), inside);
  }
}
