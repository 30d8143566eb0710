package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the blocks of a file are overridden with, at one of the places that include it. Compared by
 * identity: the same tag in the same scope always gives the same scope.
 *
 * <p>Whoever is further out wins: what a template gives to its parent overrides what the parent
 * gives to its own parent. A block that stands in such a content belongs to the file that wrote the
 * content, and so is looked up in that file's scope. Scopes therefore only grow by names not yet
 * there, and any recursion of parents comes back to a scope that it has been in. The body of a
 * lambda's section is for that lambda alone; lambdas cannot recur.
 */
final class BlockScope {

  private final Map<String, Content> overrides;
  private final IdentityHashMap<RawNode.Include, BlockScope> inner = new IdentityHashMap<>();

  private BlockScope(Map<String, Content> overrides) {
    this.overrides = overrides;
  }

  /** Returns a new scope that overrides nothing. */
  static BlockScope empty() {
    return new BlockScope(Map.of());
  }

  /** Returns what overrides the block of that name; null if nothing does. */
  @Nullable Content find(String block) {
    return overrides.get(block);
  }

  /** Returns the scope of the file that the tag includes, where the tag stands in this scope. */
  BlockScope enter(RawNode.Include tag, SourceText source) {
    if (!tag.isLambda()
        && tag.arguments().stream().allMatch(a -> overrides.containsKey(a.tag().name()))) {
      return this;
    }
    BlockScope known = inner.get(tag);
    if (known == null) {
      Map<String, Content> all = new HashMap<>(overrides);
      for (RawNode.Argument argument : tag.arguments()) {
        Content content = new Content(argument, source, this);
        if (tag.isLambda()) {
          all.put(argument.tag().name(), content);
        } else {
          all.putIfAbsent(argument.tag().name(), content);
        }
      }
      known = new BlockScope(all);
      inner.put(tag, known);
    }
    return known;
  }

  /**
   * A block's content, and where it was written.
   *
   * @param source the file that wrote it
   * @param scope what overrides the blocks inside it
   */
  record Content(RawNode.Argument argument, SourceText source, BlockScope scope) {}
}
