package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.CodeBlock;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.ValueType;
import dev.livetemplate.processor.html.Token;
import dev.livetemplate.processor.plan.Calls;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import dev.livetemplate.processor.plan.Local;
import org.jspecify.annotations.Nullable;

/** Writes the expressions of what a frame's capture reads, hands over and keeps. */
final class CapturedValues {

  private final Frame frame;

  CapturedValues(Frame frame) {
    this.frame = frame;
  }

  /** {@code address == null ? null : address.street()}. */
  CodeBlock expression(Local local) {
    Read read = local.read();
    Read.Member last = read.members().get(read.members().size() - 1);
    Local prefix = local.prefix();
    if (prefix == null) {
      String base = frame.local(Names.scopeRead(read)).name();
      return Names.step(
          CodeBlock.of("$L", base), last, Names.isGuarded(read), read.scope().type().typeName());
    }
    return Names.step(
        CodeBlock.of("$L", prefix.name()),
        last,
        Names.mayBeNull(prefix),
        prefix.read().type().typeName());
  }

  /** Returns what is handed over to the capture of a row, a comma behind each. */
  CodeBlock arguments(Frame row, Token.@Nullable Call call) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Local parameter : row.parameters()) {
      arguments.add("$L, ", argument(parameter.read(), call));
    }
    return arguments.build();
  }

  private CodeBlock argument(Read parameter, Token.@Nullable Call call) {
    if (call == null) {
      return CodeBlock.of("$L", frame.local(parameter).name());
    }
    Read read = Calls.argument(call, parameter);
    if (read == null) {
      return CodeBlock.of("$S", call.call().indent());
    }
    String name = frame.local(read).name();
    boolean indents =
        parameter.scope() == call.call().definition().indentation()
            && !call.call().indent().isEmpty();
    return indents ? CodeBlock.of("$L + $S", name, call.call().indent()) : CodeBlock.of("$L", name);
  }

  /** Returns what a field of the snapshot keeps. */
  static CodeBlock of(Field field) {
    Local source = field.source();
    if (source == null || field.kind() == Field.Kind.ROWS) {
      return CodeBlock.of("$L", field.name());
    }
    boolean printed =
        field.kind() == Field.Kind.STRING && source.read().type().kind() != ValueType.Kind.STRING;
    return printed
        ? CodeBlock.of("$T.string($L)", VALUES, source.name())
        : CodeBlock.of("$L", source.name());
  }
}
