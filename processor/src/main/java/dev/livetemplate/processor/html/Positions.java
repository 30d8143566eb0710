package dev.livetemplate.processor.html;

import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the place in the sources of a token, or of what is nearest to it. */
final class Positions {

  private final TagPlaces tags;

  Positions(TagPlaces tags) {
    this.tags = tags;
  }

  /** Returns the place of the token with a number; null if nothing at or in it has one. */
  @Nullable Span of(List<Token> tokens, int id) {
    for (Token token : tokens) {
      Span found = token.id() == id ? of(token) : inside(token, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Span inside(Token token, int id) {
    if (token instanceof Token.Section section) {
      Span found = of(section.then(), id);
      return found == null ? of(section.otherwise(), id) : found;
    }
    if (token instanceof Token.Rows rows) {
      return of(rows.row(), id);
    }
    return token instanceof Token.Opaque opaque ? of(opaque.content(), id) : null;
  }

  /** Returns the first place in the tokens. */
  @Nullable Span first(List<Token> tokens) {
    return tokens.stream().map(this::of).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable Span of(Token token) {
    if (token instanceof Token.Tag tag) {
      Span start = tags.of(tag.id());
      return start == null ? first(tag.content()) : start;
    }
    if (token instanceof Token.Section section) {
      return section.section().span();
    }
    if (token instanceof Token.Rows rows) {
      return rows.list().span();
    }
    if (token instanceof Token.Slot slot) {
      return slot.variable().span();
    }
    if (token instanceof Token.Call call) {
      return call.call().span();
    }
    if (token instanceof Token.Comment comment) {
      return first(comment.content());
    }
    if (token instanceof Token.Wrap wrap) {
      return wrap.wrap().span();
    }
    return token instanceof Token.Opaque opaque ? first(opaque.content()) : null;
  }
}
