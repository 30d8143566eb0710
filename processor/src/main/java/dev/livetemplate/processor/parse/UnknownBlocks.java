package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds blocks in a parent tag that the parent, and all it includes, does not have.
 *
 * <p>Whether a block that is there is ever shown does not matter: a default content that was
 * overridden may have had it.
 */
final class UnknownBlocks {

  private final ParsedFiles files;
  private final Diagnostics problems;
  private final Map<ParsedFile, Contents> contents = new HashMap<>();

  /** The parents and partials of a file, and the names of its blocks, at any depth. */
  private static final class Contents {
    final List<RawNode.Include> includes = new ArrayList<>();
    final Set<String> blocks = new HashSet<>();

    void add(List<RawNode> nodes) {
      for (RawNode node : nodes) {
        if (node instanceof RawNode.Section section) {
          add(section.children());
        } else if (node instanceof RawNode.Block block) {
          blocks.add(block.tag().name());
          add(block.children());
        } else if (node instanceof RawNode.Include include) {
          includes.add(include);
          include.arguments().forEach(argument -> add(argument.children()));
        }
      }
    }
  }

  UnknownBlocks(ParsedFiles files, Diagnostics problems) {
    this.files = files;
    this.problems = problems;
  }

  void report() {
    for (ParsedFile file : files.all()) {
      for (RawNode.Include include : contents(file).includes) {
        Collection<ParsedFile> parents = files.targets(include.tag()).values();
        if (!parents.isEmpty() && !include.arguments().isEmpty()) {
          Set<String> known = new TreeSet<>();
          parents.forEach(parent -> known.addAll(blocks(parent, new HashSet<>())));
          report(include, file, known);
        }
      }
    }
  }

  private void report(RawNode.Include include, ParsedFile file, Set<String> known) {
    for (RawNode.Argument argument : include.arguments()) {
      Token.Tag tag = argument.tag();
      if (!known.contains(tag.name())) {
        problems.report(
            ProblemCode.UNKNOWN_BLOCK,
            new Span(file.source(), tag.start(), tag.end()),
            "'" + include.tag().name() + "' has no block '" + tag.name() + "'",
            Suggestions.didYouMean(tag.name(), known));
      }
    }
  }

  private Set<String> blocks(ParsedFile file, Set<ParsedFile> seen) {
    Set<String> blocks = new TreeSet<>();
    if (seen.add(file)) {
      blocks.addAll(contents(file).blocks);
      for (RawNode.Include include : contents(file).includes) {
        files
            .targets(include.tag())
            .values()
            .forEach(included -> blocks.addAll(blocks(included, seen)));
      }
    }
    return blocks;
  }

  private Contents contents(ParsedFile file) {
    return contents.computeIfAbsent(
        file,
        f -> {
          Contents found = new Contents();
          found.add(f.nodes());
          return found;
        });
  }
}
