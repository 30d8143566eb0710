package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes regions of texts in which a character reference may begin in one piece and go on in another
 * ({@code &{{x}}t;}): what such a text means is told by all of it only.
 */
final class References {

  /** Elements in whose text there are no references. */
  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext");

  private final ContextAnalyzer.Ids ids;

  /** The element in whose raw text the tokens stand; null: in none. */
  private @Nullable String raw;

  References(ContextAnalyzer.Ids ids) {
    this.ids = ids;
  }

  /** Returns the tokens with a region around each such text. */
  List<Token> contain(List<Token> tokens) {
    return new Texts().of(tokens).tokens;
  }

  /** The tokens of one list while they are read. */
  private final class Texts {
    private final List<Token> tokens = new ArrayList<>();

    /** What stands from the beginning of an open reference on; empty: none is open. */
    private final List<Token> open = new ArrayList<>();

    private boolean endsOpen;

    Texts of(List<Token> list) {
      list.forEach(this::read);
      endsOpen = !open.isEmpty();
      close();
      return this;
    }

    private void read(Token token) {
      if (token instanceof Token.Text text && raw == null) {
        text(text.source());
      } else if (token instanceof Token.Slot slot && !slot.isMarkup()) {
        (open.isEmpty() ? tokens : open).add(token);
      } else if (token instanceof Token.Section || token instanceof Token.Rows) {
        sides(token);
      } else {
        close();
        tokens.add(token);
        track(token);
      }
    }

    private void track(Token token) {
      if (token instanceof Token.Tag tag && RAW_TEXT.contains(tag.name()) && !tag.selfClosing()) {
        raw = tag.name();
      } else if (token instanceof Token.Markup markup && markup.endTag().equals(raw)) {
        raw = null;
      }
    }

    private void text(String source) {
      String rest = source;
      if (!open.isEmpty()) {
        int end = HtmlText.endOfReference(source);
        if (end < 0) {
          open.add(new Token.Text(source));
          return;
        }
        if (end > 0) {
          open.add(new Token.Text(source.substring(0, end)));
        }
        close();
        rest = source.substring(end);
      }
      int begin = HtmlText.openReference(rest);
      if (begin > 0) {
        tokens.add(new Token.Text(rest.substring(0, begin)));
      }
      if (begin < rest.length()) {
        open.add(new Token.Text(rest.substring(begin)));
      }
    }

    private void sides(Token token) {
      boolean opens = false;
      Token contained;
      if (token instanceof Token.Section section) {
        Texts then = new Texts().of(section.then());
        Texts otherwise = new Texts().of(section.otherwise());
        opens = then.endsOpen || otherwise.endsOpen;
        contained =
            new Token.Section(section.id(), section.section(), then.tokens, otherwise.tokens);
      } else {
        Token.Rows rows = (Token.Rows) token;
        Texts row = new Texts().of(rows.row());
        opens = row.endsOpen;
        contained = new Token.Rows(rows.id(), rows.list(), row.tokens);
      }
      if (opens || !open.isEmpty()) {
        open.add(token);
      } else {
        tokens.add(contained);
      }
    }

    private void close() {
      if (open.stream().allMatch(Token.Text.class::isInstance)) {
        tokens.addAll(open);
      } else {
        tokens.add(new Token.Opaque(ids.next(), open));
      }
      open.clear();
    }
  }
}
