package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints a bound template for tests to compare, one node a line, children indented:
 *
 * <pre>
 * 'text'
 * {{model.title()}} STRING?            a ? follows what may be null
 * if NOT_NULL model.person() person: Person OBJECT
 *   {{person.name()}} STRING?
 * else
 *   'nobody'
 * each model.todos() todo: Todo OBJECT
 * call tree(model, node) indent '  '
 * partial tree(model: Page OBJECT, node: Node OBJECT)
 * </pre>
 */
final class BoundDump {

  private final StringBuilder out = new StringBuilder();
  private final List<BoundPartial> partials = new ArrayList<>();

  private BoundDump() {}

  static String of(BoundTemplate template) {
    BoundDump dump = new BoundDump();
    dump.nodes(template.nodes(), "");
    for (int i = 0; i < dump.partials.size(); i++) {
      BoundPartial partial = dump.partials.get(i);
      String parameters =
          partial.parameters().stream().map(BoundDump::scope).collect(Collectors.joining(", "));
      dump.line("", "partial %s(%s)".formatted(dump.name(partial), parameters));
      dump.nodes(partial.nodes(), "  ");
    }
    return dump.out.toString();
  }

  private void nodes(List<BoundNode> nodes, String indent) {
    nodes.forEach(n -> node(n, indent));
  }

  private void node(BoundNode node, String indent) {
    if (node instanceof BoundText text) {
      line(indent, "'%s'".formatted(text.text()));
    } else if (node instanceof BoundVariable variable) {
      String braces = variable.escaped() ? "{{%s}} %s" : "{{{%s}}} %s";
      line(indent, braces.formatted(read(variable.read()), type(variable.read().type())));
    } else if (node instanceof BoundSection section) {
      section(section, indent);
    } else if (node instanceof BoundList list) {
      line(indent, "each %s %s".formatted(read(list.items()), scope(list.row())));
      nodes(list.nodes(), indent + "  ");
    } else if (node instanceof BoundCall call) {
      String arguments =
          call.arguments().stream().map(Scope::name).collect(Collectors.joining(", "));
      String name = name(call.definition());
      String nested = call.nested() ? "nested " : "";
      line(indent, "call %s(%s) %sindent '%s'".formatted(name, arguments, nested, call.indent()));
    } else if (node instanceof BoundIndentation) {
      line(indent, "indentation");
    }
  }

  private void section(BoundSection section, String indent) {
    String pushed = section.scope() == null ? "" : " " + scope(section.scope());
    line(indent, "if %s %s%s".formatted(section.truth(), read(section.condition()), pushed));
    nodes(section.then(), indent + "  ");
    if (!section.otherwise().isEmpty()) {
      line(indent, "else");
      nodes(section.otherwise(), indent + "  ");
    }
  }

  /** A partial that is bound for several stacks is numbered from the second on. */
  private String name(BoundPartial partial) {
    if (!partials.contains(partial)) {
      partials.add(partial);
    }
    long before =
        partials.subList(0, partials.indexOf(partial)).stream()
            .filter(p -> p.name().equals(partial.name()))
            .count();
    return partial.name() + (before == 0 ? "" : "#" + (before + 1));
  }

  private static String read(Read read) {
    StringBuilder out = new StringBuilder(read.scope().name());
    for (int i = 0; i < read.members().size(); i++) {
      Read.Member member = read.members().get(i);
      boolean last = i == read.members().size() - 1;
      out.append('.').append(member.access()).append(!last && member.type().nullable() ? "?" : "");
    }
    return out.toString();
  }

  private static String scope(Scope scope) {
    return scope.name()
        + ": "
        + scope.type().javaName().replace("test.", "")
        + " "
        + type(scope.type());
  }

  private static String type(ValueType type) {
    return type.kind() + (type.nullable() ? "?" : "");
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
