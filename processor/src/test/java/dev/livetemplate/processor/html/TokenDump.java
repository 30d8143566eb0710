package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.Read;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints tokens for tests to compare, one a line, children indented:
 *
 * <pre>
 * text 'a'
 * tag p title='a '{x}        ? and ! before an attribute: if a section shows its one or other side
 * tag br /                   with a slash: ends in one; with "irregular": is
 * slot x TEXT
 * markup &lt;/p&gt;
 * comment 'a'{x}
 * section a
 *   text 'then'
 * else
 *   text 'otherwise'
 * rows items
 * opaque
 * call tree
 * </pre>
 */
final class TokenDump {

  private final StringBuilder out = new StringBuilder();

  private TokenDump() {}

  static String of(List<Token> tokens) {
    TokenDump dump = new TokenDump();
    dump.tokens(tokens, "");
    return dump.out.toString().stripTrailing();
  }

  private void tokens(List<Token> tokens, String indent) {
    tokens.forEach(token -> token(token, indent));
  }

  private void token(Token token, String indent) {
    if (token instanceof Token.Text text) {
      line(indent, "text '" + visible(text.source()) + "'");
    } else if (token instanceof Token.Markup markup) {
      line(indent, "markup " + visible(markup.source()));
    } else if (token instanceof Token.Tag tag) {
      tag(tag, indent);
    } else if (token instanceof Token.Slot slot) {
      line(indent, "slot " + name(slot.variable()) + " " + slot.context());
    } else if (token instanceof Token.Comment comment) {
      line(indent, "comment " + parts(comment.parts()));
    } else if (token instanceof Token.Section section) {
      line(indent, "section " + name(section.section().condition()));
      tokens(section.then(), indent + "  ");
      if (!section.otherwise().isEmpty()) {
        line(indent, "else");
        tokens(section.otherwise(), indent + "  ");
      }
    } else if (token instanceof Token.Rows rows) {
      line(indent, "rows " + name(rows.list().items()));
      tokens(rows.row(), indent + "  ");
    } else if (token instanceof Token.Opaque opaque) {
      line(indent, "opaque");
      tokens(opaque.content(), indent + "  ");
    } else if (token instanceof Token.Call call) {
      line(indent, "call " + call.call().definition().name());
    }
  }

  private void tag(Token.Tag tag, String indent) {
    StringBuilder text = new StringBuilder("tag " + tag.name());
    for (Attribute attribute : tag.attributes()) {
      text.append(' ');
      for (Attribute.Guard guard : attribute.guards()) {
        text.append(guard.then() ? '?' : '!').append(name(guard.section().condition())).append(' ');
      }
      text.append(attribute.name());
      text.append(attribute.parts().isEmpty() ? "" : "=" + parts(attribute.parts()));
    }
    line(indent, text + (tag.selfClosing() ? " /" : "") + (tag.irregular() ? " irregular" : ""));
  }

  static String parts(List<ValuePart> parts) {
    return parts.stream().map(TokenDump::part).collect(Collectors.joining());
  }

  private static String part(ValuePart part) {
    if (part instanceof ValuePart.Static text) {
      return "'" + visible(text.text()) + "'";
    }
    if (part instanceof ValuePart.Value value) {
      return "{" + name(value.variable()) + "}";
    }
    if (part instanceof ValuePart.Choice choice) {
      String otherwise = choice.otherwise().isEmpty() ? "" : ":" + parts(choice.otherwise());
      return "{?%s %s%s}"
          .formatted(name(choice.section().condition()), parts(choice.then()), otherwise);
    }
    ValuePart.Repeat repeat = (ValuePart.Repeat) part;
    return "{*%s %s}".formatted(name(repeat.list().items()), parts(repeat.row()));
  }

  static String name(BoundVariable variable) {
    return name(variable.read());
  }

  static String name(Read read) {
    return read.members().isEmpty()
        ? "."
        : read.members().stream().map(Read.Member::name).collect(Collectors.joining("."));
  }

  private static String visible(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r");
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
