package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.ROWS;
import static dev.livetemplate.processor.codegen.RuntimeNames.ROWS_BUILDER;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.bind.BoundNode.Truth;
import dev.livetemplate.processor.plan.Branch;
import dev.livetemplate.processor.plan.Branch.Reading;
import dev.livetemplate.processor.plan.Branch.Step;
import dev.livetemplate.processor.plan.Condition;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import dev.livetemplate.processor.plan.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits the methods that read a model once and capture what a frame shows of it. */
final class CaptureEmitter {

  private final ClassName template;
  private final Frame frame;
  private final RowsEmitter rows;
  private final Statics statics;
  private final CapturedValues values;
  private final Set<Object> declared = new HashSet<>();

  /** Conditions that a section at the top tests before any other does. */
  private final Set<Condition> testedAtTop = new HashSet<>();

  /** Conditions that have been tested whatever is shown. */
  private final Set<Condition> settled = new HashSet<>();

  private final Code code = new Code();

  /** Whether variables are fields of a reader, so that they are not declared where they are set. */
  private final boolean reader;

  /** The variables, where they are fields. */
  private final List<ParameterSpec> variables = new ArrayList<>();

  /** What is true of each field that is as it was. */
  private final List<CodeBlock> same = new ArrayList<>();

  /** The statements that fill a new snapshot. */
  private final Code set = new Code();

  /**
   * Takes a frame.
   *
   * @param rows emits the methods for its lists
   * @param statics gives out the constants that it uses
   */
  CaptureEmitter(ClassName template, Frame frame, RowsEmitter rows, Statics statics) {
    this(template, frame, rows, statics, false);
  }

  private CaptureEmitter(
      ClassName template, Frame frame, RowsEmitter rows, Statics statics, boolean reader) {
    this.reader = reader;
    this.statics = statics;
    this.template = template;
    this.frame = frame;
    this.values = new CapturedValues(frame);
    this.rows = rows;
  }

  /**
   *
   *
   * <pre>{@code
   * private static TodosRow captureTodosRow(Todo todo, TodosRow last) {
   *   String text = todo.text();
   *   if (last != null && Values.same(last.text, text)) {
   *     return last;
   *   }
   *   TodosRow next = new TodosRow();
   *   next.text = text;
   *   return next;
   * }
   * }</pre>
   *
   * @param types takes the class that does it where one method would be too large
   */
  MethodSpec method(boolean page, List<TypeSpec> types) {
    ClassName type = template.nestedClass(frame.name());
    MethodSpec.Builder method =
        page
            ? MethodSpec.methodBuilder("capture")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
            : MethodSpec.methodBuilder("capture" + frame.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    method.returns(type);
    method.addParameter(frame.scope().type().typeName(), scopeVariable());
    for (Local parameter : frame.parameters()) {
      method.addParameter(typeOf(parameter), parameter.name());
    }
    method.addParameter(type, "last");
    statements();
    if (isLarge()) {
      List<ParameterSpec> parameters = method.build().parameters();
      ReaderEmitter emitter = new ReaderEmitter(type);
      CaptureEmitter fields = new CaptureEmitter(template, frame, rows, statics, true);
      fields.statements();
      types.add(emitter.type(parameters, fields.variables, fields.code, fields.same, fields.set));
      return method.addStatement(emitter.call(parameters)).build();
    }
    return method
        .addCode(code.statements().code())
        .beginControlFlow("if ($L)", CodeBlock.join(same, "\n    && "))
        .addStatement("return last")
        .endControlFlow()
        .addStatement("$T next = new $T()", type, type)
        .addCode(set.statements().code())
        .addStatement("return next")
        .build();
  }

  private boolean isLarge() {
    Code all = new Code();
    all.addAll(code);
    all.beginControlFlow("if ($L)", CodeBlock.join(same, "\n    && "));
    all.endControlFlow();
    all.addAll(set);
    return Splitter.isLarge(all.statements());
  }

  private void statements() {
    declareNested(frame.root(), true);
    branch(frame.root());
    end();
  }

  /** {@code boolean showsDone = done;}, or {@code showsDone = done;} where it is a field. */
  private void define(TypeName type, String name, CodeBlock value) {
    if (reader) {
      variables.add(Parts.parameter(type, name));
      code.addStatement("$L = $L", name, value);
    } else {
      code.addStatement("$T $L = $L", type, name, value);
    }
  }

  /** {@code String title = null;}; a field is null by itself. */
  private void declare(TypeName type, String name) {
    if (reader) {
      variables.add(Parts.parameter(type, name));
      return;
    }
    String initial = !type.isPrimitive() ? "null" : type.equals(TypeName.BOOLEAN) ? "false" : "0";
    code.addStatement("$T $L = $L", type, name, initial);
  }

  private String scopeVariable() {
    return Names.scope(frame.scope());
  }

  static TypeName typeOf(Local local) {
    TypeName type = local.read().type().typeName();
    return local.mayBeMissing() ? type.box() : type;
  }

  /** Declares what is assigned in one of several branches and needed behind them. */
  private void declareNested(Branch branch, boolean root) {
    for (Reading reading : branch.readings()) {
      boolean first = !root && declare(reading.local());
      if (first && reading.unlessKnown()) {
        declare(TypeName.BOOLEAN, reading.local().name() + "Known");
      }
    }
    for (Step step : branch.steps()) {
      if (step instanceof Step.SectionStep section) {
        if (root) {
          if (declared.add(section.condition())) {
            testedAtTop.add(section.condition());
          }
        } else if (declared.add(section.condition())) {
          declare(TypeName.BOOLEAN, section.condition().field().name());
        }
        if (section.pushed().local() != null && pushesValue(section)) {
          declare(section.pushed().local());
        }
        declareNested(section.then(), false);
        declareNested(section.otherwise(), false);
      } else if (!root && step instanceof Step.RowsStep rows) {
        declare(rows.field().type(), rows.field().name());
      } else if (!root && step instanceof Step.CallStep call) {
        declare(call.field().type(), call.field().name());
      } else if (!root && step instanceof Step.RegionStep region) {
        declare(region.field().type(), region.field().name());
      }
    }
  }

  private boolean declare(Local local) {
    if (!declared.add(local)) {
      return false;
    }
    declare(typeOf(local), local.name());
    return true;
  }

  private void branch(Branch branch) {
    for (Reading reading : branch.readings()) {
      read(reading.local(), reading.unlessKnown());
    }
    for (Step step : branch.steps()) {
      step(step, branch == frame.root());
    }
  }

  private void read(Local local, boolean unlessKnown) {
    if (unlessKnown) {
      code.beginControlFlow("if (!$LKnown)", local.name());
      code.addStatement("$L = $L", local.name(), values.expression(local));
      code.addStatement("$LKnown = true", local.name());
      code.endControlFlow();
    } else if (declared.contains(local)) {
      code.addStatement("$L = $L", local.name(), values.expression(local));
    } else {
      define(typeOf(local), local.name(), values.expression(local));
    }
  }

  private void step(Step step, boolean root) {
    if (step instanceof Step.SectionStep section) {
      section(section, root);
    } else if (step instanceof Step.RowsStep rows) {
      rows(rows, root);
    } else if (step instanceof Step.CallStep call) {
      call(call, root);
    } else if (step instanceof Step.RegionStep region) {
      region(region, root);
    }
  }

  private void section(Step.SectionStep section, boolean root) {
    Condition condition = section.condition();
    String field = condition.field().name();
    test(condition, root);
    boolean then = isBusy(section.then()) || pushesValue(section);
    boolean otherwise = isBusy(section.otherwise());
    if (!then && !otherwise) {
      return;
    }
    code.beginControlFlow(then ? "if ($L)" : "if (!$L)", field);
    if (then) {
      pushed(section);
      branch(section.then());
      if (otherwise) {
        code.nextControlFlow("else");
      }
    }
    if (otherwise) {
      branch(section.otherwise());
    }
    code.endControlFlow();
  }

  private static boolean isBusy(Branch branch) {
    return !branch.readings().isEmpty() || !branch.steps().isEmpty();
  }

  private static boolean pushesValue(Step.SectionStep section) {
    return section.pushed().local() != null && section.condition().truth() == Truth.PRESENT;
  }

  /** {@code personValue = person.get();} */
  private void pushed(Step.SectionStep section) {
    Local local = section.pushed().local();
    if (local != null && pushesValue(section)) {
      code.addStatement(
          "$L = $L.$L",
          local.name(),
          section.condition().local().name(),
          Names.optionalGetter(section.condition().local().read().type()));
    }
  }

  private void test(Condition condition, boolean root) {
    if (settled.contains(condition)) {
      return;
    }
    Local local = condition.local();
    CodeBlock test =
        Names.test(condition.truth(), local.read().type(), local.name(), local.mayBeMissing());
    if (root && testedAtTop.contains(condition)) {
      define(TypeName.BOOLEAN, condition.field().name(), test);
    } else {
      code.addStatement("$L = $L", condition.field().name(), test);
    }
    if (root) {
      settled.add(condition);
    }
  }

  /** {@code Rows<TodosRow> todosRows = captureTodosRows(todos, last == null ? null : …)}. */
  private void rows(Step.RowsStep rows, boolean root) {
    Field field = rows.field();
    CodeBlock value =
        CodeBlock.of(
            "$L($L, $Llast == null ? null : last.$L)",
            this.rows.method(rows),
            rows.items().name(),
            values.arguments(rows.row(), rows.call()),
            field.name());
    assign(field, value, root);
  }

  /**
   * A call of a recursive partial is a list of one row: {@code folderRows =
   * RowsBuilder.single(captureFolderRow(…), last == null ? null : last.folderRows)}.
   */
  private void call(Step.CallStep call, boolean root) {
    Field field = call.field();
    CodeBlock last = CodeBlock.of("last == null ? null : last.$L", field.name());
    CodeBlock captured =
        CodeBlock.of(
            "capture$L($L, $L$T.at($L, 0))",
            call.row().name(),
            call.item().name(),
            values.arguments(call.row(), call.call()),
            ROWS,
            last);
    assign(field, CodeBlock.of("$T.single($L, $L)", ROWS_BUILDER, captured, last), root);
  }

  /**
   * {@code HtmlRegion html4 = HtmlRegion.of(region4(model), CONTEXT4, last == null ? null :
   * last.html4);}
   */
  private void region(Step.RegionStep step, boolean root) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (int i = 0; i < step.region().scopes().size(); i++) {
      arguments.add(i == 0 ? "$L" : ", $L", step.region().scopes().get(i).name());
    }
    CodeBlock value =
        CodeBlock.of(
            "$1T.$5L(region$2L($3L), $6L, last == null ? null : last.$4L)",
            step.field().type(),
            step.region().token().id(),
            arguments.build(),
            step.field().name(),
            step.region().token().isValue() ? "of" : "own",
            statics.context(step.region()));
    assign(step.field(), value, root);
  }

  private void assign(Field field, CodeBlock value, boolean root) {
    if (root) {
      define(field.type(), field.name(), value);
    } else {
      code.addStatement("$L = $L", field.name(), value);
    }
  }

  private void end() {
    same.add(CodeBlock.of("last != null"));
    for (Field field : frame.fields()) {
      CodeBlock value = CapturedValues.of(field);
      boolean identical = field.isPlainPrimitive() || field.kind() == Field.Kind.ROWS;
      same.add(
          identical
              ? CodeBlock.of("last.$L == $L", field.name(), value)
              : CodeBlock.of("$T.same(last.$L, $L)", VALUES, field.name(), value));
      set.addStatement("next.$L = $L", field.name(), value);
    }
  }
}
