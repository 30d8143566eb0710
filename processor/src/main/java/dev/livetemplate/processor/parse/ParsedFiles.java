package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The main template and all files that it includes, each parsed once. */
final class ParsedFiles {

  private final ParsedFile main;
  private final TemplateLoader loader;
  private final ParseSettings settings;
  private final Diagnostics problems;
  private final Map<String, ParsedFile> byName = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final List<ParsedFile> inOrder = new ArrayList<>();
  private final Map<LambdaText, ParsedFile> lambdas = new LinkedHashMap<>();
  private final boolean endless;

  /** The text of a lambda as it is read at some of its tags. */
  private record LambdaText(String name, Delimiters delimiters) {

    static LambdaText of(Tag tag) {
      boolean section = tag.kind().opens();
      return new LambdaText(tag.name(), section ? tag.delimiters() : Delimiters.DEFAULT);
    }
  }

  /** Reads all files, and reports what is wrong in them. */
  ParsedFiles(
      SourceText main, TemplateLoader loader, ParseSettings settings, Diagnostics problems) {
    this.loader = loader;
    this.settings = settings;
    this.problems = problems;
    this.main = ParsedFile.parse(main, Delimiters.DEFAULT, settings, problems);
    inOrder.add(this.main);
    readIncludes(this.main);
    endless = anyEndless();
  }

  private void readIncludes(ParsedFile file) {
    for (Tag tag : file.includes()) {
      Span span = new Span(file.source(), tag.start(), tag.end());
      if (settings.isLambda(tag)) {
        readLambda(LambdaText.of(tag), span);
      } else {
        names(tag).forEach(name -> read(name, span));
      }
    }
  }

  private void readLambda(LambdaText lambda, Span tag) {
    if (lambdas.containsKey(lambda)) {
      return;
    }
    String text = Objects.requireNonNull(settings.lambdas().get(lambda.name()));
    SourceText source = new SourceText("@Lambda " + lambda.name(), text).includedFrom(tag);
    ParsedFile file = ParsedFile.parse(source, lambda.delimiters(), settings, problems);
    lambdas.put(lambda, file);
    readIncludes(file);
  }

  /** Reports lambdas whose texts lead back to themselves: there is no end to that. */
  private boolean anyEndless() {
    boolean endless = false;
    for (Map.Entry<LambdaText, ParsedFile> lambda : lambdas.entrySet()) {
      if (leadsTo(lambda.getValue(), lambda.getValue(), new HashSet<>())) {
        endless = true;
        problems.report(
            ProblemCode.ENDLESS_PARTIAL,
            new Span(lambda.getValue().source(), 0, 0),
            "the lambda '" + lambda.getKey().name() + "' includes itself without end",
            "Make it a partial: partials may include themselves inside a section.");
      }
    }
    return endless;
  }

  private boolean leadsTo(ParsedFile from, ParsedFile wanted, Set<ParsedFile> seen) {
    for (Tag tag : from.includes()) {
      for (ParsedFile next : targets(tag).values()) {
        if (next.equals(wanted) || (seen.add(next) && leadsTo(next, wanted, seen))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> names(Tag tag) {
    return tag.isDynamic() ? settings.candidates() : List.of(tag.name());
  }

  private void read(String name, Span tag) {
    if (byName.containsKey(name)) {
      return;
    }
    SourceText source = missing.contains(name) ? null : loader.load(name);
    if (source == null) {
      reportMissing(name, tag);
      return;
    }
    // Problems inside show the first way that leads there.
    ParsedFile included =
        ParsedFile.parse(source.includedFrom(tag), Delimiters.DEFAULT, settings, problems);
    byName.put(name, included);
    inOrder.add(included);
    readIncludes(included);
  }

  private void reportMissing(String name, Span span) {
    missing.add(name);
    if (settings.missingAreEmpty()) {
      return;
    }
    problems.report(
        ProblemCode.MISSING_PARTIAL,
        span,
        "there is no template '" + name + "'",
        "It should be here: " + loader.lookedIn(name) + ".");
  }

  ParsedFile main() {
    return main;
  }

  /**
   * Returns what a partial, parent or lambda may stand for, by its name: one, or several to choose
   * from at run time; those that are missing are left out.
   */
  Map<String, ParsedFile> targets(Tag tag) {
    if (settings.isLambda(tag)) {
      return Map.of(tag.name(), Objects.requireNonNull(lambdas.get(LambdaText.of(tag))));
    }
    Map<String, ParsedFile> targets = new LinkedHashMap<>();
    for (String name : names(tag)) {
      ParsedFile file = byName.get(name);
      if (file != null) {
        targets.put(name, file);
      }
    }
    return targets;
  }

  /** Returns whether the structure of all files is as their authors meant it. */
  boolean areSound() {
    return inOrder.stream().allMatch(ParsedFile::sound)
        && lambdas.values().stream().allMatch(ParsedFile::sound)
        && !endless;
  }

  /** Returns all files, the main template first, then as they are included. */
  List<ParsedFile> all() {
    return List.copyOf(inOrder);
  }
}
