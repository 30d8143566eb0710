package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.RawNode.Argument;
import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the nodes of one text from its tokens, which must match. */
final class RawBuilder {

  /** The block of a lambda's text that a section's content is for. */
  private static final String BODY = "body";

  private final SourceText source;
  private final String text;
  private final MatchedTags tags;
  private final StandaloneLines lines;
  private final BlockIndentation indentation;
  private final TagNames names;
  private final ParseSettings settings;
  private final Diagnostics problems;
  private boolean sound = true;

  RawBuilder(SourceText source, MatchedTags tags, ParseSettings settings, Diagnostics problems) {
    this.source = source;
    this.text = source.text();
    this.tags = tags;
    this.lines = new StandaloneLines(text, tags);
    this.indentation = new BlockIndentation(text);
    this.names = new TagNames(source, settings, problems);
    this.settings = settings;
    this.problems = problems;
  }

  /** Returns the nodes of the whole text; call it once. */
  List<RawNode> build() {
    return build(0, tags.tokens().size());
  }

  /** Returns whether no section had to be left out. */
  boolean isSound() {
    return sound;
  }

  private List<RawNode> build(int from, int to) {
    List<RawNode> nodes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (tags.tokens().get(i) instanceof Tag tag) {
        RawNode node = node(i, tag);
        if (!lines.takesLeft(i) && Lines.isStart(text, tag.start())) {
          nodes.add(new RawNode.LineStart(tag.start()));
        }
        if (node != null) {
          nodes.add(node);
        }
        i = tag.kind().opens() ? tags.partner(i) : i;
      } else {
        addText(i, nodes);
      }
    }
    // A closing tag that begins a line: its indentation is the last thing inside the section.
    if (to < tags.tokens().size() && !lines.takesLeft(to)) {
      int start = tags.tag(to).start();
      if (Lines.isStart(text, start)) {
        nodes.add(new RawNode.LineStart(start));
      }
    }
    return nodes;
  }

  private void addText(int index, List<RawNode> nodes) {
    Token literal = tags.tokens().get(index);
    int at = index > 0 ? Math.max(literal.start(), lines.outerEnd(index - 1)) : 0;
    int last = tags.tokens().size() - 1;
    int end = index < last ? Math.min(literal.end(), lines.outerStart(index + 1)) : literal.end();
    while (at < end) {
      if (Lines.isStart(text, at)) {
        nodes.add(new RawNode.LineStart(at));
      }
      int next = Math.min(end, Lines.nextStart(text, at));
      nodes.add(new RawNode.Text(at, next));
      at = next;
    }
  }

  private @Nullable RawNode node(int index, Tag tag) {
    if (settings.isLambda(tag)) {
      return lambda(index, tag);
    }
    return switch (tag.kind()) {
      case VARIABLE, RAW_VARIABLE -> variable(tag);
      case SECTION, INVERTED -> section(index, tag);
      case PARTIAL, PARENT -> include(index, tag);
      case BLOCK -> block(index, tag);
      case COMMENT, DELIMITERS, CLOSE, BROKEN -> null;
    };
  }

  /** A lambda is a parent that is given its section's content for its body. */
  private @Nullable RawNode lambda(int index, Tag tag) {
    List<Argument> arguments = List.of();
    if (tag.kind() == Kind.INVERTED) {
      return null;
    } else if (tag.kind() == Kind.SECTION) {
      Tag body = new Tag(Kind.BLOCK, BODY, tag.end(), tag.end(), tag.end(), tag.delimiters());
      arguments = List.of(new Argument(body, false, build(index + 1, tags.partner(index))));
    }
    return new RawNode.Include(tag, null, false, "", arguments);
  }

  private @Nullable RawNode variable(Tag tag) {
    List<String> parts = names.valueName(tag);
    return parts == null ? null : new RawNode.Variable(tag, parts);
  }

  private @Nullable RawNode section(int index, Tag tag) {
    List<String> parts = names.valueName(tag);
    List<RawNode> children = build(index + 1, tags.partner(index));
    if (parts == null) {
      sound = false;
      return null;
    }
    return new RawNode.Section(tag, tags.tag(tags.partner(index)), parts, children);
  }

  private @Nullable RawNode include(int index, Tag tag) {
    List<Argument> arguments = tag.kind() == Kind.PARENT ? arguments(index) : List.of();
    List<String> chosenBy = tag.isDynamic() ? names.dynamicName(tag) : null;
    if (tag.isDynamic() ? chosenBy == null : !names.isWord(tag)) {
      return null;
    }
    boolean standalone = lines.takesLeft(index);
    String indent = standalone ? lines.leading(index) : "";
    return new RawNode.Include(tag, chosenBy, standalone, indent, arguments);
  }

  /** Returns the blocks right inside a parent; whatever else stands there does not count. */
  private List<Argument> arguments(int parent) {
    Map<String, Argument> arguments = new HashMap<>();
    List<Argument> inOrder = new ArrayList<>();
    for (int i = parent + 1; i < tags.partner(parent); i++) {
      if (tags.tokens().get(i) instanceof Tag tag && tag.kind().opens()) {
        if (tag.kind() == Kind.BLOCK && names.isWord(tag)) {
          Argument argument = argument(i, tag);
          Argument first = arguments.putIfAbsent(tag.name(), argument);
          if (first == null) {
            inOrder.add(argument);
          } else {
            reportDuplicate(tag, first.tag());
          }
        }
        i = tags.partner(i);
      }
    }
    return inOrder;
  }

  private Argument argument(int index, Tag tag) {
    List<RawNode> children = build(index + 1, tags.partner(index));
    boolean startsLine = lines.isBlockAlone(index);
    String indent = startsLine ? indentation.of(children) : null;
    return new Argument(
        tag, startsLine, indent == null ? children : indentation.remove(indent, children));
  }

  private RawNode block(int index, Tag tag) {
    names.isWord(tag);
    List<RawNode> children = build(index + 1, tags.partner(index));
    if (lines.isBlockAlone(index)) {
      String indent = Objects.requireNonNullElse(indentation.of(children), lines.leading(index));
      return new RawNode.Block(tag, true, indent, children);
    }
    if (!lines.isPairAlone(index)) {
      return new RawNode.Block(tag, false, "", children);
    }
    // The white space before the tag indents what overrides the default, so it moves inside.
    List<RawNode> line = new ArrayList<>();
    line.add(new RawNode.LineStart(lines.outerStart(index)));
    String indent = lines.leading(index);
    if (!indent.isEmpty()) {
      line.add(new RawNode.Text(lines.outerStart(index), tag.start()));
    }
    line.addAll(children);
    return new RawNode.Block(tag, true, indent, line);
  }

  private void reportDuplicate(Tag tag, Tag first) {
    problems.report(
        ProblemCode.DUPLICATE_BLOCK,
        new Span(source, tag.start(), tag.end()),
        "block '" + tag.name() + "' is given twice, first in line " + source.line(first.start()),
        "Remove one of them.");
  }
}
