package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Copies tokens; the copies have numbers of their own. */
final class TokenCopy {

  private final ContextAnalyzer.Ids ids;
  private final BiConsumer<Integer, Integer> copied;

  /**
   * Creates a copier.
   *
   * @param copied is told the number of each start tag that is copied, and its copy's
   */
  TokenCopy(ContextAnalyzer.Ids ids, BiConsumer<Integer, Integer> copied) {
    this.ids = ids;
    this.copied = copied;
  }

  List<Token> of(List<Token> tokens) {
    return copies(tokens, new HashMap<>());
  }

  /**
   * Copies tokens.
   *
   * @param numbers takes the copies' numbers by those of the tokens
   */
  private List<Token> copies(List<Token> tokens, Map<Integer, Integer> numbers) {
    List<Token> result = new ArrayList<>();
    tokens.forEach(token -> result.add(copy(token, numbers)));
    return result;
  }

  private Token copy(Token token, Map<Integer, Integer> numbers) {
    if (token.id() == 0) {
      return token;
    }
    int id = ids.next();
    numbers.put(token.id(), id);
    if (token instanceof Token.Tag tag) {
      copied.accept(tag.id(), id);
      return copy(tag, id);
    }
    if (token instanceof Token.Section section) {
      return new Token.Section(
          id,
          section.section(),
          copies(section.then(), numbers),
          copies(section.otherwise(), numbers));
    }
    if (token instanceof Token.Rows rows) {
      return new Token.Rows(id, rows.list(), copies(rows.row(), numbers), rows.tail());
    }
    if (token instanceof Token.Slot slot) {
      return new Token.Slot(id, slot.variable(), slot.context(), slot.escaping());
    }
    if (token instanceof Token.Call call) {
      return new Token.Call(id, call.call(), call.within());
    }
    if (token instanceof Token.Comment comment) {
      Map<Integer, Integer> inside = new HashMap<>();
      List<Token> content = copies(comment.content(), inside);
      return new Token.Comment(id, content, parts(comment.parts(), inside));
    }
    return new Token.Opaque(id, copies(((Token.Opaque) token).content(), numbers));
  }

  private Token.Tag copy(Token.Tag tag, int id) {
    Map<Integer, Integer> inside = new HashMap<>();
    List<Token> content = copies(tag.content(), inside);
    List<Attribute> attributes = new ArrayList<>();
    for (Attribute attribute : tag.attributes()) {
      attributes.add(
          new Attribute(attribute.name(), attribute.guards(), parts(attribute.parts(), inside)));
    }
    return new Token.Tag(id, tag.name(), content, attributes, tag.selfClosing(), tag.irregular());
  }

  /** Parts name the tokens that they come from. */
  private static List<ValuePart> parts(List<ValuePart> parts, Map<Integer, Integer> numbers) {
    List<ValuePart> result = new ArrayList<>();
    for (ValuePart part : parts) {
      if (part instanceof ValuePart.Choice choice) {
        result.add(
            new ValuePart.Choice(
                numbers.getOrDefault(choice.token(), choice.token()),
                choice.section(),
                parts(choice.then(), numbers),
                parts(choice.otherwise(), numbers),
                choice.white()));
      } else if (part instanceof ValuePart.Repeat repeat) {
        result.add(
            new ValuePart.Repeat(
                numbers.getOrDefault(repeat.token(), repeat.token()),
                repeat.list(),
                parts(repeat.row(), numbers)));
      } else {
        result.add(part);
      }
    }
    return result;
  }
}
