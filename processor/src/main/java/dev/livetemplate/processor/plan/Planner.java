package dev.livetemplate.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.livetemplate.contract.Fingerprint;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.Read;
import dev.livetemplate.processor.bind.Scope;
import dev.livetemplate.processor.diagnostic.Span;
import dev.livetemplate.processor.html.PlacedTemplate;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan phase: decides what is captured, how slots are numbered and what the descriptor says.
 */
public final class Planner {

  private static final ClassName ROWS = ClassName.get("dev.livetemplate.support", "Rows");

  private final PlacedTemplate placed;
  private final ClassName generated;
  private final JavaNames names = new JavaNames("View", "Rows", "String", "Object", "Values");
  private final IdentityHashMap<Scope, FrameBuilder> owners = new IdentityHashMap<>();
  private final Map<Integer, FrameBuilder> rows = new HashMap<>();
  private final List<FrameBuilder> frames = new ArrayList<>();
  private final Map<BoundPartial, FrameBuilder> partials = new HashMap<>();
  private final List<CallSite> calls = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();

  private Planner(PlacedTemplate placed, ClassName generated) {
    this.placed = placed;
    this.generated = generated;
  }

  /**
   * Plans a template.
   *
   * @param placed the template
   * @param generated the class that will be generated
   */
  public static Plan plan(PlacedTemplate placed, ClassName generated) {
    return new Planner(placed, generated).plan();
  }

  private Plan plan() {
    FrameBuilder page =
        new FrameBuilder(this, null, null, null, "View", placed.bound().model(), placed.tokens());
    frames.add(page);
    page.build();
    handOver();
    frames.forEach(FrameBuilder::settle);
    List<FrameBuilder> numbered = new SlotNumbering(rows).number(page, placed.page());
    String shape = DescriptorWriter.write("", numbered);
    String fingerprint = Fingerprint.of(shape);
    return new Plan(
        placed,
        page,
        List.copyOf(frames),
        regions,
        DescriptorWriter.write(fingerprint, numbered),
        fingerprint);
  }

  /**
   * A call of a recursive partial.
   *
   * @param caller the frame that the call stands in
   * @param place the branch of it
   * @param callee the partial's frame
   */
  record CallSite(FrameBuilder caller, Branch place, Token.Call call, FrameBuilder callee) {}

  void call(CallSite site) {
    calls.add(site);
  }

  void partialRows(int token, FrameBuilder row) {
    rows.put(token, row);
  }

  FrameBuilder partial(BoundPartial partial) {
    FrameBuilder known = partials.get(partial);
    if (known != null) {
      return known;
    }
    PlacedTemplate.Partial body = placed.partials().get(partial);
    if (body == null) {
      throw new IllegalStateException("a partial of nobody: " + partial.name());
    }
    String name = names.unique(JavaNames.upper(JavaNames.camel(List.of(partial.name(), "row"))));
    Scope own = partial.parameters().get(partial.parameters().size() - 1);
    FrameBuilder frame = new FrameBuilder(this, null, null, partial, name, own, body.tokens());
    partials.put(partial, frame);
    frames.add(frame);
    frame.build();
    return frame;
  }

  /**
   * Lets the callers of recursive partials read what the partials need, until nothing new is
   * needed.
   */
  private void handOver() {
    int before;
    do {
      before = calls.stream().mapToInt(site -> site.caller().parameters().size()).sum();
      for (CallSite site : List.copyOf(calls)) {
        for (Local parameter : site.callee().parameters()) {
          Read read = Calls.argument(site.call(), parameter.read());
          if (read != null) {
            site.caller().use(read, site.place());
          }
        }
      }
    } while (before != calls.stream().mapToInt(site -> site.caller().parameters().size()).sum());
  }

  void own(Scope scope, FrameBuilder frame) {
    owners.put(scope, frame);
  }

  FrameBuilder owner(Scope scope) {
    FrameBuilder owner = owners.get(scope);
    if (owner == null) {
      throw new IllegalStateException("a scope of nobody: " + scope);
    }
    return owner;
  }

  FrameBuilder row(FrameBuilder parent, Branch place, Local items, Token.Rows token) {
    String name = names.unique(JavaNames.upper(items.name()) + "Row");
    FrameBuilder row =
        new FrameBuilder(this, parent, place, null, name, token.list().row(), token.row());
    frames.add(row);
    rows.put(token.id(), row);
    return row;
  }

  TypeName rowsType(FrameBuilder row) {
    TypeName type =
        row.isDirect() ? row.scope().type().typeName() : generated.nestedClass(row.name());
    return ParameterizedTypeName.get(ROWS, type);
  }

  /** Returns the names of the elements around an opaque region. */
  String context(Token.Opaque token) {
    String context = placed.contexts().get(token.id());
    if (context == null) {
      throw new IllegalStateException("an opaque region without a place");
    }
    return context;
  }

  Region region(Region region) {
    regions.add(region);
    return region;
  }

  Span anySpan() {
    return new Span(placed.bound().source(), 0, 0);
  }

  /** Numbers the slots of every frame that has a block, in the order of the text. */
  static final class SlotNumbering {
    private final Map<Integer, FrameBuilder> rows;
    private final List<FrameBuilder> numbered = new ArrayList<>();
    private IdentityHashMap<Site, Integer> slots = new IdentityHashMap<>();
    private int next;

    SlotNumbering(Map<Integer, FrameBuilder> rows) {
      this.rows = rows;
    }

    List<FrameBuilder> number(FrameBuilder frame, Site.Block block) {
      // A recursive partial stands in several lists, and in its own.
      if (numbered.stream().anyMatch(known -> known == frame)) {
        return numbered;
      }
      IdentityHashMap<Site, Integer> outer = slots;
      int outerNext = next;
      slots = new IdentityHashMap<>();
      next = 0;
      int index = numbered.size();
      numbered.add(frame);
      block(block);
      frame.settleSlots(slots, index, block);
      slots = outer;
      next = outerNext;
      return numbered;
    }

    private void block(Site.Block block) {
      for (Site site : block.sites()) {
        slots.put(site, next);
        next += size(site);
        if (site instanceof Site.SectionSite section) {
          if (section.then() != null) {
            block(section.then());
          }
          if (section.otherwise() != null) {
            block(section.otherwise());
          }
        } else if (site instanceof Site.ListSite list) {
          FrameBuilder row = rows.get(list.token());
          if (row == null) {
            throw new IllegalStateException("a list of nobody");
          }
          number(row, list.row());
        }
      }
    }

    private static int size(Site site) {
      int parts = DescriptorWriter.dynamics(site);
      return parts > 1 ? parts + 1 : 1;
    }
  }
}
