package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes expressions over a frame's snapshot: what a variable called {@code from}, {@code to} or
 * {@code view} holds.
 */
final class Snapshots {

  private final Frame frame;

  Snapshots(Frame frame) {
    this.frame = frame;
  }

  /**
   *
   *
   * <pre>{@code
   * static final class TodosRow {
   *   int id;
   *   String text;
   * }
   * }</pre>
   */
  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(frame.name())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "What the template shows of one $L.\n", frame.number() == 0 ? "page" : "row");
    for (Field field : frame.fields()) {
      type.addField(FieldSpec.builder(field.type(), field.name()).build());
    }
    return type.build();
  }

  /** {@code view.text}. */
  String value(String view, ValuePart.Value value) {
    return view + "." + frame.value(value.variable().read()).name();
  }

  Field field(ValuePart.Value value) {
    return frame.value(value.variable().read());
  }

  /** {@code view.showsDone}. */
  String condition(String view, BoundSection section) {
    return view + "." + frame.condition(section).name();
  }

  /** {@code view.pointsRows}. */
  String rows(String view, int token) {
    return view + "." + frame.region(token).name();
  }

  /** {@code from.id != to.id} or {@code !Values.same(from.text, to.text)}. */
  static CodeBlock differs(Field field, String from, String to) {
    String name = field.name();
    return switch (field.kind()) {
      case BOOLEAN, CHAR, INT, LONG, ROWS -> CodeBlock.of("$L.$L != $L.$L", from, name, to, name);
      default -> CodeBlock.of("!$T.same($L.$L, $L.$L)", VALUES, from, name, to, name);
    };
  }

  /** An expression that is true when the parts' text may differ. */
  CodeBlock differ(List<ValuePart> parts, String from, String to) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean first = true;
    for (ValuePart part : parts) {
      if (part instanceof ValuePart.Static) {
        continue;
      }
      code.add(first ? "" : " || ").add(differs(part, from, to));
      first = false;
    }
    return first ? CodeBlock.of("false") : code.build();
  }

  CodeBlock differs(ValuePart part, String from, String to) {
    if (part instanceof ValuePart.Value value) {
      return differs(field(value), from, to);
    }
    if (part instanceof ValuePart.Repeat repeat) {
      return differs(frame.region(repeat.token()), from, to);
    }
    ValuePart.Choice choice = (ValuePart.Choice) part;
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$L != $L", condition(from, choice.section()), condition(to, choice.section()));
    side(code, CodeBlock.of("$L", condition(to, choice.section())), choice.then(), from, to);
    side(code, CodeBlock.of("!$L", condition(to, choice.section())), choice.otherwise(), from, to);
    return CodeBlock.of("($L)", code.build());
  }

  private void side(
      CodeBlock.Builder code, CodeBlock shown, List<ValuePart> parts, String from, String to) {
    if (!ValuePart.isStatic(parts)) {
      code.add(" || ($L && ($L))", shown, differ(parts, from, to));
    }
  }

  /** {@code (to.showsA && !to.showsB)}. */
  CodeBlock guards(List<Attribute.Guard> guards, String view) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < guards.size(); i++) {
      Attribute.Guard guard = guards.get(i);
      code.add(i == 0 ? "" : " && ");
      code.add("$L$L", guard.then() ? "" : "!", condition(view, guard.section()));
    }
    return code.build();
  }

  /** The variable of a list's row in generated loops. */
  static String rowVariable(BoundList list) {
    return "row";
  }

  ClassName rowType(ClassName template, int token) {
    Frame row = frame.region(token).rows();
    if (row == null) {
      throw new IllegalStateException("no rows");
    }
    return template.nestedClass(row.name());
  }

  Frame rowFrame(int token) {
    Frame row = frame.region(token).rows();
    if (row == null) {
      throw new IllegalStateException("no rows");
    }
    return row;
  }
}
