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
 * @param includes its tags that other text takes the place of, in order: partials and parents with
 *     a dynamic name or one that can be loaded, and lambdas
 * @param sound whether its problems, if any, leave the structure as the author meant it
 */
record ParsedFile(SourceText source, List<RawNode> nodes, List<Tag> includes, boolean sound) {

  /** Parses a file, and reports what is wrong in it. */
  static ParsedFile parse(
      SourceText source, Delimiters delimiters, ParseSettings settings, Diagnostics problems) {
    Tokenizer tokenizer = new Tokenizer(source, delimiters, problems);
    List<Token> tokens = tokenizer.tokenize();
    MatchedTags tags = new TagMatcher(source, tokens, problems).match();
    List<Tag> includes = includes(tokens, settings);
    if (!tokenizer.isSound() || !tags.isSound()) {
      return new ParsedFile(source, List.of(), includes, false);
    }
    RawBuilder builder = new RawBuilder(source, tags, settings, problems);
    List<RawNode> nodes = builder.build();
    return new ParsedFile(source, nodes, includes, builder.isSound());
  }

  private static List<Tag> includes(List<Token> tokens, ParseSettings settings) {
    List<Tag> includes = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Tag tag && (settings.isLambda(tag) || isTemplate(tag))) {
        includes.add(tag);
      }
    }
    return includes;
  }

  private static boolean isTemplate(Tag tag) {
    return (tag.kind() == Kind.PARTIAL || tag.kind() == Kind.PARENT)
        && (tag.isDynamic() || tag.name().chars().noneMatch(Character::isWhitespace));
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
