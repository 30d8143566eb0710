package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.HTML_BUFFER;
import static dev.livetemplate.processor.codegen.RuntimeNames.SAFE_HTML;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.html.Token;
import dev.livetemplate.processor.plan.JavaNames;
import dev.livetemplate.processor.plan.Local;
import dev.livetemplate.processor.plan.Region;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the methods that render opaque regions and recursive partials straight from the model. */
final class DirectEmitter {

  private final Statics statics;
  private final Parts parts;
  private final Map<BoundPartial, String> partialNames;
  private final IdentityHashMap<Scope, String> variables = new IdentityHashMap<>();
  private final JavaNames names = new JavaNames("out");
  private final StringBuilder literal = new StringBuilder();
  private final Code code = new Code();

  DirectEmitter(Statics statics, Map<BoundPartial, String> partialNames, Parts parts) {
    this.statics = statics;
    this.parts = parts;
    this.partialNames = partialNames;
  }

  /**
   *
   *
   * <pre>{@code
   * private static String region7(Page model) {
   *   HtmlBuffer out = HtmlBuffer.plain();
   *   out.raw(model.body());
   *   return out.toString();
   * }
   * }</pre>
   */
  MethodSpec region(Region region) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("region" + region.token().id())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(String.class);
    for (Local scope : region.scopes()) {
      parameter(method, scope.read().scope());
    }
    method.addStatement("$T out = $T.plain()", HTML_BUFFER, HTML_BUFFER);
    tokens(region.token().content());
    flush();
    List<ParameterSpec> parameters = new ArrayList<>(method.build().parameters());
    parameters.add(Parts.parameter(HTML_BUFFER, "out"));
    return method
        .addCode(parts.of(method.build().name(), parameters).body(code))
        .addStatement("return out.toString()")
        .build();
  }

  /**
   *
   *
   * <pre>{@code
   * private static void partialFolder(Folder folder, HtmlBuffer out) {
   *   …
   * }
   * }</pre>
   */
  MethodSpec partial(BoundPartial partial, List<Token> tokens) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(partialName(partial))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    for (Scope scope : partial.parameters()) {
      parameter(method, scope);
    }
    parameter(method, partial.indentation());
    method.addParameter(HTML_BUFFER, "out");
    tokens(tokens);
    flush();
    MethodSpec head = method.build();
    return method.addCode(parts.of(head.name(), head.parameters()).body(code)).build();
  }

  private void parameter(MethodSpec.Builder method, Scope scope) {
    String name = names.unique(Names.scope(scope));
    variables.put(scope, name);
    method.addParameter(scope.type().typeName(), name);
  }

  private String partialName(BoundPartial partial) {
    String name = partialNames.get(partial);
    if (name == null) {
      throw new IllegalStateException("no such partial: " + partial.name());
    }
    return name;
  }

  private void tokens(List<Token> tokens) {
    for (Token token : tokens) {
      token(token);
    }
  }

  private void token(Token token) {
    if (token instanceof Token.Text text) {
      literal.append(text.source());
    } else if (token instanceof Token.Written white) {
      literal.append(white.source());
    } else if (token instanceof Token.Markup markup) {
      literal.append(markup.source());
    } else if (token instanceof Token.Tag tag) {
      tokens(tag.content());
    } else if (token instanceof Token.Comment comment) {
      tokens(comment.content());
    } else if (token instanceof Token.Opaque opaque) {
      tokens(opaque.content());
    } else if (!Token.isWhite(token)) {
      flush();
      dynamic(token);
    }
  }

  private void dynamic(Token token) {
    if (token instanceof Token.Slot slot) {
      slot(slot);
    } else if (token instanceof Token.Section section) {
      section(section);
    } else if (token instanceof Token.Rows rows) {
      rows(rows);
    } else if (token instanceof Token.Wrap wrap) {
      wrap(wrap);
    } else if (token instanceof Token.Call call) {
      call(call);
    }
  }

  private void slot(Token.Slot slot) {
    CodeBlock value = read(slot.variable().read());
    code.addStatement("$L", Names.print(slot, value));
  }

  /** Emits what is needed to read a value and returns the expression of it. */
  private CodeBlock read(Read read) {
    String base = variables.get(read.scope());
    if (base == null) {
      throw new IllegalStateException("a scope of nobody: " + read);
    }
    CodeBlock value = CodeBlock.of("$L", base);
    boolean missing = false;
    for (int i = 0; i < read.members().size(); i++) {
      Read.Member member = read.members().get(i);
      boolean guarded = i > 0 && (read.members().get(i - 1).type().nullable() || missing);
      if (guarded) {
        String local = names.unique(JavaNames.camel(List.of(member.name() + "Of")));
        TypeName type = read.members().get(i - 1).type().typeName();
        code.declare(missing ? type.box() : type, local, value);
        value = Names.step(CodeBlock.of("$L", local), member, true, type);
        missing = true;
      } else {
        value =
            Names.step(
                value, member, i == 0 && Names.isGuarded(read), read.scope().type().typeName());
      }
    }
    return value;
  }

  private void section(Token.Section token) {
    BoundSection section = token.section();
    Read condition = section.condition();
    CodeBlock value = read(condition);
    String local = names.unique(words(condition));
    boolean missing = condition.mayStopEarly();
    TypeName type = condition.type().typeName();
    code.declare(missing ? type.box() : type, local, value);
    CodeBlock test = Names.test(section.truth(), condition.type(), local, missing);
    if (token.then().isEmpty()) {
      code.beginControlFlow("if (!($L))", test);
      tokens(token.otherwise());
    } else {
      code.beginControlFlow("if ($L)", test);
      push(section, local);
      tokens(token.then());
      if (!token.otherwise().isEmpty()) {
        flush();
        code.nextControlFlow("else");
        tokens(token.otherwise());
      }
    }
    flush();
    code.endControlFlow();
  }

  /**
   *
   *
   * <pre>{@code
   * HtmlBuffer outer = out;
   * out = HtmlBuffer.plain();
   * …
   * outer.raw(Values.string(model.bold(SafeHtml.trusted(out.toString()))));
   * out = outer;
   * }</pre>
   */
  private void wrap(Token.Wrap token) {
    Read read = token.wrap().receiver();
    String receiver = names.unique(words(read) + "Wraps");
    code.beginGroup(false);
    code.declare(read.type().typeName(), receiver, read(read));
    String outer = names.unique("outer");
    code.declare(HTML_BUFFER, outer, CodeBlock.of("out"));
    code.addStatement("out = $T.plain()", HTML_BUFFER);
    code.beginGroup(true);
    tokens(token.content());
    flush();
    code.endControlFlow();
    code.addStatement(
        "$1L.raw($2T.string($3L == null ? null : $3L.$4L($5T.trusted(out.toString()))))",
        outer,
        VALUES,
        receiver,
        token.wrap().method(),
        SAFE_HTML);
    code.addStatement("out = $L", outer);
    code.endControlFlow();
  }

  private void push(BoundSection section, String local) {
    Scope scope = section.scope();
    if (scope == null) {
      return;
    }
    if (section.truth() != Truth.PRESENT) {
      variables.put(scope, local);
      return;
    }
    String value = names.unique(local + "Value");
    code.declareForAll(
        scope.type().typeName(),
        value,
        CodeBlock.of("$L.$L", local, Names.optionalGetter(section.condition().type())));
    variables.put(scope, value);
  }

  private static String words(Read read) {
    return read.members().isEmpty()
        ? read.scope().name()
        : JavaNames.camel(read.members().stream().map(Read.Member::name).toList());
  }

  private void rows(Token.Rows token) {
    Read items = token.list().items();
    CodeBlock value = read(items);
    String local = names.unique(words(items));
    boolean missing = items.mayStopEarly();
    code.declare(items.type().typeName(), local, value);
    boolean nullable = items.type().nullable() || missing;
    if (nullable) {
      code.beginControlFlow("if ($L != null)", local);
    }
    Scope row = token.list().row();
    String item = names.unique(Names.scope(row));
    variables.put(row, item);
    TypeName type = row.type().typeName();
    code.beginLoop(type, item, "for ($T $L : $L)", type, item, local);
    tokens(token.row());
    flush();
    code.endControlFlow();
    if (nullable) {
      code.endControlFlow();
    }
  }

  private void call(Token.Call token) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Scope argument : token.call().arguments()) {
      arguments.add("$L, ", read(new Read(argument, List.of(), token.call().span())));
    }
    arguments.add("$L, ", indentation(token));
    code.addStatement("$L($Lout)", partialName(token.call().definition()), arguments.build());
  }

  /** {@code indent + " "}. */
  private CodeBlock indentation(Token.Call token) {
    String own = token.call().indent();
    String outer =
        token.call().nested() && token.within() != null
            ? variables.get(token.within().indentation())
            : null;
    if (outer == null) {
      return CodeBlock.of("$S", own);
    }
    return own.isEmpty() ? CodeBlock.of("$L", outer) : CodeBlock.of("$L + $S", outer, own);
  }

  private void flush() {
    if (!literal.isEmpty()) {
      code.addStatement("out.markup($L)", statics.of(literal.toString()));
      literal.setLength(0);
    }
  }
}
