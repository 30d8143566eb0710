package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.STRATEGY;
import static dev.livetemplate.processor.codegen.RuntimeNames.VALUES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.List;

/**
 * Emits statements that write values of sites and parts into a {@code PatchWriter} called {@code
 * out}.
 */
final class ValueEmitter {

  private final ClassName template;
  private final Frame frame;
  private final Snapshots snapshots;
  private final Splitter splitter;

  /** How deep the loop stands that is being written, to tell loop variables apart. */
  private int depth;

  /**
   * Takes a frame.
   *
   * @param splitter cuts the method that the statements stand in
   */
  ValueEmitter(ClassName template, Frame frame, Splitter splitter) {
    this.splitter = splitter;
    this.template = template;
    this.frame = frame;
    this.snapshots = new Snapshots(frame);
  }

  /** Emits the values of the dynamic parts, one after another. */
  void values(List<ValuePart> parts, String view, Code code) {
    for (ValuePart part : parts) {
      if (!(part instanceof ValuePart.Static)) {
        value(part, view, code);
      }
    }
  }

  /** Emits one value: {@code out.value(to.name);}. */
  void value(ValuePart part, String view, Code code) {
    if (part instanceof ValuePart.Value value) {
      code.addStatement("out.value($L)", printed(value, view));
    } else if (part instanceof ValuePart.Choice choice) {
      choice(choice, view, code);
    } else if (part instanceof ValuePart.Repeat repeat) {
      repeat(repeat, view, code);
    }
  }

  /** Returns the expression of what is sent for a value: a number or a string. */
  CodeBlock printed(ValuePart.Value value, String view) {
    Field field = snapshots.field(value);
    if (!value.escaping().isIdentity()) {
      return Names.escaped(value.escaping(), CodeBlock.of("$L", snapshots.get(view, field)));
    }
    return switch (field.kind()) {
      case INT, LONG, STRING, HTML -> CodeBlock.of("$L", snapshots.get(view, field));
      default -> CodeBlock.of("$T.string($L)", VALUES, snapshots.get(view, field));
    };
  }

  private void choice(ValuePart.Choice choice, String view, Code code) {
    if (ValuePart.isStatic(choice.then()) && ValuePart.isStatic(choice.otherwise())) {
      int then = choice.then().isEmpty() ? 0 : 1;
      code.addStatement(
          "out.value($L ? $L : $L)",
          snapshots.condition(view, choice.section()),
          then,
          choice.otherwise().isEmpty() ? 0 : then + 1);
      return;
    }
    code.beginControlFlow("if ($L)", snapshots.condition(view, choice.section()));
    int otherwise = 1;
    if (choice.then().isEmpty()) {
      code.addStatement("out.value(0)");
    } else {
      side(otherwise++, choice.then(), view, code);
    }
    code.nextControlFlow("else");
    if (choice.otherwise().isEmpty()) {
      code.addStatement("out.value(0)");
    } else {
      side(otherwise, choice.otherwise(), view, code);
    }
    code.endControlFlow();
  }

  private void side(int number, List<ValuePart> parts, String view, Code code) {
    if (ValuePart.isStatic(parts)) {
      code.addStatement("out.value($L)", number);
      return;
    }
    code.addStatement("out.begin()");
    code.addStatement("out.value($L)", number);
    values(parts, view, code);
    code.addStatement("out.end()");
  }

  private void repeat(ValuePart.Repeat repeat, String view, Code code) {
    String rows = snapshots.rows(view, repeat.token());
    String suffix = depth == 0 ? "" : String.valueOf(depth + 1);
    String row = "textRow" + suffix;
    code.addStatement("out.begin()");
    code.beginControlFlow("for (int i$1L = 0; i$1L < $2L.size(); i$1L++)", suffix, rows);
    code.declareForAll(
        snapshots.rowType(template, repeat.token()),
        row,
        CodeBlock.of("$L.get(i$L)", rows, suffix));
    code.addStatement("out.begin()");
    ValueEmitter inner = new ValueEmitter(template, snapshots.rowFrame(repeat.token()), splitter);
    inner.depth = depth + 1;
    inner.values(repeat.row(), row, code);
    code.addStatement("out.end()");
    code.endControlFlow();
    code.addStatement("out.end()");
  }

  /** Emits the mount values of a block: those of its sites, one after another. */
  void mount(Site.Block block, String view, Code code) {
    for (Site site : block.sites()) {
      if (site instanceof Site.TextSite text) {
        values(text.parts(), view, code);
      } else if (site instanceof Site.AttributeSite attribute) {
        values(attribute.parts(), view, code);
      } else if (site instanceof Site.CommentSite comment) {
        values(comment.parts(), view, code);
      } else if (site instanceof Site.OptionalAttributeSite optional) {
        optional(optional, view, code);
      } else if (site instanceof Site.SectionSite section) {
        section(section, view, code);
      } else if (site instanceof Site.ListSite list) {
        code.addStatement(
            "$L.mountAll($L, out)",
            ListNames.constant(snapshots.rowFrame(list.token())),
            snapshots.rows(view, list.token()));
      } else if (site instanceof Site.OpaqueSite opaque) {
        opaque(opaque, view, code);
      }
    }
  }

  /** {@code out.value(to.html4, false);}. */
  private void opaque(Site.OpaqueSite opaque, String view, Code code) {
    code.addStatement(
        "out.value($L.$L, $L)",
        view,
        frame.region(opaque.token().id()).name(),
        opaque.dropsLineFeed());
  }

  /** Emits a section's branch value. */
  void section(Site.SectionSite section, String view, Code code) {
    code.beginControlFlow("if ($L)", snapshots.condition(view, section.token().section()));
    branch(section.then(), 1, view, code);
    code.nextControlFlow("else");
    branch(section.otherwise(), section.then() == null ? 1 : 2, view, code);
    code.endControlFlow();
  }

  private void branch(
      Site.@org.jspecify.annotations.Nullable Block block, int number, String view, Code code) {
    if (block == null) {
      code.addStatement("out.value(0)");
    } else if (block.sites().isEmpty()) {
      code.addStatement("out.value($L)", number);
    } else {
      code.addStatement("out.begin()");
      code.addStatement("out.value($L)", number);
      mount(block, view, code);
      code.addStatement("out.end()");
    }
  }

  /** Emits an optional attribute's branch value. */
  void optional(Site.OptionalAttributeSite optional, String view, Code code) {
    if (isPlain(optional)) {
      code.addStatement("out.value($L)", alternative(optional, view));
      return;
    }
    boolean first = true;
    boolean closed = false;
    for (int i = 0; i < optional.alternatives().size(); i++) {
      Attribute attribute = optional.alternatives().get(i);
      CodeBlock guards = snapshots.guards(attribute.guards(), view);
      if (attribute.guards().isEmpty()) {
        code.nextControlFlow("else");
        closed = true;
      } else if (first) {
        code.beginControlFlow("if ($L)", guards);
      } else {
        code.nextControlFlow("else if ($L)", guards);
      }
      first = false;
      side(i + 1, attribute.parts(), view, code);
    }
    if (!closed) {
      code.nextControlFlow("else");
      code.addStatement("out.value(0)");
    }
    code.endControlFlow();
  }

  /** Returns whether no alternative has a dynamic value. */
  static boolean isPlain(Site.OptionalAttributeSite optional) {
    return optional.alternatives().stream().allMatch(a -> ValuePart.isStatic(a.parts()));
  }

  /** {@code to.showsA ? 1 : to.showsB ? 2 : 0}. */
  CodeBlock alternative(Site.OptionalAttributeSite optional, String view) {
    CodeBlock chosen = CodeBlock.of("0");
    for (int i = optional.alternatives().size() - 1; i >= 0; i--) {
      Attribute attribute = optional.alternatives().get(i);
      CodeBlock guards = snapshots.guards(attribute.guards(), view);
      CodeBlock rest = chosen;
      chosen =
          guards.isEmpty()
              ? CodeBlock.of("$L", i + 1)
              : CodeBlock.of("$L ? $L : $L", guards, i + 1, splitter.limited(rest, TypeName.INT));
    }
    return chosen;
  }

  /** {@code out.pair(4, Strategy.GRANULAR);}. */
  static void pair(int slot, String strategy, Code code) {
    code.addStatement("out.pair($L, $T.$L)", slot, STRATEGY, strategy);
  }
}
