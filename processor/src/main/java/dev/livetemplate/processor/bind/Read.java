package dev.livetemplate.processor.bind;

import com.palantir.javapoet.ClassName;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that the template reads: a scope and the members to go through from there. Equal when
 * scope and members are.
 *
 * @param scope where it starts
 * @param members the steps, none for the scope's value itself ({@code {{.}}})
 * @param span the name in the tag (not part of equality)
 */
public record Read(Scope scope, List<Member> members, Span span) {

  public Read {
    members = List.copyOf(members);
  }

  /** Returns the type of the value that is read. */
  public ValueType type() {
    return members.isEmpty() ? scope.type() : members.get(members.size() - 1).type();
  }

  /**
   * Returns whether one of the values on the way (not the last) may be null, which makes the whole
   * read null.
   */
  public boolean mayStopEarly() {
    return members.stream()
        .limit(Math.max(0, members.size() - 1L))
        .anyMatch(m -> m.type().nullable());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Read r && r.scope == scope && r.members.equals(members);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(scope) * 31 + members.hashCode();
  }

  @Override
  public String toString() {
    return scope.name() + members.stream().map(m -> "." + m.access()).collect(Collectors.joining());
  }

  /**
   * One step of a read.
   *
   * @param access what to write behind the dot in Java: {@code title()}, {@code getTitle()}, {@code
   *     title}
   * @param name the name in the template
   * @param type the value's type
   * @param stable whether it is known to give the same value for the same object for ever
   * @param formatter the class whose static method {@code access} takes the value before and
   *     returns this one; null: {@code access} is a member of the value before
   * @param argument a constant that the static method takes behind the value; empty: none
   */
  public record Member(
      String access,
      String name,
      ValueType type,
      boolean stable,
      @Nullable ClassName formatter,
      String argument) {

    /** Creates a step to a member of the value before. */
    public Member(String access, String name, ValueType type, boolean stable) {
      this(access, name, type, stable, null, "");
    }
  }
}
