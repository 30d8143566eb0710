package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Condition;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import dev.livetemplate.processor.plan.Local;
import java.util.ArrayList;
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
  TypeSpec type(ClassName template, Parts parts) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(frame.name())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "What the template shows of one $L.\n", frame.number() == 0 ? "page" : "row");
    for (Field field : frame.fields()) {
      type.addField(FieldSpec.builder(field.type(), field.name()).build());
    }
    if (isTextOnly()) {
      Equality equality = new Equality(frame, typeOf(template, frame), parts);
      type.addMethod(equality.equalsMethod(frame.fields()));
      type.addMethod(equality.hashCodeMethod(frame.fields()));
    }
    return type.build();
  }

  /** Returns whether the frame's rows are a part of a text: no class of their own compares them. */
  private boolean isTextOnly() {
    return frame.number() < 0;
  }

  /** Returns the type of the frame's snapshot. */
  static TypeName typeOf(ClassName template, Frame frame) {
    return frame.isDirect() ? frame.scope().type().typeName() : template.nestedClass(frame.name());
  }

  /**
   * Returns what a snapshot has in a field: {@code view.text}, or {@code view.text()} where the
   * snapshot is the row's item itself.
   */
  String get(String view, Field field) {
    if (!frame.isDirect()) {
      return view + "." + field.name();
    }
    if (field.source() != null) {
      return expression(field.source(), view);
    }
    Condition condition = frame.conditionOf(field);
    if (condition == null) {
      throw new IllegalStateException("nothing to read " + field.name() + " from");
    }
    Local local = condition.local();
    String value = expression(local, view);
    String test =
        Names.test(condition.truth(), local.read().type(), value, local.mayBeMissing()).toString();
    return test.equals(value) ? value : "(" + test + ")";
  }

  private String expression(Local local, String view) {
    Read read = local.read();
    int last = read.members().size() - 1;
    if (last < 0) {
      Condition pushed = frame.pushedBy(read.scope());
      if (pushed == null) {
        return view;
      }
      String value = expression(pushed.local(), view);
      return pushed.truth() == Truth.PRESENT
          ? value + "." + Names.optionalGetter(pushed.local().read().type())
          : value;
    }
    Local before = local.prefix() == null ? frame.local(Names.scopeRead(read)) : local.prefix();
    String base = expression(before, view);
    boolean guarded = Names.mayBeNull(before);
    CodeBlock value =
        Names.step(
            CodeBlock.of("$L", base),
            read.members().get(last),
            guarded,
            before.read().type().typeName());
    return guarded ? "(" + value + ")" : value.toString();
  }

  /** {@code view.text}. */
  String value(String view, ValuePart.Value value) {
    return get(view, field(value));
  }

  Field field(ValuePart.Value value) {
    return frame.value(value.variable().read());
  }

  /** {@code view.showsDone}. */
  String condition(String view, BoundSection section) {
    return get(view, frame.condition(section));
  }

  /** {@code view.pointsRows}. */
  String rows(String view, int token) {
    return view + "." + frame.region(token).name();
  }

  /** {@code from.id != to.id} or {@code !Values.same(from.text, to.text)}. */
  CodeBlock differs(Field field, String from, String to) {
    return field.isPlainPrimitive()
        ? CodeBlock.of("$L != $L", get(from, field), get(to, field))
        : CodeBlock.of(
            "!$L.same($L, $L)", Equality.comparer(field), get(from, field), get(to, field));
  }

  /** An expression that is true when the parts' text may differ. */
  CodeBlock differ(List<ValuePart> parts, String from, String to, Splitter splitter) {
    return differ(parts, from, to, " || ", splitter);
  }

  /** The same, each part on a line of its own. */
  CodeBlock differByLine(List<ValuePart> parts, String from, String to, Splitter splitter) {
    return differ(parts, from, to, "\n    || ", splitter);
  }

  private CodeBlock differ(
      List<ValuePart> parts, String from, String to, String or, Splitter splitter) {
    List<CodeBlock> each = new ArrayList<>();
    for (ValuePart part : parts) {
      if (!(part instanceof ValuePart.Static)) {
        each.add(differs(part, from, to, splitter));
      }
    }
    return each.isEmpty() ? CodeBlock.of("false") : splitter.joined(each, or, TypeName.BOOLEAN);
  }

  private CodeBlock differs(ValuePart part, String from, String to, Splitter splitter) {
    if (part instanceof ValuePart.Value value) {
      return differs(field(value), from, to);
    }
    if (part instanceof ValuePart.Repeat repeat) {
      return differs(frame.region(repeat.token()), from, to);
    }
    ValuePart.Choice choice = (ValuePart.Choice) part;
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$L != $L", condition(from, choice.section()), condition(to, choice.section()));
    String shown = condition(to, choice.section());
    side(code, shown, differ(choice.then(), from, to, splitter), choice.then(), splitter);
    CodeBlock otherwise = differ(choice.otherwise(), from, to, splitter);
    side(code, "!" + shown, otherwise, choice.otherwise(), splitter);
    boolean plain = ValuePart.isStatic(choice.then()) && ValuePart.isStatic(choice.otherwise());
    return plain ? code.build() : CodeBlock.of("($L)", code.build());
  }

  private static void side(
      CodeBlock.Builder code,
      String shown,
      CodeBlock differ,
      List<ValuePart> parts,
      Splitter splitter) {
    if (!ValuePart.isStatic(parts)) {
      code.add(" || ($L && ($L))", shown, splitter.limited(differ, TypeName.BOOLEAN));
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

  TypeName rowType(ClassName template, int token) {
    return typeOf(template, rowFrame(token));
  }

  Frame rowFrame(int token) {
    Frame row = frame.region(token).rows();
    if (row == null) {
      throw new IllegalStateException("no rows");
    }
    return row;
  }
}
