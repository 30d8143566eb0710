package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.html.Token;
import java.util.List;

/**
 * An opaque region.
 *
 * @param token its tokens
 * @param scopes the values that rendering it needs, each the value of a scope
 * @param context the names of the elements around it
 */
public record Region(Token.Opaque token, List<Local> scopes, String context) {
  public Region {
    scopes = List.copyOf(scopes);
  }
}
