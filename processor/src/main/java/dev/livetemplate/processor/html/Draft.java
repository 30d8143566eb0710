package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundNode.BoundWrap;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.escape.Escaping;
import dev.livetemplate.processor.escape.SlotEscapes;
import dev.livetemplate.processor.escape.SlotEscapes.SlotEscape;
import dev.livetemplate.processor.escape.SlotEscapes.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a template and its recursive partials while regions are being made opaque. */
final class Draft {

  private final Diagnostics problems;
  private final ContextAnalyzer.Ids ids = new ContextAnalyzer.Ids();
  private final TagPlaces places = new TagPlaces();
  private final Positions positions = new Positions(places);
  private final OpaqueCauses causes = new OpaqueCauses();
  private final BoundTemplate bound;
  private final SlotEscapes escapes;
  private final Regions regions = new Regions(ids);
  private final Set<Integer> lineFeedGone = new LinkedHashSet<>();
  private final TokenCopy copies = new TokenCopy(ids, this::copied);
  private final TableRows tableRows = new TableRows(ids, copies);
  private final OpenEnds openEnds = new OpenEnds(ids, copies);
  private final Map<BoundPartial, List<Token>> partials = new LinkedHashMap<>();
  private final Indents indents;
  private List<Token> template;

  /** Begins with the tokens of a template, which is one opaque region if it is not HTML. */
  Draft(BoundTemplate bound, SlotEscapes escapes, Diagnostics problems) {
    this.bound = bound;
    this.escapes = escapes;
    this.problems = problems;
    this.indents = new Indents(bound.nodes());
    template = tokens(bound.nodes(), null);
    for (BoundPartial partial : indents.partials()) {
      partials.put(partial, tokens(partial.nodes(), partial));
    }
  }

  private List<Token> tokens(List<BoundNode> nodes, @Nullable BoundPartial within) {
    return bound.html() ? analyzed(nodes, within) : List.of(opaque(nodes, within));
  }

  private Token opaque(List<BoundNode> nodes, @Nullable BoundPartial within) {
    boolean indented = within != null && indents.isIndented(within);
    return new Token.Opaque(ids.next(), flat(nodes, within, indented));
  }

  List<Token> template() {
    return template;
  }

  /** Returns the tokens of all recursive partials. */
  Map<BoundPartial, List<Token>> partials() {
    return partials;
  }

  /**
   * Returns the recursive partials that are called outside of opaque regions, with their tokens.
   */
  Map<BoundPartial, List<Token>> splitPartials() {
    Map<BoundPartial, List<Token>> called = new LinkedHashMap<>();
    collectCalled(template, called);
    return called;
  }

  private void collectCalled(List<Token> tokens, Map<BoundPartial, List<Token>> called) {
    for (Token token : tokens) {
      if (token instanceof Token.Section section) {
        collectCalled(section.then(), called);
        collectCalled(section.otherwise(), called);
      } else if (token instanceof Token.Rows list) {
        collectCalled(list.row(), called);
      } else if (token instanceof Token.Call call) {
        BoundPartial partial = call.call().definition();
        List<Token> body = partials.getOrDefault(partial, List.of());
        if (called.putIfAbsent(partial, body) == null) {
          collectCalled(body, called);
        }
      }
    }
  }

  Set<Integer> lineFeedGone() {
    return lineFeedGone;
  }

  TableRows tableRows() {
    return tableRows;
  }

  private void copied(int tag, int copy) {
    places.copy(tag, copy);
    if (lineFeedGone.contains(tag)) {
      lineFeedGone.add(copy);
    }
  }

  private List<Token> analyzed(List<BoundNode> nodes, @Nullable BoundPartial within) {
    boolean indented = within != null && indents.isIndented(within);
    try {
      ContextAnalyzer analyzer =
          new ContextAnalyzer(problems, ids, escapes, places, within, indented);
      List<Token> tokens = analyzer.analyze(nodes);
      lineFeedGone.addAll(analyzer.tagsBeforeLineFeed());
      return tableRows.wrap(openEnds.of(tokens));
    } catch (ContextAnalyzer.Unsplittable e) {
      Span span = e.span == null ? places.last() : e.span;
      OpaqueCauses.report(problems, orStart(span), String.valueOf(e.getMessage()));
      return List.of(opaque(nodes, within));
    }
  }

  /** Returns the nodes as tokens whose place in HTML is not known. */
  private List<Token> flat(List<BoundNode> nodes, @Nullable BoundPartial within, boolean indented) {
    List<Token> tokens = new ArrayList<>();
    ContextAnalyzer analyzer =
        new ContextAnalyzer(problems, ids, escapes, places, within, indented);
    for (BoundNode node : nodes) {
      int id = ids.next();
      if (node instanceof BoundText text) {
        tokens.add(new Token.Text(text.text()));
      } else if (node instanceof BoundVariable variable) {
        tokens.add(flat(variable));
      } else if (node instanceof BoundSection section) {
        List<Token> then = flat(section.then(), within, indented);
        tokens.add(
            new Token.Section(id, section, then, flat(section.otherwise(), within, indented)));
      } else if (node instanceof BoundList list) {
        tokens.add(new Token.Rows(id, list, flat(list.nodes(), within, indented)));
      } else if (node instanceof BoundWrap wrap) {
        tokens.add(new Token.Wrap(id, wrap, flat(wrap.nodes(), within, indented)));
      } else if (node instanceof BoundCall call) {
        tokens.add(new Token.Call(id, call, within));
      } else if (node instanceof BoundIndentation indentation && indented) {
        tokens.add(
            new Token.Slot(
                id, analyzer.indentation(indentation), SlotContext.TEXT, Escaping.PLAIN));
      }
    }
    return tokens;
  }

  /** Without quotes, what a value is depends on what follows: that is not known here. */
  private Token flat(BoundVariable variable) {
    SlotEscape escape = escapes.of(variable);
    if (escape.where() == Where.UNQUOTED) {
      problems.report(
          ProblemCode.UNSAFE_CONTEXT,
          variable.span(),
          "a value without quotes stands in HTML that cannot be told apart",
          "put quotes around the value");
    }
    SlotContext context = SlotContext.of(escape.where());
    return new Token.Slot(ids.next(), variable, context, escape.escaping());
  }

  /** Makes a region around the trouble opaque, in the template or in the partial that has it. */
  void enclose(Misplaced misplaced) {
    Span span = positionOf(misplaced.token);
    template = encloseIn(misplaced);
    causes.add(template, ids.last(), span, String.valueOf(misplaced.getMessage()));
  }

  /** Returns the template as it is then. */
  private List<Token> encloseIn(Misplaced misplaced) {
    for (Map.Entry<BoundPartial, List<Token>> partial : partials.entrySet()) {
      if (Regions.contains(partial.getValue(), misplaced.token)) {
        List<Token> enclosed = regions.enclose(partial.getValue(), misplaced);
        if (Regions.isWhole(enclosed)) {
          makeOpaque(partial.getKey());
        } else {
          partial.setValue(enclosed);
        }
        return template;
      }
    }
    return regions.enclose(template, misplaced);
  }

  /** Warns of each region. */
  void reportRegions() {
    causes.report(problems);
  }

  /** Makes every call of a partial an opaque region. */
  private void makeOpaque(BoundPartial partial) {
    template = withoutCalls(template, partial);
    partials.replaceAll((each, tokens) -> withoutCalls(tokens, partial));
  }

  private List<Token> withoutCalls(List<Token> tokens, BoundPartial partial) {
    List<Token> result = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Section section) {
        result.add(
            new Token.Section(
                section.id(),
                section.section(),
                withoutCalls(section.then(), partial),
                withoutCalls(section.otherwise(), partial)));
      } else if (token instanceof Token.Rows list) {
        result.add(list.withRow(withoutCalls(list.row(), partial)));
      } else if (token instanceof Token.Call call && call.call().definition() == partial) {
        result.add(new Token.Opaque(ids.next(), List.of(call)));
      } else {
        result.add(token);
      }
    }
    return result;
  }

  private Span positionOf(int token) {
    Span span = positions.of(template, token);
    for (List<Token> partial : partials.values()) {
      span = span == null ? positions.of(partial, token) : span;
    }
    return orStart(span == null ? positions.first(template) : span);
  }

  private Span orStart(@Nullable Span span) {
    return span == null ? new Span(bound.source(), 0, 0) : span;
  }
}
