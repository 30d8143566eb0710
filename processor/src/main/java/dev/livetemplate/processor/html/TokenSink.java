package dev.livetemplate.processor.html;

import java.util.ArrayList;
import java.util.List;

/** Collects tokens in order and merges literal texts that stand side by side. */
final class TokenSink {

  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  void text(CharSequence source) {
    text.append(source);
  }

  void add(Token token) {
    flush();
    tokens.add(token);
  }

  void markup(String source, String endTag) {
    add(new Token.Markup(source, endTag));
  }

  void replace(Token token, Token other) {
    int index = tokens.lastIndexOf(token);
    tokens.set(index, other);
  }

  boolean endsWith(char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }

  boolean endsWith(String suffix) {
    return text.toString().endsWith(suffix);
  }

  boolean endsInReference() {
    return HtmlText.endsInReference(text);
  }

  private void flush() {
    if (!text.isEmpty()) {
      tokens.add(new Token.Text(text.toString()));
      text.setLength(0);
    }
  }

  List<Token> tokens() {
    flush();
    return List.copyOf(tokens);
  }
}
