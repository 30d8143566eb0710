package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.PATCH_WRITER;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emits the comparison of two snapshots of a frame. */
final class DiffEmitter {

  private final ClassName template;
  private final Frame frame;
  private final Snapshots snapshots;
  private final ValueEmitter values;
  private final Parts parts;
  private final Statics statics;
  private final Splitter splitter;
  private final Code code = new Code();

  DiffEmitter(ClassName template, Frame frame, Parts parts, Statics statics) {
    this.template = template;
    this.frame = frame;
    this.parts = parts;
    this.statics = statics;
    this.snapshots = new Snapshots(frame);
    this.splitter =
        parts.of(
            "diff" + (frame.number() == 0 ? "" : frame.name()),
            Snapshots.typeOf(template, frame),
            PATCH_WRITER,
            "from",
            "to");
    this.values = new ValueEmitter(template, frame, splitter);
  }

  /** Returns the statements that compare {@code from} with {@code to}. */
  CodeBlock compare(Site.Block block) {
    sites(block.sites());
    return splitter.body(code);
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
    code.beginControlFlow("if ($L)", snapshots.differByLine(parts, "from", "to", splitter));
    if (dynamics.size() == 1) {
      single(slot, dynamics.get(0), strategy, dropsLineFeed, code);
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
  private void single(int slot, ValuePart part, String strategy, boolean whole, Code code) {
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

  private void several(
      int slot, List<ValuePart> run, List<ValuePart> dynamics, String strategy, boolean drops) {
    Code whole = new Code();
    ValueEmitter.pair(slot, strategy, whole);
    whole.addStatement("out.begin()");
    values.values(run, "to", whole);
    whole.addStatement("out.end()");
    RunEmitter.Single single =
        (i, into) -> single(slot + 1 + i, dynamics.get(i), strategy, drops, into);
    new RunEmitter(template, frame, slot, parts, statics).emit(run, single, whole, drops, code);
  }

  /** An expression that is true when an attribute that may be missing may differ. */
  static CodeBlock differs(
      Site.OptionalAttributeSite optional,
      ValueEmitter values,
      Snapshots snapshots,
      String from,
      String to,
      Splitter splitter) {
    List<Attribute.Guard> guarded = optional.alternatives().get(0).guards();
    List<CodeBlock> differ = new ArrayList<>();
    if (optional.alternatives().size() == 1 && guarded.size() == 1) {
      differ.add(
          CodeBlock.of("$L != $L", snapshots.guards(guarded, from), snapshots.guards(guarded, to)));
    } else {
      differ.add(
          CodeBlock.of(
              "($L) != ($L)",
              values.alternative(optional, from),
              values.alternative(optional, to)));
    }
    for (Attribute attribute : optional.alternatives()) {
      if (!ValuePart.isStatic(attribute.parts())) {
        CodeBlock guards = snapshots.guards(attribute.guards(), to);
        CodeBlock changed = snapshots.differ(attribute.parts(), from, to, splitter);
        differ.add(CodeBlock.of(guards.isEmpty() ? "($L$L)" : "($L && ($L))", guards, changed));
      }
    }
    return splitter.joined(differ, " || ", TypeName.BOOLEAN);
  }

  private void optional(int slot, Site.OptionalAttributeSite optional) {
    List<Attribute.Guard> guarded = optional.alternatives().get(0).guards();
    if (!guarded.isEmpty()) {
      Comments.line(code, guarded.get(0).section().span());
    }
    CodeBlock to = values.alternative(optional, "to");
    code.beginControlFlow("if ($L)", differs(optional, values, snapshots, "from", "to", splitter));
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
