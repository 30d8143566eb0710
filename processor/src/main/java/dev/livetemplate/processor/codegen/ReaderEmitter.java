package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.plan.JavaNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits a class that captures a frame which is too large for one method.
 *
 * <p>The statements of a capture share variables, each of which is read once; here they are fields,
 * so that the statements can be spread over methods. That costs one object a capture.
 *
 * <pre>{@code
 * private static final class ViewReader {
 *   private final Page model;
 *   private final View last;
 *   private String title;
 *   …
 *   private View view() {
 *     readPart();
 *     readPart2();
 *     if (last != null && samePart() && samePart2()) {
 *       return last;
 *     }
 *     View next = new View();
 *     setPart(next);
 *     setPart2(next);
 *     return next;
 *   }
 * }
 * }</pre>
 */
final class ReaderEmitter {

  private final ClassName view;
  private final String name;
  private final Parts parts;

  /** Takes the class of the frame's snapshots. */
  ReaderEmitter(ClassName view) {
    this.view = view;
    this.name = view.simpleName() + "Reader";
    this.parts = new Parts(new JavaNames("view"));
  }

  /** {@code return new ViewReader(model, last).view();}. */
  CodeBlock call(List<ParameterSpec> parameters) {
    List<CodeBlock> arguments =
        parameters.stream().map(parameter -> CodeBlock.of("$L", parameter.name())).toList();
    return CodeBlock.of("return new $L($L).view()", name, CodeBlock.join(arguments, ", "));
  }

  /**
   * Returns the class.
   *
   * @param parameters what is captured, and the last capture
   * @param variables what the statements assign
   * @param read the statements that read the model
   * @param same what is true of each field that is as it was
   * @param set the statements that fill the snapshot
   */
  TypeSpec type(
      List<ParameterSpec> parameters,
      List<ParameterSpec> variables,
      Code read,
      List<CodeBlock> same,
      Code set) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Captures $L, in several methods.\n", view.simpleName());
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addParameters(parameters);
    for (ParameterSpec parameter : parameters) {
      type.addField(field(parameter).addModifiers(Modifier.FINAL).build());
      constructor.addStatement("this.$1L = $1L", parameter.name());
    }
    variables.forEach(variable -> type.addField(field(variable).build()));
    CodeBlock equal = splitter("same", List.of()).joined(same, "\n    && ", TypeName.BOOLEAN);
    ParameterSpec next = Parts.parameter(view, "next");
    MethodSpec method =
        MethodSpec.methodBuilder("view")
            .addModifiers(Modifier.PRIVATE)
            .returns(view)
            .addCode(splitter("read", List.of()).piece(read))
            .beginControlFlow("if ($L)", equal)
            .addStatement("return last")
            .endControlFlow()
            .addStatement("$T next = new $T()", view, view)
            .addCode(splitter("set", List.of(next)).piece(set))
            .addStatement("return next")
            .build();
    return type.addMethod(constructor.build()).addMethod(method).addMethods(parts.take()).build();
  }

  private static FieldSpec.Builder field(ParameterSpec variable) {
    return FieldSpec.builder(variable.type(), variable.name(), Modifier.PRIVATE);
  }

  private Splitter splitter(String method, List<ParameterSpec> parameters) {
    return new Splitter(parts, method, Splitter.Kind.INSTANCE, parameters);
  }
}
