package dev.livetemplate.processor.codegen;

import static dev.livetemplate.processor.codegen.RuntimeNames.SLOT_SOURCE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.Token;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Branch;
import dev.livetemplate.processor.plan.Condition;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the tables that say where slots come from, which an update's explanation reads. */
final class SourceEmitter {
  private static final ArrayTypeName SOURCES = ArrayTypeName.of(SLOT_SOURCE);
  private static final int NO_LIST = -1;
  private static final String CALL = "call";
  private static final String OUTER = "^";

  /** The table of each frame, by its number. */
  private final TreeMap<Integer, MethodSpec> tables = new TreeMap<>();

  /** The frames around the sites that are written now, the page first. */
  private final List<Frame> frames = new ArrayList<>();

  private List<CodeBlock> table = new ArrayList<>();

  private final Parts parts;

  private SourceEmitter(Parts parts) {
    this.parts = parts;
  }

  /**
   *
   *
   * <pre>{@code
   * protected SlotSource[][] sources() {
   *   return new SlotSource[][] {sourcesOfView(), sourcesOfTodosRow()};
   * }
   *
   * private static SlotSource[] sourcesOfTodosRow() {
   *   return new SlotSource[] {new SlotSource("text", "todo.mustache", 7, 12, "title", 0, -1)};
   * }
   * }</pre>
   */
  static List<MethodSpec> methods(Frame page, Site.Block block, Parts parts) {
    SourceEmitter emitter = new SourceEmitter(parts);
    emitter.frame(page, block);
    List<MethodSpec> methods = new ArrayList<>();
    List<CodeBlock> calls = new ArrayList<>();
    for (MethodSpec method : emitter.tables.values()) {
      methods.add(method);
      calls.add(CodeBlock.of("$L()", method.name()));
    }
    methods.add(
        0,
        MethodSpec.methodBuilder("sources")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(ArrayTypeName.of(SOURCES))
            .addCode(
                Splitter.isLarge(calls)
                    ? parts.of("sources", List.of()).filled(SOURCES, calls)
                    : CodeBlock.builder()
                        .addStatement(
                            "return new $T[][] {$L}", SLOT_SOURCE, CodeBlock.join(calls, ", "))
                        .build())
            .build());
    methods.addAll(parts.take());
    return methods;
  }

  private void frame(Frame frame, Site.Block block) {
    // The rows of a recursive partial hold lists of themselves.
    if (frames.contains(frame) || tables.containsKey(frame.number())) {
      return;
    }
    List<CodeBlock> outer = table;
    table = new ArrayList<>();
    frames.add(frame);
    block(block);
    frames.remove(frames.size() - 1);
    String name = "sourcesOf" + frame.name();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(SOURCES);
    if (Splitter.isLarge(table)) {
      method.addCode(parts.of(name, List.of()).filled(SLOT_SOURCE, table));
    } else {
      method.addStatement(
          "return new $T[] {$>\n$L$<\n}", SLOT_SOURCE, CodeBlock.join(table, ",\n"));
    }
    tables.put(frame.number(), method.build());
    table = outer;
  }

  private Frame frame() {
    return frames.get(frames.size() - 1);
  }

  private void block(Site.@Nullable Block block) {
    for (Site site : block == null ? List.<Site>of() : block.sites()) {
      site(site);
    }
  }

  private void site(Site site) {
    if (site instanceof Site.TextSite text) {
      parts("text", text.parts());
    } else if (site instanceof Site.AttributeSite attribute) {
      parts(attribute(attribute.name()), attribute.parts());
    } else if (site instanceof Site.CommentSite comment) {
      parts("comment", comment.parts());
    } else if (site instanceof Site.OptionalAttributeSite optional) {
      Reads reads = new Reads();
      optional.alternatives().forEach(reads::add);
      add(attribute(optional.name()), reads, table.size(), NO_LIST);
    } else if (site instanceof Site.SectionSite section) {
      Reads reads = new Reads();
      reads.add(section.token().section().condition(), section.token().section().span());
      add("section", reads, table.size(), NO_LIST);
      block(section.then());
      block(section.otherwise());
    } else if (site instanceof Site.ListSite list) {
      list(list);
    } else if (site instanceof Site.OpaqueSite opaque) {
      Reads reads = new Reads();
      reads.add(opaque.token().content());
      add("opaque region", reads, table.size(), NO_LIST);
    }
  }

  private static String attribute(String name) {
    return "attribute \"" + name + "\"";
  }

  private void list(Site.ListSite list) {
    Field field = frame().region(list.token());
    Frame row = new Snapshots(frame()).rowFrame(list.token());
    Reads reads = new Reads();
    if (field.source() != null) {
      reads.add(field.source().read(), list.span());
    }
    add(isCall(frame().root(), field) ? CALL : "list", reads, table.size(), row.number());
    frame(row, list.row());
  }

  private static boolean isCall(Branch branch, Field field) {
    for (Branch.Step step : branch.steps()) {
      boolean here = step instanceof Branch.Step.CallStep call && call.field() == field;
      boolean inside =
          step instanceof Branch.Step.SectionStep section
              && (isCall(section.then(), field) || isCall(section.otherwise(), field));
      if (here || inside) {
        return true;
      }
    }
    return false;
  }

  private void parts(String kind, List<ValuePart> parts) {
    Reads all = new Reads();
    all.addParts(parts);
    int whole = table.size();
    add(kind, all, whole, NO_LIST);
    for (ValuePart part : ValuePart.dynamics(parts) > 1 ? parts : List.<ValuePart>of()) {
      if (!(part instanceof ValuePart.Static)) {
        Reads reads = new Reads();
        reads.addParts(List.of(part));
        add(kind, reads, whole, NO_LIST);
      }
    }
  }

  private void add(String kind, Reads reads, int whole, int rows) {
    Span span = reads.span;
    table.add(
        CodeBlock.of(
            "new $T($S, $S, $L, $L, $L, $L, $L)",
            SLOT_SOURCE,
            kind,
            span == null ? "" : span.source().name(),
            span == null ? 0 : span.line(),
            span == null ? 0 : span.column(),
            Statics.literal(String.join(", ", reads.paths)),
            whole,
            rows));
  }

  /** What a slot reads, and where the first of it stands. */
  private final class Reads {
    private final Set<String> paths = new LinkedHashSet<>();
    private @Nullable Span span;

    void add(Read read, Span at) {
      span = span == null ? at : span;
      List<String> names = new ArrayList<>();
      int up = resolve(read, names);
      paths.add(OUTER.repeat(up) + String.join(".", names));
    }

    void add(Attribute attribute) {
      attribute.guards().forEach(g -> add(g.section().condition(), g.section().span()));
      addParts(attribute.parts());
    }

    void addParts(List<ValuePart> parts) {
      for (ValuePart part : parts) {
        if (part instanceof ValuePart.Value value) {
          add(value.variable());
        } else if (part instanceof ValuePart.Choice choice) {
          add(choice.section().condition(), choice.section().span());
          addParts(choice.then());
          addParts(choice.otherwise());
        } else if (part instanceof ValuePart.Repeat repeat) {
          add(repeat.list().items(), repeat.list().span());
        }
      }
    }

    private void add(BoundVariable variable) {
      add(variable.read(), variable.span());
    }

    void add(List<Token> tokens) {
      for (Token token : tokens) {
        if (token instanceof Token.Slot slot) {
          add(slot.variable());
        } else if (token instanceof Token.Section section) {
          add(section.section().condition(), section.section().span());
        } else if (token instanceof Token.Rows rows) {
          add(rows.list().items(), rows.list().span());
        } else if (token instanceof Token.Call call) {
          span = span == null ? call.call().span() : span;
        } else if (token instanceof Token.Tag tag) {
          add(tag.content());
        } else if (token instanceof Token.Opaque opaque) {
          add(opaque.content());
        }
      }
    }
  }

  /**
   * Puts the names that lead to a value into a list, and returns how many frames further out they
   * begin.
   */
  private int resolve(Read read, List<String> names) {
    int up = scope(read.scope(), names);
    for (Read.Member member : read.members()) {
      if (member.formatter() == null) {
        names.add(member.name());
      }
    }
    return up;
  }

  private int scope(Scope scope, List<String> names) {
    for (int up = 0; up < frames.size(); up++) {
      Frame frame = frames.get(frames.size() - 1 - up);
      if (frame.scope() == scope) {
        return up;
      }
      Condition pushed = frame.pushedBy(scope);
      if (pushed != null) {
        return up + resolveFrom(up, pushed.local().read(), names);
      }
    }
    names.add(scope.name());
    return frames.size() - 1;
  }

  /** Resolves what a frame further out reads. */
  private int resolveFrom(int up, Read read, List<String> names) {
    List<Frame> inner = frames.subList(frames.size() - up, frames.size());
    List<Frame> left = List.copyOf(inner);
    inner.clear();
    int further = resolve(read, names);
    frames.addAll(left);
    return further;
  }
}
