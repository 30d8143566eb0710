package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.ListSite;
import dev.livetemplate.testing.Descriptor.Opaque;
import dev.livetemplate.testing.Descriptor.Section;
import dev.livetemplate.testing.Descriptor.Site;
import dev.livetemplate.testing.Instance.BlockInstance;
import dev.livetemplate.testing.Instance.ListRegion;
import dev.livetemplate.testing.Instance.Row;
import dev.livetemplate.testing.Instance.SectionRegion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/**
 * The blocks of a page that a client may lose and wish for: what is in sections, lists and rows.
 */
final class Blocks {
  private final Regions regions;
  private final List<int[]> places = new ArrayList<>();

  Blocks(Patcher patcher) {
    this.regions = patcher.regions();
  }

  /** The places of all blocks, but of those in sections whose branch no update has told. */
  List<int[]> all(BlockInstance page) {
    collect(page, new int[0]);
    return places;
  }

  private void collect(BlockInstance block, int[] outer) {
    for (Site site : block.shape.sites()) {
      if (site instanceof Section section) {
        places.add(with(outer, site.slot()));
        SectionRegion region = regions.section(block, section);
        if (region.block != null) {
          collect(region.block, outer);
        }
      } else if (site instanceof ListSite list) {
        int[] place = with(outer, site.slot());
        ListRegion region = regions.list(block, list);
        if (!region.rows.isEmpty()) {
          places.add(place);
        }
        region.whileOpen(
            () -> {
              for (Row row : region.rows) {
                places.add(with(place, row.handle));
                collect(region.block(row), with(place, row.handle));
              }
            });
      } else if (site instanceof Opaque) {
        places.add(with(outer, site.slot()));
      }
    }
  }

  private static int[] with(int[] place, int next) {
    int[] longer = Arrays.copyOf(place, place.length + 1);
    longer[place.length] = next;
    return longer;
  }

  /**
   * Puts something else in the place of what is in a block.
   *
   * @return the block that is lost: a list whose last row ends in the other one is lost with it
   */
  int[] damage(BlockInstance page, int[] place) {
    return damage(page, place, 0);
  }

  private int[] damage(BlockInstance frame, int[] place, int at) {
    BlockInstance block = holder(frame, place[at]);
    Site site = site(block, place[at]);
    if (!(site instanceof ListSite list)) {
      spoil(
          site instanceof Section section
              ? regions.section(block, section).container
              : regions.opaque(block, (Opaque) site).container);
      return place;
    }
    ListRegion region = regions.list(block, list);
    if (at + 1 == place.length) {
      spoil(region.container);
      return place;
    }
    Row row = region.rows.stream().filter(r -> r.handle == place[at + 1]).findFirst().orElseThrow();
    List<int[]> lost = new ArrayList<>();
    String wrong = region.doWhileOpen(() -> lost.add(damageRow(region.block(row), place, at + 2)));
    return wrong == null ? lost.get(0) : Arrays.copyOf(place, at + 1);
  }

  private int[] damageRow(BlockInstance row, int[] place, int at) {
    if (at < place.length) {
      return damage(row, place, at);
    }
    spoil(row.container);
    return place;
  }

  /** The block of a frame whose site has a slot: the frame's own, or a shown branch in it. */
  private BlockInstance holder(BlockInstance block, int slot) {
    for (Site site : block.shape.sites()) {
      if (site instanceof Section section) {
        BlockInstance branch = regions.section(block, section).block;
        if (branch != null && slot > site.slot() && site(holder(branch, slot), slot) != null) {
          return holder(branch, slot);
        }
      }
    }
    return block;
  }

  private static Site site(BlockInstance block, int slot) {
    return block.shape.sites().stream().filter(s -> s.slot() == slot).findFirst().orElse(null);
  }

  private static void spoil(Container container) {
    container.replace(List.of(new Element("i").text("spoilt"), new Comment("spoilt")));
  }
}
