package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.AttributeSite;
import dev.livetemplate.testing.Descriptor.Block;
import dev.livetemplate.testing.Descriptor.CommentSite;
import dev.livetemplate.testing.Descriptor.ConditionalAttribute;
import dev.livetemplate.testing.Descriptor.Frame;
import dev.livetemplate.testing.Descriptor.ListSite;
import dev.livetemplate.testing.Descriptor.Opaque;
import dev.livetemplate.testing.Descriptor.Part;
import dev.livetemplate.testing.Descriptor.PartsSite;
import dev.livetemplate.testing.Descriptor.Section;
import dev.livetemplate.testing.Descriptor.Site;
import dev.livetemplate.testing.Descriptor.Slot;
import dev.livetemplate.testing.Descriptor.TextRun;
import dev.livetemplate.testing.Descriptor.TreeNode;
import dev.livetemplate.testing.Descriptor.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a descriptor and numbers its slots; refuses everything that section 2 of {@code
 * docs/protocol.md} does not allow.
 */
final class DescriptorReader {
  private final int frameCount;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();

  private DescriptorReader(int frameCount) {
    this.frameCount = frameCount;
  }

  static Descriptor read(String json) {
    Map<String, @Nullable Object> members = Json.map(Json.parse(json), "the descriptor");
    onlyKeys(members, Set.of("v", "id", "frames"), "the descriptor");
    if (!Json.isInteger(members.get("v"), 1)) {
      throw Json.expected("1", "v", members.get("v"));
    }
    List<@Nullable Object> frames = Json.list(members.get("frames"), "frames");
    List<Frame> read = new ArrayList<>();
    for (Object frame : frames) {
      boolean page = read.isEmpty();
      if (page && Json.map(frame, "frames[0]").containsKey("tree")) {
        throw new ProtocolViolation("frames[0] has a tree");
      }
      read.add(new DescriptorReader(frames.size()).frame(frame));
    }
    if (read.isEmpty()) {
      throw new ProtocolViolation("no frames");
    }
    return new Descriptor(Json.string(members.get("id"), "id"), List.copyOf(read));
  }

  private static void onlyKeys(Map<String, ?> members, Set<String> known, String what) {
    for (String key : members.keySet()) {
      if (!known.contains(key)) {
        throw new ProtocolViolation(what + " has an unknown member " + key);
      }
    }
  }

  private Frame frame(@Nullable Object json) {
    Block main = block(json);
    return new Frame(main, List.copyOf(slots));
  }

  private Block block(@Nullable Object json) {
    Map<String, @Nullable Object> members = Json.map(json, "a block");
    onlyKeys(members, Set.of("sites", "tree"), "a block");
    List<Site> sites = new ArrayList<>();
    if (members.containsKey("sites")) {
      for (Object site : Json.list(members.get("sites"), "sites")) {
        sites.add(site(Json.list(site, "a site")));
      }
    }
    List<TreeNode> tree =
        members.containsKey("tree")
            ? ShapeReader.tree(Json.list(members.get("tree"), "tree"))
            : List.of();
    return new Block(List.copyOf(sites), tree);
  }

  private Site site(List<@Nullable Object> json) {
    Fields fields = new Fields(json, "a site");
    String kind = Json.string(fields.next(), "a site's kind");
    int slot = slots.size();
    Site site =
        switch (kind) {
          case "t" -> parts(new TextRun(slot, fields.position(), fields.parts(), fields.flag()));
          case "!" -> parts(new CommentSite(slot, fields.position(), fields.parts()));
          case "a" -> parts(new AttributeSite(slot, fields.path(), fields.name(), fields.parts()));
          case "c" ->
              one(new ConditionalAttribute(slot, fields.path(), fields.name(), choices(fields)));
          case "s" -> section(fields);
          case "l" -> one(list(slot, fields));
          case "o" -> one(new Opaque(slot, fields.position(), fields.range()));
          default -> throw new ProtocolViolation("unknown kind of site: " + json);
        };
    fields.end();
    return site;
  }

  private static List<@Nullable List<Part>> choices(Fields fields) {
    return ShapeReader.branches(Json.list(fields.next(), "the branches of an attribute"));
  }

  private ListSite list(int slot, Fields fields) {
    Descriptor.Position position = fields.position();
    Descriptor.Range range = fields.range();
    int frame = Json.integer(fields.next(), 1, "a list's frame");
    Descriptor.Rows rows = ShapeReader.rows(fields.next());
    String gap = fields.hasNext() ? Json.string(fields.next(), "the gap between rows") : "";
    Descriptor.Tail tail = fields.hasNext() ? tail(fields.next()) : null;
    ListSite site = new ListSite(slot, position, range, frame, rows, gap, tail);
    if (site.frame() >= frameCount) {
      throw new ProtocolViolation("no frame " + site.frame());
    }
    return site;
  }

  private static Descriptor.Tail tail(@Nullable Object json) {
    Fields fields = new Fields(Json.list(json, "a tail"), "a tail");
    Descriptor.Tail tail =
        new Descriptor.Tail(
            Json.string(fields.next(), "the end of a row"),
            Json.string(fields.next(), "the end of the last row"),
            Json.integer(fields.next(), 0, "the depth of a row's end"));
    fields.end();
    if (tail.between().equals(tail.last())) {
      throw new ProtocolViolation("the last row ends as the others do: " + json);
    }
    return tail;
  }

  private Site one(Site site) {
    slots.add(new Slot(site, 0, List.copyOf(turns)));
    return site;
  }

  private Site parts(PartsSite site) {
    int dynamics = site.values();
    if (dynamics == 0) {
      throw new ProtocolViolation("a site without a dynamic part: " + site);
    }
    one(site);
    for (int part = 1; dynamics > 1 && part <= dynamics; part++) {
      slots.add(new Slot(site, part, List.copyOf(turns)));
    }
    return site;
  }

  /** The branches' sites follow the section's own number, and need the section to be found. */
  private Site section(Fields fields) {
    int slot = slots.size();
    Descriptor.Position position = fields.position();
    Descriptor.Range range = fields.range();
    List<Block> branches = new ArrayList<>();
    Section section = new Section(slot, position, range, branches);
    one(section);
    for (Object branch : Json.list(fields.next(), "the branches of a section")) {
      turns.add(new Turn(section, branches.size() + 1));
      branches.add(block(branch));
      turns.remove(turns.size() - 1);
    }
    if (branches.isEmpty()) {
      throw new ProtocolViolation("a section without branches");
    }
    return section;
  }
}
