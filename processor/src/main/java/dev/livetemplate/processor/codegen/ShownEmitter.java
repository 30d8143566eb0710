package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.ValuePart;
import dev.livetemplate.processor.plan.Field;
import dev.livetemplate.processor.plan.Frame;
import dev.livetemplate.processor.plan.Local;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Emits whether two items that are their own snapshots show the same.
 *
 * <p>Only what is shown is read: an item need not have what stands in a section that is not.
 */
final class ShownEmitter {

  private final Snapshots snapshots;
  private final ValueEmitter values;
  private final Splitter splitter;
  private Code code = new Code();

  /**
   * What is asked before, wherever the code stands: values that are shown twice are compared once.
   */
  private Set<String> asked = new HashSet<>();

  ShownEmitter(ClassName template, Frame frame, Parts parts) {
    TypeName type = Snapshots.typeOf(template, frame);
    this.splitter =
        parts
            .of(
                "same" + frame.name(),
                List.of(Parts.parameter(type, "a"), Parts.parameter(type, "b")))
            .as(Splitter.Kind.ANSWER);
    this.values = new ValueEmitter(template, frame, splitter);
    this.snapshots = new Snapshots(frame);
  }

  /**
   *
   *
   * <pre>{@code
   * if (a.showsDone() != b.showsDone()) {
   *   return false;
   * }
   * …
   * return true;
   * }</pre>
   */
  CodeBlock same(Site.Block block) {
    sites(block);
    return splitter.body(code).toBuilder().addStatement("return true").build();
  }

  private void sites(Site.@Nullable Block block) {
    for (Site site : block == null ? List.<Site>of() : block.sites()) {
      if (site instanceof Site.TextSite text) {
        unless(text.parts());
      } else if (site instanceof Site.AttributeSite attribute) {
        unless(attribute.parts());
      } else if (site instanceof Site.CommentSite comment) {
        unless(comment.parts());
      } else if (site instanceof Site.OptionalAttributeSite optional) {
        unless(DiffEmitter.differs(optional, values, snapshots, "a", "b", splitter));
      } else if (site instanceof Site.SectionSite section) {
        section(section);
      } else {
        throw new IllegalStateException("no part of an item that is its own snapshot: " + site);
      }
    }
  }

  private void unless(List<ValuePart> parts) {
    unless(snapshots.differByLine(parts, "a", "b", splitter));
  }

  private void unless(CodeBlock differ) {
    if (asked.add(differ.toString())) {
      code.beginControlFlow("if ($L)", differ);
      code.addStatement("return false");
      code.endControlFlow();
    }
  }

  private void section(Site.SectionSite section) {
    String shown = snapshots.condition("b", section.token().section());
    unless(CodeBlock.of("$L != $L", snapshots.condition("a", section.token().section()), shown));
    when(shown, section.then());
    when("!" + shown, section.otherwise());
  }

  private void when(String condition, Site.@Nullable Block block) {
    Code around = code;
    Set<String> askedAround = asked;
    code = new Code();
    asked = new HashSet<>(askedAround);
    sites(block);
    Code inner = code;
    code = around;
    asked = askedAround;
    if (!inner.isEmpty()) {
      code.beginControlFlow("if ($L)", condition);
      code.addAll(inner);
      code.endControlFlow();
    }
  }

  /** Returns the values that are shown whatever an item is like. */
  static List<Field> always(Frame frame) {
    Set<Local> read =
        frame.root().readings().stream()
            .filter(reading -> !reading.unlessKnown())
            .map(reading -> reading.local())
            .collect(Collectors.toSet());
    return frame.fields().stream().filter(field -> isAlways(field.source(), read, frame)).toList();
  }

  private static boolean isAlways(@Nullable Local source, Set<Local> read, Frame frame) {
    if (source == null || read.contains(source)) {
      return source != null;
    }
    return source.read().members().isEmpty() && source.read().scope() == frame.scope();
  }
}
