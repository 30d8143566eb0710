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

  /** Reads all files, and reports what is wrong in them. */
  ParsedFiles(
      SourceText main, TemplateLoader loader, ParseSettings settings, Diagnostics problems) {
    this.loader = loader;
    this.settings = settings;
    this.problems = problems;
    this.main = ParsedFile.parse(main, settings, problems);
    inOrder.add(this.main);
    readIncludes(this.main);
  }

  private void readIncludes(ParsedFile file) {
    for (Tag tag : file.includes()) {
      for (String name : names(tag)) {
        read(name, new Span(file.source(), tag.start(), tag.end()));
      }
    }
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
    ParsedFile included = ParsedFile.parse(source.includedFrom(tag), settings, problems);
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
   * Returns the files that a partial or parent may stand for, by their names: one, or several to
   * choose from at run time; those that are missing are left out.
   */
  Map<String, ParsedFile> targets(Tag tag) {
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
    return inOrder.stream().allMatch(ParsedFile::sound);
  }

  /** Returns all files, the main template first, then as they are included. */
  List<ParsedFile> all() {
    return List.copyOf(inOrder);
  }
}
