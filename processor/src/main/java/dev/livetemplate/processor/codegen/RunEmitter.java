package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.PATCH_WRITER;
import static dev.livetemplate.processor.codegen.RuntimeNames.RUNS;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Emits the patch of a run of several dynamic parts, of which perhaps one alone is sent. */
final class RunEmitter {

  private static final TypeName STRINGS = ArrayTypeName.of(String.class);

  /** How many parts one {@code switch} tells apart. */
  private static final int MOST_CASES = 50;

  /** Emits the patch of the n-th dynamic part. */
  @FunctionalInterface
  interface Single {
    void emit(int part, Code code);
  }

  private final ClassName template;
  private final Frame frame;
  private final Parts parts;
  private final Statics statics;
  private final String suffix;

  /** Takes a run by its slot. */
  RunEmitter(ClassName template, Frame frame, int slot, Parts parts, Statics statics) {
    this.template = template;
    this.frame = frame;
    this.parts = parts;
    this.statics = statics;
    this.suffix = (frame.number() == 0 ? "" : frame.name()) + slot;
  }

  /**
   *
   *
   * <pre>{@code
   * switch (Runs.changed(RUN_4, texts4(from), texts4(to), false)) {
   *   case 0:
   *     out.text(5, from.first, to.first);
   *     break;
   *   case 1:
   *     out.text(6, from.last, to.last);
   *     break;
   *   default:
   *     out.pair(4, Strategy.STATIC_DYNAMIC);
   *     out.begin();
   *     out.value(to.first);
   *     out.value(to.last);
   *     out.end();
   * }
   * }</pre>
   *
   * @param whole the patch of all parts
   */
  void emit(List<ValuePart> run, Single single, Code whole, boolean drops, Code code) {
    List<ValuePart> dynamics = run.stream().filter(p -> !(p instanceof ValuePart.Static)).toList();
    String constant = statics.constant("RUN_" + suffix.toUpperCase(Locale.ROOT), STRINGS, run(run));
    texts("texts" + suffix, dynamics);
    CodeBlock changed =
        CodeBlock.of(
            "$1T.changed($2L, texts$3L(from), texts$3L(to), $4L)", RUNS, constant, suffix, drops);
    int count = dynamics.size();
    if (count <= MOST_CASES) {
      cases(changed, 0, count, single, whole, code);
    } else {
      code.addStatement("$L($L, from, to, out)", chain(count, single, whole), changed);
    }
  }

  private static void cases(
      CodeBlock changed, int from, int to, Single single, Code otherwise, Code code) {
    code.beginWhole("switch ($L)", changed);
    for (int i = from; i < to; i++) {
      code.addRaw("case $L:\n$>", i);
      code.beginGroup(true);
      single.emit(i, code);
      code.endControlFlow();
      code.addRaw("break;\n$<");
    }
    code.addRaw("default:\n$>");
    code.addAll(otherwise);
    code.addRaw("$<");
    code.endControlFlow();
  }

  /**
   * Emits methods for a run of very many parts, each for some of them, and returns the first one's
   * name.
   *
   * <pre>{@code
   * private static void patch4Part(int part, View from, View to, PatchWriter out) {
   *   switch (part) {
   *     …
   *     default:
   *       patch4Part2(part, from, to, out);
   *   }
   * }
   * }</pre>
   */
  private String chain(int count, Single single, Code whole) {
    Code otherwise = whole;
    String name = "";
    TypeName type = Snapshots.typeOf(template, frame);
    for (int from = (count - 1) / MOST_CASES * MOST_CASES; from >= 0; from -= MOST_CASES) {
      name = parts.name("patch" + suffix);
      Code code = new Code();
      int to = Math.min(count, from + MOST_CASES);
      cases(CodeBlock.of("part"), from, to, single, otherwise, code);
      parts.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(int.class, "part")
              .addParameter(type, "from")
              .addParameter(type, "to")
              .addParameter(PATCH_WRITER, "out")
              .addCode(parts.of("diff" + suffix, type, PATCH_WRITER, "from", "to").body(code))
              .build());
      otherwise = new Code();
      otherwise.addStatement("$L(part, from, to, out)", name);
    }
    return name;
  }

  /** {@code {"", " of ", " items"}}. */
  private CodeBlock run(List<ValuePart> run) {
    List<CodeBlock> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (ValuePart part : run) {
      if (part instanceof ValuePart.Static literal) {
        text.append(literal.text());
      } else {
        texts.add(Statics.literal(text.toString()));
        text.setLength(0);
      }
    }
    texts.add(Statics.literal(text.toString()));
    if (!Splitter.isLarge(texts)) {
      return CodeBlock.of("{$L}", CodeBlock.join(texts, ", "));
    }
    String name = parts.name("run" + suffix);
    filled(MethodSpec.methodBuilder(name), name, texts);
    return CodeBlock.of("$L()", name);
  }

  /**
   *
   *
   * <pre>{@code
   * private static String[] texts4(View view) {
   *   return new String[] {Values.string(view.first), Values.string(view.last)};
   * }
   * }</pre>
   */
  private void texts(String name, List<ValuePart> dynamics) {
    TextEmitter texts = new TextEmitter(template, frame, name, parts);
    List<CodeBlock> each = new ArrayList<>();
    for (ValuePart part : dynamics) {
      each.add(texts.text(part, "view"));
    }
    filled(
        MethodSpec.methodBuilder(name).addParameter(Snapshots.typeOf(template, frame), "view"),
        name,
        each);
  }

  private void filled(MethodSpec.Builder method, String name, List<CodeBlock> texts) {
    method.addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(STRINGS);
    if (Splitter.isLarge(texts)) {
      Splitter splitter = parts.of(name, method.build().parameters());
      method.addCode(splitter.filled(ClassName.get(String.class), texts));
    } else {
      method.addStatement("return new String[] {$L}", CodeBlock.join(texts, ", "));
    }
    parts.add(method.build());
  }
}
