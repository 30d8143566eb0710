package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.RUNS;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the comparison of two snapshots of a frame. */
final class DiffEmitter {

  private static final TypeName STRINGS = ArrayTypeName.of(String.class);

  private final ClassName template;
  private final Frame frame;
  private final Snapshots snapshots;
  private final ValueEmitter values;
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final List<FieldSpec> constants = new ArrayList<>();
  private final List<MethodSpec> helpers = new ArrayList<>();

  DiffEmitter(ClassName template, Frame frame) {
    this.template = template;
    this.frame = frame;
    this.snapshots = new Snapshots(frame);
    this.values = new ValueEmitter(template, frame);
  }

  /** Returns the statements that compare {@code from} with {@code to}. */
  CodeBlock compare(Site.Block block) {
    sites(block.sites());
    return code.build();
  }

  List<FieldSpec> constants() {
    return constants;
  }

  List<MethodSpec> helpers() {
    return helpers;
  }

  private void sites(List<Site> sites) {
    for (Site site : sites) {
      site(site);
    }
  }

  private void site(Site site) {
    int slot = frame.slot(site);
    if (site instanceof Site.TextSite text) {
      parts(slot, text.parts(), "STATIC_DYNAMIC", text.dropsLineFeed());
    } else if (site instanceof Site.AttributeSite attribute) {
      parts(slot, attribute.parts(), "MARKER", false);
    } else if (site instanceof Site.CommentSite comment) {
      parts(slot, comment.parts(), "STATIC_DYNAMIC", false);
    } else if (site instanceof Site.OptionalAttributeSite optional) {
      optional(slot, optional);
    } else if (site instanceof Site.SectionSite section) {
      section(slot, section);
    } else if (site instanceof Site.ListSite list) {
      list(slot, list);
    } else if (site instanceof Site.OpaqueSite opaque) {
      opaque(slot, opaque);
    }
  }

  private void parts(int slot, List<ValuePart> parts, String strategy, boolean dropsLineFeed) {
    List<ValuePart> dynamics =
        parts.stream().filter(part -> !(part instanceof ValuePart.Static)).toList();
    if (dynamics.get(0) instanceof ValuePart.Value value) {
      Comments.line(code, value.variable().span());
    } else if (dynamics.get(0) instanceof ValuePart.Choice choice) {
      Comments.line(code, choice.section().span());
    }
    code.beginControlFlow("if ($L)", snapshots.differByLine(parts, "from", "to"));
    if (dynamics.size() == 1) {
      single(slot, dynamics.get(0), strategy, dropsLineFeed);
    } else {
      several(slot, parts, dynamics, strategy, dropsLineFeed);
    }
    code.endControlFlow();
  }

  /**
   * {@code out.text(4, from.title, to.title);}
   *
   * @param whole whether the client has not the text as it was sent: a line feed less
   */
  private void single(int slot, ValuePart part, String strategy, boolean whole) {
    if (part instanceof ValuePart.Value value) {
      String method = strategy.equals("MARKER") ? "attribute" : "text";
      CodeBlock to = values.printed(value, "to");
      if (whole || snapshots.field(value).kind() != Field.Kind.STRING) {
        code.addStatement("out.$L($L, $L)", method, slot, to);
      } else {
        code.addStatement("out.$L($L, $L, $L)", method, slot, values.printed(value, "from"), to);
      }
    } else {
      boolean white = part instanceof ValuePart.Choice choice && choice.white();
      ValueEmitter.pair(slot, white ? "GRANULAR" : strategy, code);
      values.value(part, "to", code);
    }
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
   */
  private void several(
      int slot, List<ValuePart> parts, List<ValuePart> dynamics, String strategy, boolean drops) {
    String suffix = (frame.number() == 0 ? "" : frame.name()) + slot;
    constants.add(statics("RUN_" + suffix.toUpperCase(Locale.ROOT), parts));
    helpers.add(texts("texts" + suffix, dynamics));
    code.beginControlFlow(
        "switch ($1T.changed(RUN_$2L, texts$3L(from), texts$3L(to), $4L))",
        RUNS,
        suffix.toUpperCase(Locale.ROOT),
        suffix,
        drops);
    for (int i = 0; i < dynamics.size(); i++) {
      code.add("case $L:\n$>", i);
      single(slot + 1 + i, dynamics.get(i), strategy, drops);
      code.addStatement("break$<");
    }
    code.add("default:\n$>");
    ValueEmitter.pair(slot, strategy, code);
    code.addStatement("out.begin()");
    values.values(parts, "to", code);
    code.addStatement("out.end()$<");
    code.endControlFlow();
  }

  /** {@code private static final String[] RUN_4 = {"", " of ", " items"};} */
  private static FieldSpec statics(String name, List<ValuePart> parts) {
    List<CodeBlock> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (ValuePart part : parts) {
      if (part instanceof ValuePart.Static literal) {
        text.append(literal.text());
      } else {
        texts.add(CodeBlock.of("$S", text.toString()));
        text.setLength(0);
      }
    }
    texts.add(CodeBlock.of("$S", text.toString()));
    return FieldSpec.builder(STRINGS, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("{$L}", CodeBlock.join(texts, ", "))
        .build();
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
  private MethodSpec texts(String name, List<ValuePart> dynamics) {
    TextEmitter texts = new TextEmitter(template, frame, name, helpers);
    List<CodeBlock> each = new ArrayList<>();
    for (ValuePart part : dynamics) {
      each.add(texts.text(part, "view"));
    }
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(STRINGS)
        .addParameter(Snapshots.typeOf(template, frame), "view")
        .addStatement("return new String[] {$L}", CodeBlock.join(each, ", "))
        .build();
  }

  /** An expression that is true when an attribute that may be missing may differ. */
  static CodeBlock differs(
      Site.OptionalAttributeSite optional,
      ValueEmitter values,
      Snapshots snapshots,
      String from,
      String to) {
    List<Attribute.Guard> guarded = optional.alternatives().get(0).guards();
    CodeBlock.Builder differ = CodeBlock.builder();
    if (optional.alternatives().size() == 1 && guarded.size() == 1) {
      differ.add("$L != $L", snapshots.guards(guarded, from), snapshots.guards(guarded, to));
    } else {
      differ.add(
          "($L) != ($L)", values.alternative(optional, from), values.alternative(optional, to));
    }
    for (Attribute attribute : optional.alternatives()) {
      if (!ValuePart.isStatic(attribute.parts())) {
        CodeBlock guards = snapshots.guards(attribute.guards(), to);
        CodeBlock changed = snapshots.differ(attribute.parts(), from, to);
        differ.add(guards.isEmpty() ? " || ($L$L)" : " || ($L && ($L))", guards, changed);
      }
    }
    return differ.build();
  }

  private void optional(int slot, Site.OptionalAttributeSite optional) {
    List<Attribute.Guard> guarded = optional.alternatives().get(0).guards();
    if (!guarded.isEmpty()) {
      Comments.line(code, guarded.get(0).section().span());
    }
    CodeBlock to = values.alternative(optional, "to");
    code.beginControlFlow("if ($L)", differs(optional, values, snapshots, "from", "to"));
    if (ValueEmitter.isPlain(optional)) {
      code.addStatement("out.attribute($L, $L)", slot, to);
    } else {
      ValueEmitter.pair(slot, "MARKER", code);
      values.optional(optional, "to", code);
    }
    code.endControlFlow();
  }

  /**
   *
   *
   * <pre>{@code
   * if (out.rebuilds(3) || from.showsDone != to.showsDone) {
   *   out.pair(3, Strategy.GRANULAR);
   *   …
   * } else if (to.showsDone) {
   *   …
   * }
   * }</pre>
   */
  private void section(int slot, Site.SectionSite section) {
    String from = snapshots.condition("from", section.token().section());
    String to = snapshots.condition("to", section.token().section());
    Comments.line(code, section.token().section().span());
    code.beginControlFlow("if (out.rebuilds($L) || $L != $L)", slot, from, to);
    ValueEmitter.pair(slot, "GRANULAR", code);
    values.section(section, "to", code);
    List<Site> then = sitesOf(section.then());
    List<Site> otherwise = sitesOf(section.otherwise());
    if (!then.isEmpty()) {
      code.nextControlFlow("else if ($L)", to);
      sites(then);
      if (!otherwise.isEmpty()) {
        code.nextControlFlow("else");
        sites(otherwise);
      }
    } else if (!otherwise.isEmpty()) {
      code.nextControlFlow("else if (!$L)", to);
      sites(otherwise);
    }
    code.endControlFlow();
  }

  private static List<Site> sitesOf(Site.@Nullable Block block) {
    return block == null ? List.of() : block.sites();
  }

  /** {@code TODOS_ROW.patch(3, from.todosRows, to.todosRows, out);} */
  private void list(int slot, Site.ListSite list) {
    int token = list.token();
    Comments.line(code, list.span());
    code.addStatement(
        "$L.patch($L, $L, $L, out)",
        ListNames.constant(snapshots.rowFrame(token)),
        slot,
        snapshots.rows("from", token),
        snapshots.rows("to", token));
  }

  private void opaque(int slot, Site.OpaqueSite opaque) {
    Field field = frame.region(opaque.token().id());
    code.beginControlFlow(
        "if (out.rebuilds($1L) || !$2T.same(from.$3L, to.$3L))", slot, VALUES, field.name());
    code.addStatement(
        "out.opaque($1L, from.$2L, to.$2L, $3L)", slot, field.name(), opaque.dropsLineFeed());
    code.endControlFlow();
  }
}
