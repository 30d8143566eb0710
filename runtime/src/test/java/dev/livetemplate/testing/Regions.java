package dev.livetemplate.testing;

import dev.livetemplate.testing.Descriptor.ListSite;
import dev.livetemplate.testing.Descriptor.Opaque;
import dev.livetemplate.testing.Descriptor.Position;
import dev.livetemplate.testing.Descriptor.Range;
import dev.livetemplate.testing.Descriptor.Section;
import dev.livetemplate.testing.Instance.BlockInstance;
import dev.livetemplate.testing.Instance.ListRegion;
import dev.livetemplate.testing.Instance.Region;
import dev.livetemplate.testing.Instance.SectionRegion;
import java.util.function.Function;

/**
 * Finds the regions of a block: fences them in the first time, and checks the fences ever after.
 */
final class Regions {
  private final Descriptor descriptor;

  Regions(Descriptor descriptor) {
    this.descriptor = descriptor;
  }

  SectionRegion section(BlockInstance block, Section site) {
    return (SectionRegion)
        find(block, site.slot(), site.position(), site.range(), SectionRegion::new);
  }

  ListRegion list(BlockInstance block, ListSite site) {
    return (ListRegion)
        find(
            block,
            site.slot(),
            site.position(),
            site.range(),
            container -> {
              ListRegion list =
                  new ListRegion(
                      container, descriptor.frames().get(site.frame()), site.gap(), site.tail());
              list.arrange(
                  RowFinder.find(container.nodes(), site.rows(), site.gap()).stream()
                      .map(list::newRow)
                      .toList());
              return list;
            });
  }

  Region opaque(BlockInstance block, Opaque site) {
    return find(block, site.slot(), site.position(), site.range(), Region::new);
  }

  private static Region find(
      BlockInstance block,
      int slot,
      Position position,
      Range range,
      Function<Container, Region> create) {
    Region region = block.regions.get(slot);
    if (region == null) {
      region = create.apply(Places.fenceIn(block.container, position, range));
      block.regions.put(slot, region);
    }
    Places.checkFences(block.container, position, range, region.container);
    return region;
  }
}
