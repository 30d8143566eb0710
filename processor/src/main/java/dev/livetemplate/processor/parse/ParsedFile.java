package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of a template, parsed without the files that it includes. Compared by identity.
 *
 * @param source its text
 * @param nodes its nodes; empty if it is not sound
 * @param includes its partial and parent tags with a dynamic name or one that can be loaded, in
 *     order
 * @param sound whether its problems, if any, leave the structure as the author meant it
 */
record ParsedFile(SourceText source, List<RawNode> nodes, List<Tag> includes, boolean sound) {

  /** Parses a file, and reports what is wrong in it. */
  static ParsedFile parse(SourceText source, ParseSettings settings, Diagnostics problems) {
    Tokenizer tokenizer = new Tokenizer(source, problems);
    List<Token> tokens = tokenizer.tokenize();
    MatchedTags tags = new TagMatcher(source, tokens, problems).match();
    List<Tag> includes = includes(tokens);
    if (!tokenizer.isSound() || !tags.isSound()) {
      return new ParsedFile(source, List.of(), includes, false);
    }
    RawBuilder builder = new RawBuilder(source, tags, settings, problems);
    List<RawNode> nodes = builder.build();
    return new ParsedFile(source, nodes, includes, builder.isSound());
  }

  private static List<Tag> includes(List<Token> tokens) {
    List<Tag> includes = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Tag tag
          && (tag.kind() == Kind.PARTIAL || tag.kind() == Kind.PARENT)
          && (tag.isDynamic() || tag.name().chars().noneMatch(Character::isWhitespace))) {
        includes.add(tag);
      }
    }
    return includes;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
