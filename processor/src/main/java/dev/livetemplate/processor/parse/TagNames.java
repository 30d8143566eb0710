package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names in the tags of one text, and reports those that no name can be.
 *
 * <p>A value's name is {@code .} or Java identifiers with dots between: what it stands for is
 * always a member of a Java type. The name of a partial, parent or block only has no white space.
 */
final class TagNames {

  private final SourceText source;
  private final ParseSettings settings;
  private final Diagnostics problems;

  TagNames(SourceText source, ParseSettings settings, Diagnostics problems) {
    this.source = source;
    this.settings = settings;
    this.problems = problems;
  }

  /** Returns the parts of a value's name, none for {@code .}; null if it was reported. */
  @Nullable List<String> valueName(Tag tag) {
    List<String> parts = parts(tag.name());
    String wrong = wrong(parts);
    if (wrong == null) {
      return parts;
    }
    report(tag, wrong, "A name is one or more Java names with dots between, or just '.'.");
    return null;
  }

  /**
   * Returns the parts of the name of a value that names a template; null if there can be no such
   * value, which was reported unless missing names are allowed.
   */
  @Nullable List<String> dynamicName(Tag tag) {
    if (settings.candidates().isEmpty()) {
      problems.report(
          ProblemCode.DYNAMIC_PARTIAL,
          span(tag),
          "nothing says which templates '" + tag.name() + "' chooses from",
          "List them in the annotation: partials = {\"…\", \"…\"}.");
      return null;
    }
    List<String> parts = parts(tag.dynamicName());
    String wrong = wrong(parts);
    if (wrong == null) {
      return parts;
    }
    if (!settings.missingAreEmpty()) {
      report(tag, wrong, "Behind '*' stands the name of a value, which names the template.");
    }
    return null;
  }

  private static List<String> parts(String name) {
    return name.equals(".") ? List.of() : List.of(name.split("\\.", -1));
  }

  private static @Nullable String wrong(List<String> parts) {
    return parts.stream().map(TagNames::wrong).filter(Objects::nonNull).findFirst().orElse(null);
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
