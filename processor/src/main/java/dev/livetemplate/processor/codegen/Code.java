package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.codegen.Statements.Arm;
import dev.livetemplate.processor.codegen.Statements.Flow;
import dev.livetemplate.processor.codegen.Statements.Line;
import dev.livetemplate.processor.codegen.Statements.Node;
import dev.livetemplate.processor.codegen.Statements.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects statements like JavaPoet's {@code CodeBlock.Builder}, but remembers where each begins
 * and ends, so that {@link Splitter} can spread them over several methods.
 */
final class Code {

  /** A flow that has begun: its finished arms, and the one that is being written. */
  private static final class Open {
    private final List<Arm> arms = new ArrayList<>();
    private final boolean packs;
    private @Nullable CodeBlock header;
    private List<ParameterSpec> variables = new ArrayList<>();
    private List<Node> nodes = new ArrayList<>();

    Open(@Nullable CodeBlock header, boolean packs) {
      this.header = header;
      this.packs = packs;
    }

    void finish() {
      arms.add(new Arm(header, variables, new Statements(nodes), packs));
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();

  Code() {
    open.push(new Open(null, true));
  }

  private Open top() {
    return open.element();
  }

  private void add(CodeBlock text, Role role, @Nullable ParameterSpec declares) {
    top().nodes.add(new Line(text, role, declares));
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  void addStatement(String format, Object... arguments) {
    add(statement(format, arguments), Role.STATEMENT, null);
  }

  /** Adds a line that goes with the statement behind it: a comment. */
  void addComment(String format, Object... arguments) {
    add(CodeBlock.of(format, arguments), Role.LEADS, null);
  }

  /** Adds a piece that is no statement, such as {@code case 0:}. */
  void addRaw(String format, Object... arguments) {
    add(CodeBlock.of(format, arguments), Role.RAW, null);
  }

  /** Declares a variable that nothing but the statement or flow behind it uses. */
  void declare(TypeName type, String name, CodeBlock value) {
    add(
        statement("$T $L = $L", type, name, value),
        Role.LEADS,
        ParameterSpec.builder(type, name).build());
  }

  /** Declares a variable for all that follows in the same flow, at its beginning. */
  void declareForAll(TypeName type, String name, CodeBlock value) {
    add(
        statement("$T $L = $L", type, name, value),
        Role.STAYS,
        ParameterSpec.builder(type, name).build());
  }

  /** Adds what another has collected, which may be spread over several methods. */
  void addAll(Code other) {
    top().nodes.add(new Flow(List.of(new Arm(null, List.of(), other.statements(), true))));
  }

  void beginControlFlow(String format, Object... arguments) {
    open.push(new Open(CodeBlock.of(format, arguments), true));
  }

  /** Begins a loop whose header declares a variable. */
  void beginLoop(TypeName type, String variable, String format, Object... arguments) {
    beginControlFlow(format, arguments);
    top().variables.add(ParameterSpec.builder(type, variable).build());
  }

  /** Begins a flow whose lines stay together, such as {@code switch}. */
  void beginWhole(String format, Object... arguments) {
    open.push(new Open(CodeBlock.of(format, arguments), false));
  }

  /**
   * Begins lines that are no flow of their own in Java.
   *
   * @param packs whether they may be spread over several methods; else they stay together
   */
  void beginGroup(boolean packs) {
    open.push(new Open(null, packs));
  }

  void nextControlFlow(String format, Object... arguments) {
    Open flow = top();
    flow.finish();
    flow.header = CodeBlock.of(format, arguments);
    flow.variables = new ArrayList<>();
    flow.nodes = new ArrayList<>();
  }

  /** Ends a flow or a group. */
  void endControlFlow() {
    Open flow = open.pop();
    flow.finish();
    top().nodes.add(new Flow(flow.arms));
  }

  /** Returns whether nothing has been collected. */
  boolean isEmpty() {
    return open.size() == 1 && top().nodes.isEmpty();
  }

  /** Returns what has been collected. */
  Statements statements() {
    if (open.size() != 1) {
      throw new IllegalStateException("a flow has not ended");
    }
    return new Statements(top().nodes);
  }
}
