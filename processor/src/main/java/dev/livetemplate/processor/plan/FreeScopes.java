package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.html.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the scopes that tokens read but do not push themselves. */
final class FreeScopes {

  private final Set<Scope> used = new LinkedHashSet<>();
  private final Set<Scope> pushed = new LinkedHashSet<>();

  private FreeScopes() {}

  static List<Scope> of(List<Token> tokens) {
    FreeScopes scopes = new FreeScopes();
    scopes.walk(tokens);
    scopes.used.removeAll(scopes.pushed);
    return new ArrayList<>(scopes.used);
  }

  private void walk(List<Token> tokens) {
    for (Token token : tokens) {
      if (token instanceof Token.Slot slot) {
        read(slot.variable().read());
      } else if (token instanceof Token.Tag tag) {
        walk(tag.content());
      } else if (token instanceof Token.Comment comment) {
        walk(comment.content());
      } else if (token instanceof Token.Opaque opaque) {
        walk(opaque.content());
      } else if (token instanceof Token.Wrap wrap) {
        read(wrap.wrap().receiver());
        walk(wrap.content());
      } else if (token instanceof Token.Call call) {
        used.addAll(call.call().arguments());
        if (call.call().nested() && call.within() != null) {
          used.add(call.within().indentation());
        }
      } else if (token instanceof Token.Section section) {
        read(section.section().condition());
        if (section.section().scope() != null) {
          pushed.add(section.section().scope());
        }
        walk(section.then());
        walk(section.otherwise());
      } else if (token instanceof Token.Rows rows) {
        read(rows.list().items());
        pushed.add(rows.list().row());
        walk(rows.row());
      }
    }
  }

  private void read(Read read) {
    used.add(read.scope());
  }
}
