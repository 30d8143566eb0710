package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.Block;
import dev.livetemplate.testing.Descriptor.ConditionalAttribute;
import dev.livetemplate.testing.Descriptor.Frame;
import dev.livetemplate.testing.Descriptor.ListSite;
import dev.livetemplate.testing.Descriptor.Opaque;
import dev.livetemplate.testing.Descriptor.PartsSite;
import dev.livetemplate.testing.Descriptor.Section;
import dev.livetemplate.testing.Descriptor.Site;
import dev.livetemplate.testing.Descriptor.Slot;
import dev.livetemplate.testing.Descriptor.Turn;
import dev.livetemplate.testing.Instance.BlockInstance;
import dev.livetemplate.testing.Instance.ListRegion;
import dev.livetemplate.testing.Instance.SectionRegion;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives sites values: the pairs of an update (section 6), or mount values (section 5). */
final class Patcher {
  private final Regions regions;
  private final ListPatcher lists;

  Patcher(Descriptor descriptor) {
    this.regions = new Regions(descriptor);
    this.lists = new ListPatcher(this);
  }

  Regions regions() {
    return regions;
  }

  /** Applies {@code slot, value, slot, value, …} to an instance of a frame. */
  void applyPairs(Frame frame, BlockInstance main, List<@Nullable Object> pairs) {
    if (pairs.isEmpty()) {
      throw new ProtocolViolation("an update without pairs is never sent");
    }
    Fields fields = new Fields(pairs, "the slots and values");
    int least = 0;
    while (fields.hasNext()) {
      int slot = Json.integer(fields.next(), least, "the next slot (they rise)");
      if (slot >= frame.slots().size()) {
        throw new ProtocolViolation("there is no slot " + slot + " of " + frame.slots().size());
      }
      try {
        applyPair(main, frame.slots().get(slot), fields.next());
      } catch (ProtocolViolation e) {
        throw e.at("slot " + slot);
      }
      least = slot + 1;
    }
  }

  private void applyPair(BlockInstance main, Slot slot, @Nullable Object value) {
    BlockInstance block = main;
    for (Turn turn : slot.turns()) {
      block = shown(regions.section(block, turn.section()), turn);
    }
    if (slot.site() instanceof PartsSite site) {
      setParts(Target.of(block.container, site), site, slot.part(), value);
    } else if (slot.site() instanceof ListSite list) {
      lists.patch(regions.list(block, list), ListPatch.read(value));
    } else {
      setWhole(block, slot.site(), value);
    }
  }

  private static void setParts(Target target, PartsSite site, int part, @Nullable Object value) {
    if (part > 0) {
      target.edit(Texts.replacePart(site.parts(), target.get(), part, value));
    } else if (Texts.isEdit(site.parts(), value)) {
      target.edit(Texts.replacePart(site.parts(), target.get(), 1, value));
    } else if (site.values() == 1) {
      target.set(Texts.join(site.parts(), Collections.singletonList(value)));
    } else {
      target.set(Texts.join(site.parts(), Json.list(value, "the values of all parts")));
    }
  }

  /** The block of a branch, which must be the one that is shown. */
  private static BlockInstance shown(SectionRegion region, Turn turn) {
    if (region.shown == SectionRegion.UNKNOWN) {
      Block shape = turn.section().branches().get(turn.branch() - 1);
      region.shown = turn.branch();
      region.block = new BlockInstance(shape, region.container);
    }
    if (region.shown != turn.branch() || region.block == null) {
      throw new ProtocolViolation(
          "in branch " + turn.branch() + ", but branch " + region.shown + " is shown");
    }
    return region.block;
  }

  /** Sets all sites of a block that has just been put into the page. */
  void mount(BlockInstance block, List<@Nullable Object> values) {
    if (values.size() != block.shape.values()) {
      throw new ProtocolViolation(
          "should have " + block.shape.values() + " mount values but has " + values);
    }
    int next = 0;
    for (Site site : block.shape.sites()) {
      List<@Nullable Object> own = values.subList(next, next + site.values());
      try {
        mountSite(block, site, own);
      } catch (ProtocolViolation e) {
        throw e.at("mounting slot " + site.slot());
      }
      next += own.size();
    }
  }

  private void mountSite(BlockInstance block, Site site, List<@Nullable Object> values) {
    if (site instanceof PartsSite parts) {
      Target.of(block.container, parts).create(Texts.join(parts.parts(), values));
    } else if (site instanceof ListSite list) {
      lists.mount(regions.list(block, list), Json.list(values.get(0), "the rows of a list"));
    } else {
      setWhole(block, site, values.get(0));
    }
  }

  /** Sets a site whose value is the same in an update as among mount values. */
  private void setWhole(BlockInstance block, Site site, @Nullable Object value) {
    if (site instanceof ConditionalAttribute attribute) {
      Target.attribute(block.container, attribute.path(), attribute.name())
          .setOrRemove(Texts.choose(attribute.branches(), value));
    } else if (site instanceof Section section) {
      show(regions.section(block, section), section, value);
    } else {
      Container container = regions.opaque(block, (Opaque) site).container;
      if (value instanceof List<?>) {
        new Edits(container).apply(Json.list(value, "edits"));
      } else {
        String html = Json.string(value, "the HTML of an opaque region");
        container.replace(Dom.parseInside(html, container.parent()));
      }
    }
  }

  private void show(SectionRegion region, Section section, @Nullable Object value) {
    BranchValue branch = BranchValue.read(value, section.branches().size());
    region.shown = branch.number();
    if (branch.number() == 0) {
      region.container.replace(List.of());
      region.block = null;
      return;
    }
    Block shape = section.branches().get(branch.number() - 1);
    branch.expectValues(shape.values());
    region.container.replace(TreeBuilder.build(shape.tree()));
    region.block = new BlockInstance(shape, region.container);
    mount(region.block, branch.values());
  }

  /** Finds the place of every site, but of those in sections whose branch is not known. */
  void checkPlaces(BlockInstance block) {
    for (Site site : block.shape.sites()) {
      try {
        checkPlace(block, site);
      } catch (ProtocolViolation e) {
        throw e.at("the place of slot " + site.slot());
      }
    }
  }

  private void checkPlace(BlockInstance block, Site site) {
    if (site instanceof PartsSite parts) {
      Target.of(block.container, parts).get();
    } else if (site instanceof ConditionalAttribute attribute) {
      Places.element(block.container, attribute.path());
    } else if (site instanceof Section section) {
      SectionRegion region = regions.section(block, section);
      if (region.block != null) {
        checkPlaces(region.block);
      }
    } else if (site instanceof ListSite listSite) {
      ListRegion list = regions.list(block, listSite);
      list.whileOpen(() -> list.rows.forEach(row -> checkPlaces(list.block(row))));
    } else {
      regions.opaque(block, (Opaque) site);
    }
  }
}
