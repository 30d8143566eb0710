package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Frame;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits expressions for the plain text of the parts of a run. */
final class TextEmitter {

  private final ClassName template;
  private final Frame frame;
  private final Snapshots snapshots;
  private final String name;
  private final Parts parts;

  /**
   * @param name of the method that uses the expressions, from which helpers' names are made
   * @param parts takes the methods that the expressions call
   */
  TextEmitter(ClassName template, Frame frame, String name, Parts parts) {
    this.template = template;
    this.frame = frame;
    this.snapshots = new Snapshots(frame);
    this.name = name;
    this.parts = parts;
  }

  CodeBlock text(ValuePart part, String view) {
    if (part instanceof ValuePart.Static literal) {
      return Statics.literal(literal.text());
    }
    if (part instanceof ValuePart.Value value) {
      CodeBlock read = CodeBlock.of("$L", snapshots.value(view, value));
      return value.escaping().isIdentity()
          ? CodeBlock.of("$T.string($L)", VALUES, read)
          : Names.escaped(value.escaping(), read);
    }
    if (part instanceof ValuePart.Choice choice) {
      return CodeBlock.of(
          "($L ? $L : $L)",
          snapshots.condition(view, choice.section()),
          text(choice.then(), view),
          text(choice.otherwise(), view));
    }
    return rows((ValuePart.Repeat) part, view);
  }

  private CodeBlock text(List<ValuePart> side, String view) {
    if (side.isEmpty()) {
      return CodeBlock.of("$S", "");
    }
    TypeName string = ClassName.get(String.class);
    Splitter splitter =
        parts.of(name, List.of(Parts.parameter(Snapshots.typeOf(template, frame), view)));
    CodeBlock joined =
        splitter.joined(side.stream().map(part -> text(part, view)).toList(), " + ", string);
    return splitter.limited(joined, string);
  }

  /**
   *
   *
   * <pre>{@code
   * private static String texts4Points(View view) {
   *   StringBuilder text = new StringBuilder();
   *   for (int i = 0; i < view.pointsRows.size(); i++) {
   *     PointsRow row = view.pointsRows.get(i);
   *     text.append(Values.string(row.x) + ",");
   *   }
   *   return text.toString();
   * }
   * }</pre>
   */
  private CodeBlock rows(ValuePart.Repeat repeat, String view) {
    Frame row = snapshots.rowFrame(repeat.token());
    String helper = name + row.name();
    String rows = snapshots.rows("view", repeat.token());
    CodeBlock text = new TextEmitter(template, row, helper, parts).text(repeat.row(), "row");
    parts.add(
        MethodSpec.methodBuilder(helper)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(String.class)
            .addParameter(Snapshots.typeOf(template, frame), "view")
            .addStatement("$1T text = new $1T()", StringBuilder.class)
            .beginControlFlow("for (int i = 0; i < $L.size(); i++)", rows)
            .addStatement("$T row = $L.get(i)", Snapshots.typeOf(template, row), rows)
            .addStatement("text.append($L)", text)
            .endControlFlow()
            .addStatement("return text.toString()")
            .build());
    return CodeBlock.of("$L($L)", helper, view);
  }
}
