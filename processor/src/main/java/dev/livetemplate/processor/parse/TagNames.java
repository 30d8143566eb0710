package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names in the tags of one text, and reports those that no name can be.
 *
 * <p>A value's name is {@code .} or Java identifiers with dots between: what it stands for is
 * always a member of a Java type. The name of a partial, parent or block only has no white space.
 */
final class TagNames {

  private final SourceText source;
  private final Diagnostics problems;

  TagNames(SourceText source, Diagnostics problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Returns the parts of a value's name, none for {@code .}; null if it was reported. */
  @Nullable List<String> valueName(Tag tag) {
    String name = tag.name();
    if (name.equals(".")) {
      return List.of();
    }
    List<String> parts = List.of(name.split("\\.", -1));
    for (String part : parts) {
      String wrong = wrong(part);
      if (wrong != null) {
        report(tag, wrong, "A name is one or more Java names with dots between, or just '.'.");
        return null;
      }
    }
    return parts;
  }

  private static @Nullable String wrong(String part) {
    if (part.isEmpty()) {
      return "nothing stands before or behind a dot";
    }
    int at = 0;
    while (at < part.length()) {
      int c = part.codePointAt(at);
      if (at == 0 ? !Character.isJavaIdentifierStart(c) : !Character.isJavaIdentifierPart(c)) {
        return Character.isWhitespace(c)
            ? "white space stands in it"
            : "'" + Character.toString(c) + "' stands " + (at == 0 ? "first" : "in it");
      }
      at += Character.charCount(c);
    }
    return null;
  }

  /** Returns whether the name of a partial or parent is one that can be loaded, else reports it. */
  boolean isTemplateName(Tag tag) {
    if (tag.name().startsWith("*")) {
      String what = tag.kind() == Token.Kind.PARENT ? "parent" : "partial";
      problems.report(
          ProblemCode.DYNAMIC_PARTIAL,
          span(tag),
          "the " + what + " '" + tag.name() + "' would be chosen at run time",
          "Name the " + what + ", or put one of several into sections.");
      return false;
    }
    return isWord(tag);
  }

  /** Returns whether the name is without white space, else reports it. */
  boolean isWord(Tag tag) {
    if (tag.name().chars().noneMatch(Character::isWhitespace)) {
      return true;
    }
    report(tag, "white space stands in it", "Write a name without white space.");
    return false;
  }

  private void report(Tag tag, String why, String fix) {
    String name = tag.name().lines().findFirst().orElse("");
    problems.report(
        ProblemCode.INVALID_NAME, span(tag), "'" + name + "' is not a name: " + why, fix);
  }

  private Span span(Tag tag) {
    return new Span(source, tag.start(), tag.end());
  }
}
