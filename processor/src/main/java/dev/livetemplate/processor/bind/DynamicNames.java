package dev.livetemplate.processor.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.livetemplate.processor.bind.Read.Member;
import dev.livetemplate.processor.bind.ValueType.Kind;
import dev.livetemplate.processor.parse.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which partials the values of dynamic names stand for.
 *
 * <p>A String is the name of a partial. A constant of an enum is called after one: {@code
 * HERO_IMAGE} after {@code hero-image}, a constant with a small letter in it after the partial of
 * its very name.
 */
final class DynamicNames {

  private final ValueTypes valueTypes;
  private final boolean missingAreEmpty;
  private final BindProblems problems;

  /**
   * Creates the rules for one template.
   *
   * @param missingAreEmpty whether a constant may stand for no partial
   */
  DynamicNames(ValueTypes valueTypes, boolean missingAreEmpty, BindProblems problems) {
    this.valueTypes = valueTypes;
    this.missingAreEmpty = missingAreEmpty;
    this.problems = problems;
  }

  /** Returns what the value of a choice may be; null if it was reported that it names nothing. */
  @Nullable DynamicName of(Node.Choice choice, Resolved value) {
    if (value.kind() == Kind.STRING) {
      Map<String, CodeBlock> names = new LinkedHashMap<>();
      choice.candidates().forEach(c -> names.put(c.name(), CodeBlock.of("$S", c.name())));
      return name(value, names);
    }
    if (value.typed().mirror() instanceof DeclaredType type
        && type.asElement().getKind() == ElementKind.ENUM) {
      return ofEnum(choice, value, (TypeElement) type.asElement());
    }
    problems.noDynamicName(choice.span(), choice.name(), value.typed().type());
    return null;
  }

  private @Nullable DynamicName ofEnum(Node.Choice choice, Resolved value, TypeElement type) {
    Map<String, CodeBlock> names = new LinkedHashMap<>();
    List<String> candidates = choice.candidates().stream().map(Node.Candidate::name).toList();
    List<String> unknown = new ArrayList<>();
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        String simple = constant.getSimpleName().toString();
        String partial = partial(simple);
        names.put(partial, CodeBlock.of("$T.$L", value.typed().type().typeName(), simple));
        if (!candidates.contains(partial)) {
          unknown.add(simple);
        }
      }
    }
    if (!unknown.isEmpty() && !missingAreEmpty) {
      String constant = unknown.get(0);
      problems.noPartial(
          choice.span(), type.getSimpleName() + "." + constant, partial(constant), candidates);
      return null;
    }
    return name(value, names);
  }

  private static String partial(String constant) {
    boolean capitals = constant.equals(constant.toUpperCase(Locale.ROOT));
    return capitals ? constant.toLowerCase(Locale.ROOT).replace('_', '-') : constant;
  }

  private DynamicName name(Resolved value, Map<String, CodeBlock> names) {
    return new DynamicName(value.read(), valueTypes.primitiveBoolean(), names);
  }

  /**
   * A value that names a partial.
   *
   * @param names Java for each value that it may have, by the partial that this stands for
   */
  record DynamicName(Read value, ValueType truth, Map<String, CodeBlock> names) {

    /** Returns the read that tells whether the value stands for a partial; null if it cannot. */
    @Nullable Read is(String partial) {
      CodeBlock constant = names.get(partial);
      if (constant == null) {
        return null;
      }
      List<Member> members = new ArrayList<>(value.members());
      ClassName objects = ClassName.get(Objects.class);
      String argument = constant.toString();
      members.add(new Member("equals", "is-" + partial, truth, true, objects, argument));
      return new Read(value.scope(), members, value.span());
    }
  }
}
