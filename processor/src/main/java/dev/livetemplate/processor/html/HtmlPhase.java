package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundNode.BoundCall;
import dev.livetemplate.processor.bind.BoundNode.BoundIndentation;
import dev.livetemplate.processor.bind.BoundNode.BoundList;
import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import dev.livetemplate.processor.bind.BoundNode.BoundText;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The html phase: tells each slot's context, finds out what a browser will build, and places slots
 * and markers in it.
 *
 * <p>What cannot be placed the same way for every model is made opaque, the smallest region around
 * it, and the phase begins again with that region; in the end, at worst, the whole template is one
 * opaque region.
 */
public final class HtmlPhase {

  private final BoundTemplate bound;
  private final Diagnostics problems;
  private final ContextAnalyzer.Ids ids = new ContextAnalyzer.Ids();

  private HtmlPhase(BoundTemplate bound, Diagnostics problems) {
    this.bound = bound;
    this.problems = problems;
  }

  /**
   * Places a template's dynamic parts.
   *
   * @param bound the template
   * @param problems where slots that cannot be escaped are reported
   */
  public static PlacedTemplate place(BoundTemplate bound, Diagnostics problems) {
    return new HtmlPhase(bound, problems).place();
  }

  private PlacedTemplate place() {
    Map<BoundPartial, List<Token>> partials = new LinkedHashMap<>();
    ContextAnalyzer analyzer = new ContextAnalyzer(problems, ids);
    List<Token> template;
    try {
      template = analyzer.analyze(bound.nodes());
    } catch (ContextAnalyzer.Unsplittable unsplittable) {
      Span span = unsplittable.span == null ? analyzer.places().last() : unsplittable.span;
      OpaqueCauses.report(problems, orStart(span), String.valueOf(unsplittable.getMessage()));
      template = List.of(new Token.Opaque(ids.next(), flat(bound.nodes())));
    }
    partials(bound.nodes(), partials);
    boolean document =
        Html.isDocument(new Variant(true, 1, Set.of(), "x", "").html(template, Map.of()));
    return settle(template, document, analyzer, partials);
  }

  private PlacedTemplate settle(
      List<Token> first,
      boolean document,
      ContextAnalyzer analyzer,
      Map<BoundPartial, List<Token>> partials) {
    TableRows tableRows = new TableRows(ids);
    List<Token> template = tableRows.wrap(first);
    Regions regions = new Regions(ids);
    OpaqueCauses causes = new OpaqueCauses();
    Positions positions = new Positions(analyzer.places());
    while (true) {
      try {
        irregular(template);
        List<DomNode> nodes =
            new DomReader(new Superset(template, tableRows.sections())).read(document);
        Placer placer = new Placer(analyzer.tagsBeforeLineFeed());
        Site.Block page = placer.page(nodes);
        if (!Regions.isWhole(template)) {
          new VariantCheck(template, nodes, placer.markers(), document).run();
        }
        causes.report(problems);
        new ListChecks(problems).check(nodes);
        return new PlacedTemplate(bound, template, page, placer.markers(), partials);
      } catch (Misplaced misplaced) {
        Span span = positions.of(template, misplaced.token);
        span = orStart(span == null ? positions.first(template) : span);
        template = regions.enclose(template, misplaced);
        causes.add(template, ids.last(), span, String.valueOf(misplaced.getMessage()));
      }
    }
  }

  private static void irregular(List<Token> tokens) {
    for (Token token : tokens) {
      if (token instanceof Token.Tag tag && tag.irregular()) {
        throw new Misplaced(tag.id(), true, "its attributes cannot be told apart at build time");
      } else if (token instanceof Token.Section section) {
        irregular(section.then());
        irregular(section.otherwise());
      } else if (token instanceof Token.Rows list) {
        irregular(list.row());
      }
    }
  }

  private Span orStart(@Nullable Span span) {
    return span == null ? new Span(bound.source(), 0, 0) : span;
  }

  private void partials(List<BoundNode> nodes, Map<BoundPartial, List<Token>> partials) {
    for (BoundNode node : nodes) {
      if (node instanceof BoundSection section) {
        partials(section.then(), partials);
        partials(section.otherwise(), partials);
      } else if (node instanceof BoundList list) {
        partials(list.nodes(), partials);
      } else if (node instanceof BoundCall call && !partials.containsKey(call.definition())) {
        partials.put(call.definition(), List.of());
        partials.put(call.definition(), analyzed(call.definition().nodes()));
        partials(call.definition().nodes(), partials);
      }
    }
  }

  private List<Token> analyzed(List<BoundNode> nodes) {
    try {
      return new ContextAnalyzer(problems, ids).analyze(nodes);
    } catch (ContextAnalyzer.Unsplittable unsplittable) {
      return flat(nodes);
    }
  }

  /** Returns the nodes as tokens whose place in HTML is not known. */
  private List<Token> flat(List<BoundNode> nodes) {
    List<Token> tokens = new ArrayList<>();
    for (BoundNode node : nodes) {
      if (node instanceof BoundText text) {
        tokens.add(new Token.Text(text.text()));
      } else if (node instanceof BoundVariable variable) {
        tokens.add(new Token.Slot(ids.next(), variable, SlotContext.TEXT));
      } else if (node instanceof BoundSection section) {
        int id = ids.next();
        tokens.add(new Token.Section(id, section, flat(section.then()), flat(section.otherwise())));
      } else if (node instanceof BoundList list) {
        tokens.add(new Token.Rows(ids.next(), list, flat(list.nodes())));
      } else if (node instanceof BoundCall call) {
        tokens.add(new Token.Call(ids.next(), call));
      } else if (node instanceof BoundIndentation) {
        tokens.add(new Token.Indentation());
      }
    }
    return tokens;
  }
}
