package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.ROWS;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits what tells whether two snapshots of a frame show the same. */
final class Equality {

  /** So many fields can be compared in one expression; those of more may have to be cut. */
  private static final int FEW = 16;

  private final Snapshots snapshots;
  private final String frameName;
  private final TypeName type;
  private final Parts parts;

  Equality(Frame frame, TypeName type, Parts parts) {
    this.snapshots = new Snapshots(frame);
    this.frameName = frame.name();
    this.type = type;
    this.parts = parts;
  }

  /**
   * {@code a.id == b.id && Values.same(a.text, b.text) && TAGS_ROW.same(a.tagsRows, b.tagsRows)}.
   */
  CodeBlock same(List<Field> fields, String a, String b) {
    List<CodeBlock> each = new ArrayList<>();
    for (Field field : fields) {
      String one = snapshots.get(a, field);
      String other = snapshots.get(b, field);
      if (field.isPlainPrimitive()) {
        each.add(CodeBlock.of("$L == $L", one, other));
      } else {
        each.add(CodeBlock.of("$L.same($L, $L)", comparer(field), one, other));
      }
    }
    List<ParameterSpec> compared = List.of(Parts.parameter(type, a), Parts.parameter(type, b));
    return fields.isEmpty()
        ? CodeBlock.of("true")
        : parts.of("same" + frameName, compared).joined(each, "\n&& ", TypeName.BOOLEAN);
  }

  /** {@code 31 * (row.id) + Values.hash(row.text)}. */
  CodeBlock hash(List<Field> fields, String row) {
    Splitter splitter = parts.of("hash" + frameName, List.of(Parts.parameter(type, row)));
    CodeBlock hash = CodeBlock.of("0");
    for (int i = 0; i < fields.size(); i++) {
      CodeBlock own = hash(fields.get(i), snapshots.get(row, fields.get(i)));
      CodeBlock before = i > 0 && i % FEW == 0 ? splitter.limited(hash, TypeName.INT) : hash;
      hash = i == 0 ? own : CodeBlock.of("31 * ($L) + $L", before, own);
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
  MethodSpec equalsMethod(List<Field> fields) {
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(Object.class, "other")
        .addStatement("return other instanceof $T that\n&& $L", type, sameAsThis(fields))
        .build();
  }

  private CodeBlock sameAsThis(List<Field> fields) {
    if (fields.size() <= FEW) {
      return same(fields, "this", "that");
    }
    MethodSpec.Builder method = helper("same", TypeName.BOOLEAN).addParameter(type, "a");
    method.addParameter(type, "b").addStatement("return $L", same(fields, "a", "b"));
    return CodeBlock.of("$L(this, that)", added(method));
  }

  private CodeBlock hashOfThis(List<Field> fields) {
    if (fields.size() <= FEW) {
      return hash(fields, "this");
    }
    MethodSpec.Builder method = helper("hash", TypeName.INT).addParameter(type, "row");
    return CodeBlock.of("$L(this)", added(method.addStatement("return $L", hash(fields, "row"))));
  }

  private MethodSpec.Builder helper(String verb, TypeName returned) {
    return MethodSpec.methodBuilder(parts.name(verb + frameName))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(returned);
  }

  private String added(MethodSpec.Builder method) {
    MethodSpec built = method.build();
    parts.add(built);
    return built.name();
  }

  MethodSpec hashCodeMethod(List<Field> fields) {
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement("return $L", hashOfThis(fields))
        .build();
  }
}
