package dev.livetemplate.processor.html;

import dev.livetemplate.contract.Markers;
import dev.livetemplate.processor.bind.BoundNode.BoundVariable;
import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives every dynamic part its place and decides which marker comments that takes ({@code
 * docs/protocol.md}, sections 3 and 9).
 *
 * <p>A region that has only static text beside it in a closed container needs no marker; in the
 * parts of a table, into which nobody else puts nodes, one that has only static text behind it. Any
 * other needs a comment behind it, so that what follows can be addressed from there; it needs one
 * before it only where its text would run together with a value's.
 */
final class Placer {

  /**
   * Elements into which other scripts put nodes: the end of their content is not the end of the
   * template's.
   */
  private static final Set<String> OPEN = Set.of("html", "head", "body");

  private static final Set<String> TABLE_PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");

  private static final Map<String, Set<String>> PROPERTIES =
      Map.of(
          "input", Set.of("value", "checked"),
          "option", Set.of("selected"),
          "audio", Set.of("muted"),
          "video", Set.of("muted"));

  private final Map<Integer, PlacedTemplate.Markers> markers = new HashMap<>();
  private final Contexts contexts = new Contexts();
  private final Map<BoundPartial, List<DomNode>> partials;
  private final Map<BoundPartial, Shape> shapes = new HashMap<>();

  /** How the rows that a recursive partial makes are told apart, and what they are. */
  private record Shape(Place.RowEnds ends, Site.Block block, List<BoundVariable> key) {}

  private final Set<Integer> lineFeedGone;

  /**
   * Creates the placer.
   *
   * @param lineFeedGone the start tags behind which the parser drops a line feed that the template
   *     itself has
   */
  Placer(Set<Integer> lineFeedGone, Map<BoundPartial, List<DomNode>> partials) {
    this.lineFeedGone = lineFeedGone;
    this.partials = partials;
  }

  /** Returns the block of a recursive partial. */
  Site.Block partial(BoundPartial partial) {
    return shape(partial).block();
  }

  /**
   * The sites of a call within the partial itself refer to the block that is still being made, so
   * that block is a list which is filled at last.
   */
  private Shape shape(BoundPartial partial) {
    Shape known = shapes.get(partial);
    if (known != null) {
      return known;
    }
    List<DomNode> nodes = partials.getOrDefault(partial, List.of());
    MarkerIds ids = new MarkerIds("p" + Markers.id(shapes.size()), nodes);
    Place.RowEnds told = Rows.ends(nodes);
    Place.RowEnds ends = told == null ? new Place.RowEnds(ids.next(), 0, 0, 0) : told;
    Site.Block block = new Site.Block();
    Shape shape = new Shape(ends, block, Rows.key(nodes));
    shapes.put(partial, shape);
    String around = contexts.around(partial);
    Level level = new Level(ids, Place.START, ends.marker() == null, around, nodes);
    level.place();
    if (ends.marker() != null) {
      level.tree.add(new TreeNode.TreeComment(ends.marker()));
    }
    block.fill(level.sites, level.tree);
    return shape;
  }

  /** Returns the markers of the blocks placed so far. */
  Map<Integer, PlacedTemplate.Markers> markers() {
    return markers;
  }

  /** Returns the names of the elements around the opaque regions, when the page is placed. */
  Map<Integer, String> contexts() {
    return contexts.all();
  }

  /**
   * Places the page's nodes.
   *
   * <p>An opaque region that is the whole page has no marker: its HTML may leave elements open, in
   * which a comment behind it would end up.
   */
  Site.Block page(List<DomNode> nodes) {
    boolean opaque = nodes.size() == 1 && nodes.get(0) instanceof DomNode.Region;
    return new Level(new MarkerIds(nodes), Place.START, opaque, "", nodes).block();
  }

  /** The children of one container while they are placed. */
  private final class Level {
    private final MarkerIds ids;
    private final Place container;
    private final boolean closed;
    private final String context;
    private final List<DomNode> nodes;
    private final List<Site> sites = new ArrayList<>();
    private final List<TreeNode> tree = new ArrayList<>();
    private boolean dropsLineFeed;
    private boolean tablePart;
    private @Nullable String anchor;
    private int elements;
    private int comments;
    private String counted = "";

    /** How many elements are left that are counted from the container's end; 0: none is. */
    private int fromEnd;

    /**
     * @param closed whether the container's end is the end of its last node, now and later
     * @param context the names of the elements around
     */
    Level(MarkerIds ids, Place container, boolean closed, String context, List<DomNode> nodes) {
      this.ids = ids;
      this.container = container;
      this.closed = closed;
      this.context = context;
      this.nodes = nodes;
    }

    Site.Block block() {
      place();
      return new Site.Block(sites, tree);
    }

    void place() {
      for (int i = 0; i < nodes.size(); i++) {
        DomNode node = nodes.get(i);
        if (node instanceof DomNode.Element element) {
          element(element);
        } else if (node instanceof DomNode.Run run) {
          run(run, dropsLineFeed && i == 0);
        } else if (node instanceof DomNode.Note note) {
          note(note);
        } else {
          region(node, i);
        }
      }
    }

    private Place point() {
      return container.to(new Place.Step(anchor, elements, comments), counted);
    }

    private void run(DomNode.Run run, boolean dropsFirst) {
      if (run.isStatic()) {
        tree.add(new TreeNode.TreeText(ValuePart.staticText(run.parts())));
      } else {
        sites.add(new Site.TextSite(point(), run.parts(), dropsFirst));
      }
    }

    private void note(DomNode.Note note) {
      if (ValuePart.isStatic(note.parts())) {
        tree.add(new TreeNode.TreeComment(ValuePart.staticText(note.parts())));
      } else {
        sites.add(new Site.CommentSite(point(), note.parts()));
        tree.add(new TreeNode.TreeComment(""));
      }
      comments++;
    }

    private void element(DomNode.Element element) {
      String name = element.name().replaceFirst("^(svg|math):", "") + " ";
      Place place = fromEnd > 0 ? fromEnd(name) : fromStart(name);
      Map<String, String> attributes = attributes(element, place);
      boolean inner = !OPEN.contains(element.name());
      String within = context.isEmpty() ? element.name() : context + " " + element.name();
      Level level =
          new Level(new MarkerIds(element.children()), place, inner, within, element.children());
      Token.Tag tag = element.tag();
      level.tablePart = TABLE_PARTS.contains(element.name());
      level.dropsLineFeed =
          tag != null && element.dropsLineFeed() && !lineFeedGone.contains(tag.id());
      if (tag != null && level.dropsLineFeed && FirstLineFeed.isUncertain(element.children())) {
        throw new Misplaced(
            tag.id(), false, "the parser drops a line feed that may be the first here");
      }
      level.place();
      sites.addAll(level.sites);
      tree.add(new TreeNode.TreeElement(element.name(), attributes, level.tree));
      elements++;
      comments = 0;
    }

    private Place fromStart(String name) {
      counted += name;
      return container.to(new Place.Step(anchor, elements, 0), counted);
    }

    private Place fromEnd(String name) {
      return container.to(new Place.Step(null, -fromEnd--, 0), name);
    }

    private Map<String, String> attributes(DomNode.Element element, Place place) {
      Map<String, String> statics = new LinkedHashMap<>();
      if (element.tag() == null) {
        return statics;
      }
      Map<String, List<Attribute>> byKey = new LinkedHashMap<>();
      for (Attribute attribute : element.tag().attributes()) {
        byKey.computeIfAbsent(attribute.key(), key -> new ArrayList<>()).add(attribute);
      }
      for (List<Attribute> same : byKey.values()) {
        attribute(element, place, same, statics);
      }
      return statics;
    }

    /** The parser takes the first of several attributes of one name. */
    private void attribute(
        DomNode.Element element, Place place, List<Attribute> same, Map<String, String> statics) {
      Attribute first = same.get(0);
      boolean foreign = element.name().indexOf(':') >= 0;
      String name = foreign ? Html.foreignAttribute(first.name()) : first.key();
      boolean property = PROPERTIES.getOrDefault(element.name(), Set.of()).contains(name);
      if (!first.guards().isEmpty()) {
        sites.add(new Site.OptionalAttributeSite(place, name, property, upToUnguarded(same)));
      } else if (ValuePart.isStatic(first.parts())) {
        statics.put(name, ValuePart.staticText(first.parts()));
      } else {
        sites.add(new Site.AttributeSite(place, name, property, first.parts()));
      }
    }

    private static List<Attribute> upToUnguarded(List<Attribute> same) {
      List<Attribute> alternatives = new ArrayList<>();
      for (Attribute attribute : same) {
        alternatives.add(attribute);
        if (attribute.guards().isEmpty()) {
          break;
        }
      }
      return alternatives;
    }

    private void region(DomNode node, int index) {
      int behind = closed ? Window.elementsBehind(nodes, index) : 0;
      String end = behind > 0 || isLast(index) ? null : ids.next();
      String start = needsStart(node, index) ? ids.next() : null;
      int startText = start != null ? 0 : textBefore(index);
      Place.Range range =
          new Place.Range(
              start == null ? null : Markers.startData(start),
              startText,
              end,
              behind > 0 ? -behind : end == null ? textAfter(index) : 0);
      Place place = point();
      fromEnd = behind;
      if (start != null) {
        tree.add(new TreeNode.TreeComment(Markers.startData(start)));
      }
      int site = sites.size();
      PlacedTemplate.Markers written =
          new PlacedTemplate.Markers(start == null ? null : Markers.startData(start), end, null);
      if (node instanceof DomNode.Choice choice) {
        markers.put(choice.token().id(), written);
        Site.Block then = side(choice.then());
        Site.Block otherwise = side(choice.otherwise());
        sites.add(site, new Site.SectionSite(place, range, choice.token(), then, otherwise));
      } else if (node instanceof DomNode.Repeat repeat && repeat.call() != null) {
        Token.Rows token = repeat.token();
        sites.add(
            call(repeat.call().partial(), token.id(), token.list().span(), place, range, written));
      } else if (node instanceof DomNode.Invoke invoke) {
        Token.Call token = invoke.token();
        sites.add(call(invoke.partial(), token.id(), token.call().span(), place, range, written));
      } else if (node instanceof DomNode.Repeat repeat) {
        sites.add(list(repeat, place, range, written));
      } else if (node instanceof DomNode.Region region) {
        markers.put(region.token().id(), written);
        contexts.add(region.token().id(), context);
        sites.add(new Site.OpaqueSite(place, range, region.token(), dropsLineFeed && index == 0));
      }
      if (end != null) {
        tree.add(new TreeNode.TreeComment(end));
        anchor = end;
        elements = 0;
        comments = 0;
        counted = "";
      }
    }

    private Site.@Nullable Block side(List<DomNode> side) {
      return side.isEmpty() ? null : new Level(ids, Place.START, true, context, side).block();
    }

    private Site.ListSite call(
        BoundPartial partial,
        int token,
        Span span,
        Place place,
        Place.Range range,
        PlacedTemplate.Markers written) {
      contexts.addCall(partial, context);
      Shape shape = shape(partial);
      markers.put(
          token, new PlacedTemplate.Markers(written.start(), written.end(), shape.ends().marker()));
      return new Site.ListSite(
          place, range, shape.ends(), token, span, "", null, shape.block(), shape.key());
    }

    private Site.ListSite list(
        DomNode.Repeat repeat, Place place, Place.Range range, PlacedTemplate.Markers written) {
      Place.RowEnds ends = Rows.ends(repeat.row());
      String rowEnd = ends == null ? ids.next() : null;
      markers.put(
          repeat.token().id(), new PlacedTemplate.Markers(written.start(), written.end(), rowEnd));
      Level level = new Level(ids, Place.START, rowEnd == null, context, repeat.row());
      Site.Block row = level.block();
      if (rowEnd != null) {
        level.tree.add(new TreeNode.TreeComment(rowEnd));
        row = new Site.Block(row.sites(), level.tree);
      }
      return new Site.ListSite(
          place,
          range,
          ends == null ? new Place.RowEnds(rowEnd, 0, 0, 0) : ends,
          repeat.token().id(),
          repeat.token().list().span(),
          repeat.gap(),
          repeat.tail(),
          row,
          Rows.key(repeat.row()));
    }

    /**
     * Returns whether the region needs no marker behind it: it has nothing but static text beside
     * it, and its container's end will stay its end. Static text behind it is enough in a part of a
     * table, and where a marker would end up in an element that the region leaves open.
     */
    private boolean isLast(int index) {
      if (!closed || (textBefore(index) < 0 && index + 1 < nodes.size())) {
        return false;
      }
      boolean behind = tablePart || Window.leavesOpen(nodes.get(index));
      for (int i = behind ? index + 1 : 0; i < nodes.size(); i++) {
        if (i != index && !(nodes.get(i) instanceof DomNode.Run run && run.isStatic())) {
          return false;
        }
      }
      return true;
    }

    private boolean needsStart(DomNode node, int index) {
      return textBefore(index) < 0 && Rows.mayBeginWithText(List.of(node), partials);
    }

    private int textBefore(int index) {
      if (index == 0 || !(nodes.get(index - 1) instanceof DomNode.Run run)) {
        return 0;
      }
      return run.isStatic() ? ValuePart.staticText(run.parts()).length() : -1;
    }

    private int textAfter(int index) {
      return index + 1 < nodes.size() && nodes.get(index + 1) instanceof DomNode.Run run
          ? ValuePart.staticText(run.parts()).length()
          : 0;
    }
  }
}
