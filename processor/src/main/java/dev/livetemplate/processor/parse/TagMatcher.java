package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the closing tag of each opening tag in one text.
 *
 * <p>Where they do not match, it looks at the tags that follow to tell a forgotten closing tag from
 * a wrong or a needless one, so that one mistake is one problem.
 */
final class TagMatcher {

  private final SourceText source;
  private final List<Token> tokens;
  private final Diagnostics problems;
  private final int[] partners;
  private final int[] containers;

  /** The opening tags that wait for their closing tag, the innermost last. */
  private final List<Integer> waiting = new ArrayList<>();

  private boolean sound = true;

  TagMatcher(SourceText source, List<Token> tokens, Diagnostics problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.partners = new int[tokens.size()];
    this.containers = new int[tokens.size()];
    Arrays.fill(partners, MatchedTags.NONE);
    Arrays.fill(containers, MatchedTags.NONE);
  }

  /** Returns the tokens with their partners; call it once. */
  MatchedTags match() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Tag tag) {
        containers[i] = waiting.isEmpty() ? MatchedTags.NONE : waiting.get(waiting.size() - 1);
        if (tag.kind().opens()) {
          waiting.add(i);
        } else if (tag.kind() == Kind.CLOSE) {
          close(i, tag);
        }
      }
    }
    reportUnclosed(0);
    return new MatchedTags(tokens, partners, containers, sound);
  }

  private void close(int index, Tag tag) {
    if (waiting.isEmpty()) {
      reportUnopened(tag);
      return;
    }
    int innermost = waiting.size() - 1;
    int opened = innermost;
    while (opened >= 0 && !nameOf(waiting.get(opened)).equals(tag.name())) {
      opened--;
    }
    if (opened == innermost) {
      pair(waiting.remove(innermost), index);
    } else if (isClosedLater(waiting.get(innermost), index)) {
      closeOutOfTurn(tag, opened);
    } else if (opened >= 0) {
      reportUnclosed(opened + 1);
      pair(waiting.remove(opened), index);
    } else {
      reportMismatch(tag);
      waiting.remove(innermost);
    }
  }

  /** Reports a closing tag that comes while the innermost section still has its own to come. */
  private void closeOutOfTurn(Tag tag, int opened) {
    if (opened >= 0) {
      reportMismatch(tag);
      waiting.remove(opened);
    } else {
      reportUnopened(tag);
    }
  }

  private void pair(int open, int close) {
    partners[open] = close;
    partners[close] = open;
    containers[close] = containers[open];
  }

  /** Returns whether closing tags for the name follow, one for each section of it that waits. */
  private boolean isClosedLater(int open, int after) {
    String name = nameOf(open);
    int missing = 0;
    for (int waits : waiting) {
      missing += nameOf(waits).equals(name) ? 1 : 0;
    }
    for (int i = after + 1; i < tokens.size() && missing > 0; i++) {
      if (tokens.get(i) instanceof Tag tag && tag.name().equals(name)) {
        missing += tag.kind().opens() ? 1 : tag.kind() == Kind.CLOSE ? -1 : 0;
      }
    }
    return missing == 0;
  }

  /** Reports the sections that wait, from the given one inwards, and forgets them. */
  private void reportUnclosed(int from) {
    List<Integer> unclosed = waiting.subList(from, waiting.size());
    for (int index : unclosed) {
      Tag tag = (Tag) tokens.get(index);
      sound = false;
      problems.report(
          ProblemCode.UNCLOSED_SECTION,
          span(tag),
          tag.kind().noun() + " '" + tag.name() + "' is never closed",
          "Add '{{/" + tag.name() + "}}' where it ends.");
    }
    unclosed.clear();
  }

  private void reportUnopened(Tag tag) {
    sound = false;
    problems.report(
        ProblemCode.UNOPENED_CLOSE,
        span(tag),
        "closing tag '" + tag.name() + "' closes nothing: no '" + tag.name() + "' is open here",
        "Remove it, or open the section with '{{#" + tag.name() + "}}'.");
  }

  private void reportMismatch(Tag tag) {
    sound = false;
    Tag open = (Tag) tokens.get(waiting.get(waiting.size() - 1));
    problems.report(
        ProblemCode.MISMATCHED_CLOSE,
        span(tag),
        "closing tag '%s' does not match the open %s '%s' of line %d"
            .formatted(tag.name(), open.kind().noun(), open.name(), span(open).line()),
        "Close that first, with '{{/" + open.name() + "}}'.");
  }

  private String nameOf(int index) {
    return ((Tag) tokens.get(index)).name();
  }

  private Span span(Tag tag) {
    return new Span(source, tag.start(), tag.end());
  }
}
