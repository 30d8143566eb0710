package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.html.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a caller of a recursive partial hands over for the partial's parameters. */
public final class Calls {

  private Calls() {}

  /**
   * Returns what the caller reads for a parameter; null for an indentation that does not depend on
   * the caller's own.
   *
   * @param parameter what the partial reads
   */
  public static @Nullable Read argument(Token.Call token, Read parameter) {
    BoundCall call = token.call();
    if (parameter.scope() == call.definition().indentation()) {
      BoundPartial within = token.within();
      return call.nested() && within != null
          ? new Read(within.indentation(), List.of(), call.span())
          : null;
    }
    int index = call.definition().parameters().indexOf(parameter.scope());
    return new Read(call.arguments().get(index), parameter.members(), call.span());
  }
}
