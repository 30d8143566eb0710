package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.PATCH_WRITER;
import static dev.livetemplate.processor.codegen.RuntimeNames.POSITIONAL_DIFF;
import static dev.livetemplate.processor.codegen.RuntimeNames.ROW_DIFF;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the class that compares the rows of one list. */
final class RowDiffEmitter {

  private final ClassName template;
  private final Frame row;
  private final Snapshots snapshots;
  private final Equality equality;
  private final Site.ListSite list;
  private final Parts parts;

  RowDiffEmitter(ClassName template, Frame row, Site.ListSite list, Parts parts) {
    this.parts = parts;
    this.template = template;
    this.row = row;
    this.snapshots = new Snapshots(row);
    this.equality = new Equality(row, Snapshots.typeOf(template, row), parts);
    this.list = list;
  }

  /**
   *
   *
   * <pre>{@code
   * private static final class TodosRowDiff extends RowDiff<TodosRow> {
   *   protected boolean sameKey(TodosRow a, TodosRow b) {
   *     return a.id == b.id;
   *   }
   *   …
   * }
   * }</pre>
   *
   * @param compare the statements that compare two rows
   */
  TypeSpec type(CodeBlock compare) {
    boolean keyed = !list.key().isEmpty();
    TypeName rowType = Snapshots.typeOf(template, row);
    List<Field> key = keyed ? keyFields() : row.fields();
    Code mount = new Code();
    Splitter mounting = parts.of("mount" + row.name(), rowType, PATCH_WRITER, "row");
    new ValueEmitter(template, row, mounting).mount(list.row(), "row", mount);
    TypeSpec.Builder type = TypeSpec.classBuilder(ListNames.diffClass(row));
    if (keyed) {
      type.addMethod(constructor()).addMethod(keyText(rowType, key));
    }
    if (row.isDirect()) {
      type.addMethod(showsSame(rowType));
    }
    return type.addJavadoc(
            "Compares rows that are told apart by $L.\n",
            keyed
                ? String.join(", ", list.key().stream().map(v -> v.read().toString()).toList())
                : "nothing but their content")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(keyed ? ROW_DIFF : POSITIONAL_DIFF, rowType))
        .addMethod(sameKey(rowType, key))
        .addMethod(hash(rowType, key))
        .addMethod(
            method("diff")
                .addParameter(rowType, "from")
                .addParameter(rowType, "to")
                .addParameter(PATCH_WRITER, "out")
                .addCode(compare)
                .build())
        .addMethod(
            method("mount")
                .addParameter(rowType, "row")
                .addParameter(PATCH_WRITER, "out")
                .addCode(mounting.body(mount))
                .build())
        .build();
  }

  private List<Field> keyFields() {
    List<Field> fields = new ArrayList<>();
    for (BoundVariable variable : list.key()) {
      fields.add(row.value(variable.read()));
    }
    return fields;
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }

  /** {@code super("todo.mustache:3:1 {{#todos}}")}. */
  private MethodSpec constructor() {
    Span span = list.span();
    String tag = span.source().text().substring(span.start(), span.end()).replaceAll("\\s+", " ");
    String place = span.source().name() + ":" + span.line() + ":" + span.column() + " " + tag;
    return MethodSpec.constructorBuilder().addStatement("super($S)", place).build();
  }

  private MethodSpec keyText(TypeName rowType, List<Field> key) {
    CodeBlock text =
        key.stream()
            .map(field -> CodeBlock.of("$T.string($L)", VALUES, snapshots.get("row", field)))
            .collect(CodeBlock.joining(" + \" \" + "));
    return method("keyText")
        .returns(String.class)
        .addParameter(rowType, "row")
        .addStatement("return $L", text)
        .build();
  }

  private MethodSpec sameKey(TypeName rowType, List<Field> key) {
    MethodSpec.Builder method = comparison("sameKey", rowType);
    return isItemByContent()
        ? method.addCode(shown()).build()
        : method.addStatement("return $L", equality.same(key, "a", "b")).build();
  }

  private MethodSpec showsSame(TypeName rowType) {
    MethodSpec.Builder method = comparison("showsSame", rowType);
    return isItemByContent()
        ? method.addStatement("return sameKey(a, b)").build()
        : method.addCode(shown()).build();
  }

  private static MethodSpec.Builder comparison(String name, TypeName rowType) {
    return method(name)
        .returns(boolean.class)
        .addParameter(rowType, "a")
        .addParameter(rowType, "b");
  }

  private CodeBlock shown() {
    return new ShownEmitter(template, row, parts).same(list.row());
  }

  private MethodSpec hash(TypeName rowType, List<Field> key) {
    List<Field> fields = isItemByContent() ? ShownEmitter.always(row) : key;
    return method("keyHash")
        .returns(int.class)
        .addParameter(rowType, "row")
        .addStatement("return $L", equality.hash(fields, "row"))
        .build();
  }

  /** Of an item that is its own snapshot nothing must be read that is not shown. */
  private boolean isItemByContent() {
    return row.isDirect() && list.key().isEmpty();
  }
}
