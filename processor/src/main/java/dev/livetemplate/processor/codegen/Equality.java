package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.ROWS;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits what tells whether two snapshots of a frame show the same. */
final class Equality {

  private final Snapshots snapshots;

  Equality(Frame frame) {
    this.snapshots = new Snapshots(frame);
  }

  /**
   * {@code a.id == b.id && Values.same(a.text, b.text) && TAGS_ROW.same(a.tagsRows, b.tagsRows)}.
   */
  CodeBlock same(List<Field> fields, String a, String b) {
    CodeBlock.Builder same = CodeBlock.builder();
    for (Field field : fields) {
      same.add(same.isEmpty() ? "" : "\n&& ");
      String one = snapshots.get(a, field);
      String other = snapshots.get(b, field);
      if (field.isPlainPrimitive()) {
        same.add("$L == $L", one, other);
      } else {
        same.add("$L.same($L, $L)", comparer(field), one, other);
      }
    }
    return fields.isEmpty() ? CodeBlock.of("true") : same.build();
  }

  /** {@code 31 * (row.id) + Values.hash(row.text)}. */
  CodeBlock hash(List<Field> fields, String row) {
    CodeBlock hash = CodeBlock.of("0");
    boolean first = true;
    for (Field field : fields) {
      CodeBlock own = hash(field, snapshots.get(row, field));
      hash = first ? own : CodeBlock.of("31 * ($L) + $L", hash, own);
      first = false;
    }
    return hash;
  }

  private static CodeBlock hash(Field field, String value) {
    if (field.kind() == Field.Kind.INT) {
      return CodeBlock.of("$L", value);
    }
    if (field.kind() == Field.Kind.LONG) {
      return CodeBlock.of("$T.hashCode($L)", Long.class, value);
    }
    return CodeBlock.of("$L.hash($L)", comparer(field), value);
  }

  /**
   * Returns what has {@code same} and {@code hash} for the field's values: a class, or the constant
   * that compares the rows of a list. Rows of text only have none.
   */
  static CodeBlock comparer(Field field) {
    Frame rows = field.rows();
    if (rows == null) {
      return CodeBlock.of("$T", VALUES);
    }
    return rows.number() < 0
        ? CodeBlock.of("$T", ROWS)
        : CodeBlock.of("$L", ListNames.constant(rows));
  }

  /**
   *
   *
   * <pre>{@code
   * public boolean equals(Object other) {
   *   return other instanceof TagsRow that && Values.same(this.name, that.name);
   * }
   * }</pre>
   */
  MethodSpec equalsMethod(ClassName type, List<Field> fields) {
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(Object.class, "other")
        .addStatement("return other instanceof $T that\n&& $L", type, same(fields, "this", "that"))
        .build();
  }

  MethodSpec hashCodeMethod(List<Field> fields) {
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement("return $L", hash(fields, "this"))
        .build();
  }
}
