package dev.livetemplate.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.processor.codegen.Statements.Arm;
import dev.livetemplate.processor.codegen.Statements.Flow;
import dev.livetemplate.processor.codegen.Statements.Line;
import dev.livetemplate.processor.codegen.Statements.Node;
import dev.livetemplate.processor.codegen.Statements.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * Cuts a method that would be too large into several.
 *
 * <p>HotSpot leaves methods of more than 8,000 bytes of bytecode to its interpreter, which runs
 * them some 50 times as slowly; above 65,535 bytes javac refuses a method. So what {@link
 * BytecodeSize} takes for more than three quarters of the first is cut, at every depth: the body of
 * an {@code if} is cut inside of it. What is smaller, as all but very large templates are, is left
 * as it is.
 *
 * <pre>{@code
 * protected void render(View view, HtmlBuffer out) {
 *   renderPart(view, out);
 *   renderPart2(view, out);
 * }
 * }</pre>
 */
final class Splitter {

  /** About how many bytes of bytecode a method may have before it is cut. */
  static final int LARGEST = 6_000;

  /** About how many bytes the pieces have. */
  private static final int PIECE = 2_000;

  /** About how many bytes one expression may have. */
  private static final int EXPRESSION = 1_000;

  /** Less is not worth a piece of its own. */
  private static final int TINY = 100;

  /** No method of so few lines is too large; to weigh lines costs as much as to print them. */
  private static final int FEW_LINES = 40;

  /** What kind of method is cut. */
  enum Kind {
    STATIC,
    /** One whose variables are fields. */
    INSTANCE,
    /** One that ends with {@code return true}, and returns false before. */
    ANSWER
  }

  private final Parts parts;
  private final String method;
  private final Kind kind;
  private final List<ParameterSpec> parameters;

  Splitter(Parts parts, String method, Kind kind, List<ParameterSpec> parameters) {
    this.parts = parts;
    this.method = method;
    this.kind = kind;
    this.parameters = List.copyOf(parameters);
  }

  /** Returns the same for a method of another kind. */
  Splitter as(Kind other) {
    return new Splitter(parts, method, other, parameters);
  }

  /** Returns whether a method of these statements would be too large. */
  static boolean isLarge(Statements statements) {
    return statements.lines() > FEW_LINES && statements.size() > LARGEST;
  }

  /** Returns the method's body; what is too much of it goes into other methods. */
  CodeBlock body(Code code) {
    Statements statements = code.statements();
    return isLarge(statements) ? packed(statements, LARGEST, List.of()).code() : statements.code();
  }

  /** Returns a piece's worth of statements of a method that is known to be too large. */
  CodeBlock piece(Code code) {
    return packed(code.statements(), PIECE, List.of()).code();
  }

  /**
   * Returns statements that do the same and have about {@code most} bytes at most, where they can
   * be cut.
   *
   * @param visible the variables that have been declared around them
   */
  private Statements packed(Statements statements, int most, List<ParameterSpec> visible) {
    List<Node> stays = new ArrayList<>();
    List<ParameterSpec> around = new ArrayList<>(visible);
    List<Statements> units = units(statements, stays, around);
    int size = size(units);
    boolean shrinks = true;
    while (size > most && shrinks) {
      units = gathered(units, around);
      int now = size(units);
      shrinks = now < size;
      size = now;
    }
    List<Node> nodes = new ArrayList<>(stays);
    units.forEach(unit -> nodes.addAll(unit.nodes()));
    return new Statements(nodes);
  }

  private static int size(List<Statements> units) {
    return units.stream().mapToInt(Statements::size).sum();
  }

  /** Returns the statements, each with what leads to it, and none of them large. */
  private List<Statements> units(
      Statements statements, List<Node> stays, List<ParameterSpec> around) {
    List<Statements> units = new ArrayList<>();
    List<Node> unit = new ArrayList<>();
    List<ParameterSpec> inner = new ArrayList<>(around);
    for (Node node : statements.nodes()) {
      Role role = node instanceof Line line ? line.role() : Role.STATEMENT;
      ParameterSpec declared = node instanceof Line line ? line.declares() : null;
      if (declared != null) {
        inner.add(declared);
      }
      if (role == Role.STAYS) {
        stays.add(node);
        if (declared != null) {
          around.add(declared);
        }
        continue;
      }
      unit.add(node instanceof Flow flow && flow.size() > PIECE ? smaller(flow, inner) : node);
      if (role != Role.LEADS) {
        units.add(new Statements(unit));
        unit = new ArrayList<>();
        inner = new ArrayList<>(around);
      }
    }
    units.add(new Statements(unit));
    return units;
  }

  /** Cuts the bodies of a flow, and if it has very many branches the flow itself. */
  private Flow smaller(Flow flow, List<ParameterSpec> visible) {
    List<Arm> arms = new ArrayList<>();
    int most = Math.max(TINY, PIECE / 2 / flow.arms().size());
    for (Arm arm : flow.arms()) {
      List<ParameterSpec> inner = new ArrayList<>(visible);
      inner.addAll(arm.variables());
      arms.add(
          arm.with(arm.packs() ? packed(arm.body(), most, inner) : apart(arm.body(), most, inner)));
    }
    return shorter(arms, visible);
  }

  /** Cuts what can be cut inside of lines that stay together. */
  private Statements apart(Statements body, int most, List<ParameterSpec> visible) {
    List<ParameterSpec> inner = new ArrayList<>(visible);
    List<Node> nodes = new ArrayList<>();
    for (Node node : body.nodes()) {
      if (node instanceof Line line && line.declares() != null) {
        inner.add(line.declares());
      }
      nodes.add(node instanceof Flow flow && flow.size() > most ? smaller(flow, inner) : node);
    }
    return new Statements(nodes);
  }

  /** Puts the last branches of many into a method: {@code else { renderPart2(view, out); }}. */
  private Flow shorter(List<Arm> arms, List<ParameterSpec> visible) {
    Flow whole = new Flow(arms);
    if (whole.size() <= PIECE || arms.size() < 3) {
      return whole;
    }
    int half = arms.size() / 2;
    List<Arm> tail = new ArrayList<>(arms.subList(half, arms.size()));
    CodeBlock header = tail.get(0).header();
    if (header == null || !header.toString().startsWith("else if ")) {
      return whole;
    }
    // A header is never cut, and its arguments are known by now: its text says all.
    CodeBlock alone = CodeBlock.of("$L", header.toString().substring("else ".length()));
    tail.set(0, new Arm(alone, List.of(), tail.get(0).body(), tail.get(0).packs()));
    Statements rest = new Statements(List.of(shorter(tail, visible)));
    List<Arm> head = new ArrayList<>(arms.subList(0, half));
    head.add(new Arm(CodeBlock.of("else"), List.of(), moved(rest, visible), true));
    return shorter(head, visible);
  }

  /** Puts neighbours into methods. */
  private List<Statements> gathered(List<Statements> units, List<ParameterSpec> visible) {
    List<Statements> gathered = new ArrayList<>();
    List<Node> piece = new ArrayList<>();
    int size = 0;
    for (Statements unit : units) {
      int own = unit.size();
      if (size > 0 && size + own > PIECE) {
        gathered.add(moved(new Statements(piece), visible));
        piece = new ArrayList<>();
        size = 0;
      }
      piece.addAll(unit.nodes());
      size += own;
    }
    gathered.add(moved(new Statements(piece), visible));
    return gathered;
  }

  /** Puts statements into a method, and returns the call of it. */
  private Statements moved(Statements statements, List<ParameterSpec> visible) {
    if (statements.size() <= TINY) {
      return statements;
    }
    String name = parts.name(method);
    List<ParameterSpec> taken = taken(statements.code(), visible);
    CodeBlock.Builder body = statements.code().toBuilder();
    if (kind == Kind.ANSWER) {
      body.addStatement("return true");
    }
    parts.add(
        part(name, taken, kind == Kind.ANSWER ? TypeName.BOOLEAN : TypeName.VOID)
            .addCode(body.build())
            .build());
    CodeBlock call = call(name, taken);
    Code code = new Code();
    if (kind == Kind.ANSWER) {
      code.beginControlFlow("if (!$L)", call);
      code.addStatement("return false");
      code.endControlFlow();
    } else {
      code.addStatement("$L", call);
    }
    return code.statements();
  }

  private MethodSpec.Builder part(String name, List<ParameterSpec> taken, TypeName returned) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(returned);
    if (kind != Kind.INSTANCE) {
      method.addModifiers(Modifier.STATIC);
    }
    return method.addParameters(taken);
  }

  private static CodeBlock call(String name, List<ParameterSpec> taken) {
    return CodeBlock.of(
        "$L($L)", name, String.join(", ", taken.stream().map(p -> p.name()).toList()));
  }

  /** Returns the method's parameters and those of the variables around that the code uses. */
  private List<ParameterSpec> taken(CodeBlock code, List<ParameterSpec> visible) {
    List<ParameterSpec> taken = new ArrayList<>(parameters);
    String text = visible.isEmpty() ? "" : code.toString();
    for (ParameterSpec variable : visible) {
      Pattern use = Pattern.compile("(?<![\\w$.])" + Pattern.quote(variable.name()) + "(?![\\w$])");
      if (use.matcher(text).find()) {
        taken.add(variable);
      }
    }
    return taken;
  }

  /**
   * Joins operands; where they are too many, it puts neighbours into methods.
   *
   * <pre>{@code
   * diffPart2(from, to, out) || diffPart3(from, to, out)
   * }</pre>
   *
   * @param operator with what stands around it; {@code (a • b) • c} is {@code a • (b • c)}
   * @param type what the operator makes
   */
  CodeBlock joined(List<CodeBlock> operands, String operator, TypeName type) {
    List<CodeBlock> all = operands;
    int size = all.size() < 2 ? 0 : size(operator, all);
    boolean shrinks = true;
    while (size > EXPRESSION && shrinks) {
      all = pieces(all, operator, type);
      int now = size(operator, all);
      shrinks = now < size;
      size = now;
    }
    return CodeBlock.join(all, operator);
  }

  private static int size(String operator, List<CodeBlock> operands) {
    int own = BytecodeSize.of(CodeBlock.of("$L", operator));
    return operands.stream().mapToInt(operand -> BytecodeSize.of(operand) + own).sum();
  }

  private List<CodeBlock> pieces(List<CodeBlock> operands, String operator, TypeName type) {
    List<CodeBlock> pieces = new ArrayList<>();
    List<CodeBlock> piece = new ArrayList<>();
    int size = 0;
    for (CodeBlock operand : operands) {
      int own = size(operator, List.of(operand));
      if (size > 0 && size + own > EXPRESSION) {
        pieces.add(moved(CodeBlock.join(piece, operator), type));
        piece = new ArrayList<>();
        size = 0;
      }
      piece.add(operand);
      size += own;
    }
    pieces.add(moved(CodeBlock.join(piece, operator), type));
    return pieces;
  }

  /** Returns an expression, as the call of a method if it is large. */
  CodeBlock limited(CodeBlock expression, TypeName type) {
    return BytecodeSize.of(expression) > EXPRESSION ? moved(expression, type) : expression;
  }

  private CodeBlock moved(CodeBlock expression, TypeName type) {
    if (BytecodeSize.of(expression) <= TINY) {
      return expression;
    }
    String name = parts.name(method);
    parts.add(part(name, parameters, type).addStatement("return $L", expression).build());
    return call(name, parameters);
  }

  /** Returns whether an array of these elements is too much for one method. */
  static boolean isLarge(List<CodeBlock> elements) {
    return elements.size() > FEW_LINES
        && size(", ", elements) + elements.size() * BytecodeSize.ELEMENT > LARGEST;
  }

  /**
   *
   *
   * <pre>{@code
   * String[] all = new String[900];
   * texts4Part(view, all);
   * texts4Part2(view, all);
   * return all;
   * }</pre>
   */
  CodeBlock filled(TypeName element, List<CodeBlock> elements) {
    Code code = new Code();
    CodeBlock empty =
        element instanceof ArrayTypeName array
            ? CodeBlock.of("new $T[$L][]", array.componentType(), elements.size())
            : CodeBlock.of("new $T[$L]", element, elements.size());
    code.declareForAll(ArrayTypeName.of(element), "all", empty);
    for (int i = 0; i < elements.size(); i++) {
      code.addStatement("all[$L] = $L", i, elements.get(i));
    }
    return body(code).toBuilder().addStatement("return all").build();
  }
}
