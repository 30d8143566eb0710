package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.escape.EscapePhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final Draft draft;

  private HtmlPhase(BoundTemplate bound, Diagnostics problems) {
    this.bound = bound;
    this.problems = problems;
    this.draft = new Draft(bound, EscapePhase.analyze(bound, problems), problems);
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
    String sample =
        new Variant(true, 1, Set.of(), "x", "").html(draft.template(), Map.of(), Map.of());
    boolean document = Html.isDocument(sample);
    while (true) {
      try {
        return attempt(document);
      } catch (Misplaced misplaced) {
        draft.enclose(misplaced);
      }
    }
  }

  private PlacedTemplate attempt(boolean document) {
    List<Token> template = draft.template();
    Map<BoundPartial, List<Token>> tokens = draft.splitPartials();
    irregular(template);
    Map<BoundPartial, List<DomNode>> partialNodes = new LinkedHashMap<>();
    tokens.forEach((partial, body) -> partialNodes.put(partial, nodes(body)));
    List<DomNode> nodes = new DomReader(new Superset(template, draft.tableRows())).read(document);
    Unaddressable check = new Unaddressable();
    check.check(nodes);
    partialNodes.values().forEach(check::check);
    Placer placer = new Placer(draft.lineFeedGone(), partialNodes);
    Site.Block page = placer.page(nodes);
    if (!Regions.isWhole(template)) {
      new VariantCheck(template, tokens, nodes, partialNodes, placer.markers(), document).run();
    }
    Map<BoundPartial, PlacedTemplate.Partial> partials = new LinkedHashMap<>();
    draft
        .partials()
        .forEach(
            (partial, body) ->
                partials.put(
                    partial,
                    new PlacedTemplate.Partial(
                        body, tokens.containsKey(partial) ? placer.partial(partial) : null)));
    draft.reportRegions();
    ListChecks checks = new ListChecks(problems);
    checks.check(nodes);
    partialNodes.values().forEach(checks::check);
    return new PlacedTemplate(bound, template, page, placer.markers(), placer.contexts(), partials);
  }

  private List<DomNode> nodes(List<Token> body) {
    irregular(body);
    List<DomNode> nodes = new DomReader(new Superset(body, draft.tableRows())).read(false);
    for (DomNode.Invoke call : callsAtTop(nodes)) {
      // Its markers would stand among those of its caller's, which could not be told apart.
      throw new Misplaced(call.token().id(), true, "the partial is called beside its own elements");
    }
    return nodes;
  }

  private static List<DomNode.Invoke> callsAtTop(List<DomNode> nodes) {
    List<DomNode.Invoke> calls = new ArrayList<>();
    for (DomNode node : nodes) {
      if (node instanceof DomNode.Invoke invoke) {
        calls.add(invoke);
      } else if (node instanceof DomNode.Choice choice) {
        calls.addAll(callsAtTop(choice.then()));
        calls.addAll(callsAtTop(choice.otherwise()));
      } else if (node instanceof DomNode.Repeat repeat) {
        calls.addAll(callsAtTop(repeat.row()));
      }
    }
    return calls;
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
}
