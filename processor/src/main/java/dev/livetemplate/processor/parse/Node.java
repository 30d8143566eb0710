package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Span;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A node of a template whose partials, parents and blocks have been put in place: what the template
 * says, before any Java type is known.
 */
public sealed interface Node {

  /** Returns where the node stands; for a section its opening tag. */
  Span span();

  /**
   * Literal text, with standalone lines already removed and indentation of partials already added.
   */
  record Text(String text, Span span) implements Node {}

  /**
   * A variable tag.
   *
   * @param name the dotted name
   * @param escaped whether it is escaped: {@code {{x}}}, else {@code {{{x}}}} or {@code {{&x}}}
   */
  record Variable(Name name, boolean escaped, Span span) implements Node {}

  /**
   * A section or inverted section.
   *
   * @param name the dotted name
   * @param inverted whether it is {@code {{^x}}}
   * @param children what stands inside
   * @param span the opening tag
   * @param close the closing tag
   * @param literal the raw source text between the two tags (for lambdas)
   */
  record Section(
      Name name, boolean inverted, List<Node> children, Span span, Span close, String literal)
      implements Node {
    public Section {
      children = List.copyOf(children);
    }
  }

  /**
   * A call of a partial that contains itself; every other partial is put in place by the parser.
   *
   * <p>Before each line of the partial goes the caller's own indentation if {@code nested}, then
   * {@code indent}. A call in the middle of a line has no indentation, however deep its caller
   * stands.
   *
   * @param definition the partial called
   * @param nested whether the indentation of the template around the call goes first
   * @param indent white space that the call itself adds, often empty
   */
  record Call(RecursivePartial definition, boolean nested, String indent, Span span)
      implements Node {}

  /**
   * A partial or parent that a value names: at most one of several is shown.
   *
   * @param name the name of the value
   * @param candidates the partials that it may name
   */
  record Choice(Name name, List<Candidate> candidates, Span span) implements Node {
    public Choice {
      candidates = List.copyOf(candidates);
    }

    /** Returns the choice with something done to what each candidate shows. */
    Choice map(UnaryOperator<List<Node>> change) {
      return new Choice(
          name,
          candidates.stream().map(c -> new Candidate(c.name(), change.apply(c.nodes()))).toList(),
          span);
    }
  }

  /** What a choice shows if the value is the name. */
  record Candidate(String name, List<Node> nodes) {
    public Candidate {
      nodes = List.copyOf(nodes);
    }
  }

  /** The place in a recursive partial where a line begins and the caller's indentation goes. */
  record Indentation(Span span) implements Node {}

  /**
   * A name in a tag.
   *
   * @param parts the parts between the dots; empty for {@code {{.}}}
   * @param span the name itself
   */
  record Name(List<String> parts, Span span) {
    public Name {
      parts = List.copyOf(parts);
    }

    /** Returns whether this is the implicit iterator, {@code .}. */
    public boolean isCurrent() {
      return parts.isEmpty();
    }

    @Override
    public String toString() {
      return parts.isEmpty() ? "." : String.join(".", parts);
    }
  }
}
