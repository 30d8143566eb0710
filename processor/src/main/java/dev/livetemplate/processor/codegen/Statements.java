package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java statements, one after another. */
record Statements(List<Statements.Node> nodes) {

  /** What a {@code case} or a {@code break} takes at most, the entry of the table included. */
  private static final int RAW_SIZE = 8;

  Statements {
    nodes = List.copyOf(nodes);
  }

  /** Returns at most how many bytes of bytecode they take, about. */
  int size() {
    int size = 0;
    for (Node node : nodes) {
      size += node.size();
    }
    return size;
  }

  /** Returns how many lines they have, about. */
  int lines() {
    int lines = 0;
    for (Node node : nodes) {
      lines++;
      for (Arm arm : node instanceof Flow flow ? flow.arms() : List.<Arm>of()) {
        lines += arm.body().lines();
      }
    }
    return lines;
  }

  CodeBlock code() {
    CodeBlock.Builder code = CodeBlock.builder();
    print(code);
    return code.build();
  }

  void print(CodeBlock.Builder code) {
    for (Node node : nodes) {
      node.print(code);
    }
  }

  /** A line, or a flow with lines in it. */
  sealed interface Node {
    int size();

    void print(CodeBlock.Builder code);
  }

  /** How a line stands to those around it. */
  enum Role {
    STATEMENT,
    /** It goes with what stands behind it. */
    LEADS,
    /** It stays where it is, before all that uses it. */
    STAYS,
    /** It is no statement by itself. */
    RAW
  }

  /** A statement, a comment or a declaration. */
  static final class Line implements Node {
    private final CodeBlock text;
    private final Role role;
    private final @Nullable ParameterSpec declares;

    /** To be found out; that costs as much as printing the line. */
    private int size = -1;

    Line(CodeBlock text, Role role, @Nullable ParameterSpec declares) {
      this.text = text;
      this.role = role;
      this.declares = declares;
    }

    Role role() {
      return role;
    }

    /** Returns the variable that it declares. */
    @Nullable ParameterSpec declares() {
      return declares;
    }

    @Override
    public int size() {
      if (size < 0) {
        size = role == Role.RAW ? RAW_SIZE : BytecodeSize.of(text);
      }
      return size;
    }

    @Override
    public void print(CodeBlock.Builder code) {
      code.add(text);
    }
  }

  /** A loop, a choice with all its branches, or a group of lines that belong together. */
  record Flow(List<Arm> arms) implements Node {
    Flow {
      arms = List.copyOf(arms);
    }

    @Override
    public int size() {
      return arms.stream().mapToInt(Arm::size).sum();
    }

    @Override
    public void print(CodeBlock.Builder code) {
      boolean first = true;
      for (Arm arm : arms) {
        CodeBlock header = arm.header();
        if (header == null) {
          arm.body().print(code);
          continue;
        }
        code.add(first ? "" : "$<} ").add(header).add(" {\n$>");
        arm.body().print(code);
        first = false;
      }
      code.add(first ? "" : "$<}\n");
    }
  }

  /**
   * One branch of a flow.
   *
   * @param header null: it is a mere group
   * @param variables what the header declares
   * @param packs whether its body may be spread over several methods
   */
  record Arm(
      @Nullable CodeBlock header, List<ParameterSpec> variables, Statements body, boolean packs) {

    /** What the jumps around a branch take. */
    private static final int JUMPS = 8;

    Arm {
      variables = List.copyOf(variables);
    }

    int size() {
      return (header == null ? 0 : BytecodeSize.of(header) + JUMPS) + body.size();
    }

    Arm with(Statements newBody) {
      return new Arm(header, variables, newBody, packs);
    }
  }
}
