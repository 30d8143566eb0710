package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.parse.Token.Kind;
import dev.livetemplate.processor.parse.Token.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts partials, parents and blocks in place.
 *
 * <p>Each file is expanded as if it were recursive: an {@link Node.Indentation} marks every line
 * start. Once it is done, it has either called itself and stays as a {@link RecursivePartial}, or
 * its nodes go where the tag was, and the marks become white space.
 */
final class Expander {

  /** A file and what overrides its blocks: what makes two calls of a partial the same. */
  private record Inclusion(ParsedFile file, BlockScope scope) {}

  /** The file whose nodes are being expanded, as included by one tag, and its scope. */
  private record Place(SourceText source, BlockScope scope) {
    Span span(int start, int end) {
      return new Span(source, start, end);
    }

    Span span(Tag tag) {
      return span(tag.start(), tag.end());
    }
  }

  private final ParsedFiles files;

  /** The partials being expanded or known to be recursive. */
  private final Map<Inclusion, RecursivePartial> partials = new LinkedHashMap<>();

  private final Set<RecursivePartial> called = new LinkedHashSet<>();

  /** The partials being expanded, from the innermost section on. */
  private Set<Inclusion> unconditional = new HashSet<>();

  Expander(ParsedFiles files) {
    this.files = files;
  }

  /** Returns the nodes of the main template. */
  List<Node> expandMain() {
    Place place = new Place(files.main().source(), BlockScope.empty());
    return Indenter.merge(Indenter.unindent(expand(files.main().nodes(), place)));
  }

  /** Returns the partials that stay calls, after the expansion. */
  Set<RecursivePartial> recursivePartials() {
    return called;
  }

  private List<Node> expand(List<RawNode> nodes, Place place) {
    List<Node> result = new ArrayList<>();
    for (RawNode node : nodes) {
      if (node instanceof RawNode.Text text) {
        Span span = place.span(text.start(), text.end());
        result.add(new Node.Text(place.source().text().substring(span.start(), span.end()), span));
      } else if (node instanceof RawNode.LineStart start) {
        result.add(new Node.Indentation(place.span(start.offset(), start.offset())));
      } else if (node instanceof RawNode.Variable variable) {
        result.add(variable(variable, place));
      } else if (node instanceof RawNode.Section section) {
        result.add(section(section, place));
      } else if (node instanceof RawNode.Include include) {
        result.addAll(include(include, place));
      } else if (node instanceof RawNode.Block block) {
        result.addAll(block(block, place));
      }
    }
    return result;
  }

  private static Node variable(RawNode.Variable variable, Place place) {
    Tag tag = variable.tag();
    boolean escaped = tag.kind() == Kind.VARIABLE;
    return new Node.Variable(name(tag, variable.parts(), place), escaped, place.span(tag));
  }

  private Node section(RawNode.Section section, Place place) {
    Tag open = section.open();
    Tag close = section.close();
    return new Node.Section(
        name(open, section.parts(), place),
        open.kind() == Kind.INVERTED,
        inSection(section.children(), place),
        place.span(open),
        place.span(close),
        place.source().text().substring(open.end(), close.start()));
  }

  private List<Node> inSection(List<RawNode> children, Place place) {
    Set<Inclusion> outside = unconditional;
    unconditional = new HashSet<>();
    List<Node> nodes = expand(children, place);
    unconditional = outside;
    return nodes;
  }

  private static Node.Name name(Tag tag, List<String> parts, Place place) {
    return new Node.Name(parts, place.span(tag.nameStart(), tag.nameEnd()));
  }

  private List<Node> include(RawNode.Include include, Place place) {
    BlockScope scope = place.scope().enter(include, place.source());
    Map<String, ParsedFile> targets = files.targets(include.tag());
    if (include.chosenBy() != null) {
      return List.of(choice(include, include.chosenBy(), targets, scope, place));
    }
    for (Map.Entry<String, ParsedFile> target : targets.entrySet()) {
      return include(include, target.getKey(), new Inclusion(target.getValue(), scope), place);
    }
    return List.of();
  }

  /** Leaves out a partial that would choose itself again without end: it cannot be meant. */
  private Node choice(
      RawNode.Include include,
      List<String> chosenBy,
      Map<String, ParsedFile> targets,
      BlockScope scope,
      Place place) {
    List<Node.Candidate> candidates = new ArrayList<>();
    targets.forEach(
        (name, file) -> {
          Inclusion inclusion = new Inclusion(file, scope);
          if (!unconditional.contains(inclusion)) {
            candidates.add(new Node.Candidate(name, include(include, name, inclusion, place)));
          }
        });
    Tag tag = include.tag();
    Node.Name name = new Node.Name(chosenBy, place.span(tag.nameStart(), tag.nameEnd()));
    return new Node.Choice(name, candidates, place.span(tag));
  }

  private List<Node> include(
      RawNode.Include include, String name, Inclusion inclusion, Place place) {
    RecursivePartial known = partials.get(inclusion);
    if (known != null) {
      called.add(known);
      return List.of(call(known, include, place));
    }
    RecursivePartial partial = new RecursivePartial(name);
    partials.put(inclusion, partial);
    unconditional.add(inclusion);
    ParsedFile file = inclusion.file();
    SourceText source = file.source().includedFrom(place.span(include.tag()));
    List<Node> nodes = expand(file.nodes(), new Place(source, inclusion.scope()));
    unconditional.remove(inclusion);
    if (called.contains(partial)) {
      partial.complete(Indenter.merge(nodes));
      return List.of(call(partial, include, place));
    }
    partials.remove(inclusion);
    return include.standalone()
        ? Indenter.indent(include.indent(), nodes)
        : Indenter.unindent(nodes);
  }

  private static Node call(RecursivePartial partial, RawNode.Include include, Place place) {
    return new Node.Call(
        partial, include.standalone(), include.indent(), place.span(include.tag()));
  }

  private List<Node> block(RawNode.Block block, Place place) {
    BlockScope.Content content = place.scope().find(block.tag().name());
    if (content == null) {
      return expand(block.children(), place);
    }
    RawNode.Argument argument = content.argument();
    Place writer = new Place(content.source(), content.scope());
    List<Node> nodes = expand(argument.children(), writer);
    if (!block.startsLine()) {
      return Indenter.unindent(nodes);
    }
    if (!argument.startsLine() && !nodes.isEmpty()) {
      int start = argument.tag().end();
      nodes.add(0, new Node.Indentation(writer.span(start, start)));
    }
    return Indenter.indent(block.indent(), nodes);
  }
}
