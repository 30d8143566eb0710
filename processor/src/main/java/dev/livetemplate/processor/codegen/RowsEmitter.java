package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.ROWS;
import static dev.livetemplate.processor.codegen.RuntimeNames.ROWS_BUILDER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.bind.ValueType;
import dev.livetemplate.processor.plan.Branch.Step.RowsStep;
import dev.livetemplate.processor.plan.Frame;
import dev.livetemplate.processor.plan.JavaNames;
import dev.livetemplate.processor.plan.Local;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Emits the methods that capture the rows of lists. Each has one loop and little else, so that the
 * JIT compiles it well, however large the template is.
 */
final class RowsEmitter {

  /**
   * What one method can do.
   *
   * @param row what each item is captured as; rows of a recursive partial are in several lists
   * @param items the type of the list
   * @param nullable whether there may be no list
   * @param collection whether the list can be gone through any number of times
   */
  private record Kind(Frame row, TypeName items, boolean nullable, boolean collection) {}

  private final ClassName template;
  private final Map<Kind, MethodSpec> methods = new LinkedHashMap<>();
  private final JavaNames names = new JavaNames();

  RowsEmitter(ClassName template) {
    this.template = template;
  }

  /** Returns the methods that have been asked for. */
  List<MethodSpec> methods() {
    return List.copyOf(methods.values());
  }

  /** Returns the name of the method for a list: {@code captureTodosRows}. */
  String method(RowsStep rows) {
    ValueType type = rows.items().read().type();
    boolean nullable = type.nullable() || rows.items().mayBeMissing();
    boolean collection = type.kind() == ValueType.Kind.COLLECTION;
    Kind kind = new Kind(rows.row(), CaptureEmitter.typeOf(rows.items()), nullable, collection);
    return methods.computeIfAbsent(kind, this::method).name();
  }

  /**
   *
   *
   * <pre>{@code
   * private static Rows<TodosRow> captureTodosRows(List<Todo> items, Rows<TodosRow> last) {
   *   RowsBuilder<TodosRow> rows = null;
   *   int index = 0;
   *   for (Todo todo : items) {
   *     rows = RowsBuilder.add(captureTodosRow(todo, Rows.at(last, index)), index++, last, rows);
   *   }
   *   return RowsBuilder.build(rows, index, last);
   * }
   * }</pre>
   *
   * Where the items of a collection are the rows themselves, all are taken at once if there are
   * many, and else when one is another; see {@code RowsBuilder.ofItems}. Something else may not be
   * gone through twice.
   */
  private MethodSpec method(Kind kind) {
    Frame row = kind.row();
    TypeName captured = Snapshots.typeOf(template, row);
    String item = Names.scope(row.scope());
    JavaNames variables = new JavaNames("last", item);
    row.parameters().forEach(parameter -> variables.unique(parameter.name()));
    String items = variables.unique("items");
    String rows = variables.unique("rows");
    String index = variables.unique("index");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.unique("capture" + row.name() + "s"))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(ParameterizedTypeName.get(ROWS, captured))
            .addParameter(kind.items(), items);
    for (Local parameter : row.parameters()) {
      method.addParameter(CaptureEmitter.typeOf(parameter), parameter.name());
    }
    method.addParameter(ParameterizedTypeName.get(ROWS, captured), "last");
    boolean bulk = row.isDirect() && kind.collection();
    if (bulk) {
      String given = kind.nullable() ? items + " != null && " : "";
      method
          .beginControlFlow("if ($L$T.takesAll($L))", given, ROWS_BUILDER, items)
          .addStatement(takeAll(row, items))
          .endControlFlow();
    } else {
      method.addStatement("$T $L = null", ParameterizedTypeName.get(ROWS_BUILDER, captured), rows);
    }
    method.addStatement("int $L = 0", index);
    if (kind.nullable()) {
      method.beginControlFlow("if ($L != null)", items);
    }
    method.beginControlFlow("for ($T $L : $L)", row.scope().type().typeName(), item, items);
    if (bulk) {
      method.addCode(keepOrTakeAll(row, item, index, items));
    } else {
      method.addStatement("$1L = $2L", rows, add(row, item, index, rows));
    }
    method.endControlFlow();
    if (kind.nullable()) {
      method.endControlFlow();
    }
    String build = isText(row) ? "buildTexts" : "build";
    return method
        .addStatement(
            "return $T.$L($L, $L, last)", ROWS_BUILDER, build, bulk ? "null" : rows, index)
        .build();
  }

  private static CodeBlock keepOrTakeAll(Frame row, String item, String index, String items) {
    String diff = ListNames.constant(row);
    return CodeBlock.builder()
        .beginControlFlow("if (!$T.keeps($L, $L, last, $L))", ROWS_BUILDER, item, index, diff)
        .addStatement(takeAll(row, items))
        .endControlFlow()
        .addStatement("$L++", index)
        .build();
  }

  private static CodeBlock takeAll(Frame row, String items) {
    return CodeBlock.of(
        "return $T.ofItems($L, last, $L)", ROWS_BUILDER, items, ListNames.constant(row));
  }

  private static CodeBlock add(Frame row, String item, String index, String rows) {
    if (!row.isDirect()) {
      CodeBlock captured =
          CodeBlock.of(
              "capture$L($L, $L$T.at(last, $L))", row.name(), item, passed(row), ROWS, index);
      return CodeBlock.of("$T.add($L, $L++, last, $L)", ROWS_BUILDER, captured, index, rows);
    }
    return CodeBlock.of(
        "$T.add($L, $L++, last, $L, $L)", ROWS_BUILDER, item, index, rows, ListNames.constant(row));
  }

  private static CodeBlock passed(Frame row) {
    CodeBlock.Builder passed = CodeBlock.builder();
    row.parameters().forEach(parameter -> passed.add("$L, ", parameter.name()));
    return passed.build();
  }

  /** Returns whether rows are part of a text, so that no class compares them. */
  private static boolean isText(Frame row) {
    return row.number() < 0;
  }
}
