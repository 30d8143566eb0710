package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.List;

/**
 * The tokens of a text, and which closing tag belongs to which opening tag. Tokens are known by
 * their index.
 */
final class MatchedTags {

  /** Stands for "no token". */
  static final int NONE = -1;

  private final List<Token> tokens;
  private final int[] partners;
  private final int[] containers;
  private final boolean sound;

  /**
   * Takes what was matched.
   *
   * @param partners for an opening tag its closing tag and the other way round, else {@link #NONE}
   * @param containers the opening tag of the innermost section around a tag; a closing tag has that
   *     of its opening tag
   * @param sound whether all of them match
   */
  MatchedTags(List<Token> tokens, int[] partners, int[] containers, boolean sound) {
    this.tokens = tokens;
    this.partners = partners;
    this.containers = containers;
    this.sound = sound;
  }

  List<Token> tokens() {
    return tokens;
  }

  Tag tag(int index) {
    return (Tag) tokens.get(index);
  }

  int partner(int index) {
    return partners[index];
  }

  /** Returns the kind of the tag, for a closing tag that of the tag that it closes. */
  Kind element(int index) {
    Kind kind = tag(index).kind();
    return kind == Kind.CLOSE && partners[index] != NONE ? tag(partners[index]).kind() : kind;
  }

  /** Returns whether the tag stands right inside a parent, where text does not count. */
  boolean isInParent(int index) {
    return containers[index] != NONE && tag(containers[index]).kind() == Kind.PARENT;
  }

  boolean isSound() {
    return sound;
  }
}
