package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.bind.ValueType;
import dev.livetemplate.processor.escape.Escaping;
import dev.livetemplate.processor.html.Token;
import dev.livetemplate.processor.plan.JavaNames;
import dev.livetemplate.processor.plan.Local;
import java.util.List;

/** Names and expressions that several emitters write alike. */
final class Names {

  private Names() {}

  /** {@code out.text(view.title)} or {@code out.text(UrlEscape.whole(view.link))}. */
  static CodeBlock print(Token.Slot slot, CodeBlock value) {
    String method =
        switch (slot.context()) {
          case TEXT, RCDATA, QUOTED -> "text";
          case RAW_TEXT, COMMENT -> "raw";
          case UNQUOTED -> "unquoted";
          case UNQUOTED_PART -> "unquotedPart";
        };
    if (slot.isMarkup()) {
      return CodeBlock.of("out.raw($T.string($L))", VALUES, value);
    }
    if (!slot.escaping().isIdentity()) {
      return CodeBlock.of("out.$L($L)", method, escaped(slot.escaping(), value));
    }
    if (method.equals("raw")) {
      // Only numbers, booleans and text that is trusted stand there as they are.
      boolean primitive = slot.variable().read().type().typeName().isPrimitive();
      return primitive
          ? CodeBlock.of("out.text($L)", value)
          : CodeBlock.of("out.raw($T.string($L))", VALUES, value);
    }
    return CodeBlock.of("out.$L($L)", method, value);
  }

  /** {@code UrlEscape.whole(view.link)}. */
  static CodeBlock escaped(Escaping escaping, CodeBlock value) {
    return CodeBlock.of(
        "$T.$L($L)", RuntimeNames.support(escaping.type()), escaping.method(), value);
  }

  /** Returns the variable that holds a frame's own scope. */
  static String scope(Scope scope) {
    return JavaNames.camel(List.of(scope.name()));
  }

  /** Returns the read of the scope itself. */
  static Read scopeRead(Read read) {
    return new Read(read.scope(), List.of(), read.span());
  }

  /** Returns whether a value on the way to another may be null. */
  static boolean mayBeNull(Local local) {
    return !local.read().members().isEmpty()
        && (local.read().type().nullable() || local.mayBeMissing());
  }

  /**
   * Returns the expression of a step from a value.
   *
   * @param value the value's expression, a mere name if it may be null
   * @param mayBeNull whether the value may be null, which makes the whole null
   * @param type the value's type; boxed if it may be null
   */
  static CodeBlock step(CodeBlock value, Read.Member member, boolean mayBeNull, TypeName type) {
    // A boxed number would be taken by a formatter of objects.
    String cast = mayBeNull && type.isPrimitive() ? "(" + type + ") " : "";
    CodeBlock next =
        member.formatter() == null
            ? CodeBlock.of("$L.$L", value, member.access())
            : CodeBlock.of(
                "$T.$L($L$L$L)",
                member.formatter(),
                member.access(),
                cast,
                value,
                member.argument().isEmpty() ? "" : ", " + member.argument());
    return mayBeNull ? CodeBlock.of("$L == null ? null : $L", value, next) : next;
  }

  /** Returns whether the first step from a scope's value must take care of null. */
  static boolean isGuarded(Read read) {
    Read.Member first = read.members().get(0);
    return read.scope().type().nullable()
        && first.formatter() != null
        && !first.type().typeName().isPrimitive();
  }

  /** Returns the call that takes the value out of an optional. */
  static String optionalGetter(ValueType type) {
    return switch (type.javaName()) {
      case "java.util.OptionalInt" -> "getAsInt()";
      case "java.util.OptionalLong" -> "getAsLong()";
      case "java.util.OptionalDouble" -> "getAsDouble()";
      default -> "get()";
    };
  }

  /**
   * Returns the expression that is true when a value makes its section shown.
   *
   * @param missing whether the value is boxed although its type is primitive
   */
  static CodeBlock test(Truth truth, ValueType type, String name, boolean missing) {
    return switch (truth) {
      case BOOLEAN ->
          missing
              ? CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, name)
              : CodeBlock.of("$L", name);
      case BOXED_BOOLEAN -> CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, name);
      case NOT_NULL -> CodeBlock.of("$L != null", name);
      case PRESENT -> CodeBlock.of("$L != null && $L.isPresent()", name, name);
      case NOT_EMPTY ->
          type.kind() == ValueType.Kind.ARRAY
              ? CodeBlock.of("$L != null && $L.length > 0", name, name)
              : CodeBlock.of("$L != null && $L.iterator().hasNext()", name, name);
      case ALWAYS -> missing ? CodeBlock.of("$L != null", name) : CodeBlock.of("true");
    };
  }
}
