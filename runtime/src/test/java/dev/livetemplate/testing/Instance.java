package dev.livetemplate.testing;

import dev.livetemplate.testing.Container.Fence;
import dev.livetemplate.testing.Descriptor.Block;
import dev.livetemplate.testing.Descriptor.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One block, region or row of the page: what must be known of it that its nodes do not tell. */
final class Instance {
  private Instance() {}

  /** A block and, by their slots, the regions in it that have been looked for. */
  static final class BlockInstance {
    final Block shape;
    final Container container;
    final Map<Integer, Region> regions = new HashMap<>();

    BlockInstance(Block shape, Container container) {
      this.shape = shape;
      this.container = container;
    }
  }

  /** The place of a section, a list or an opaque region. */
  static class Region {
    final Container container;

    Region(Container container) {
      this.container = container;
    }
  }

  /** A section; which branch is shown is not known before an update tells. */
  static final class SectionRegion extends Region {
    static final int UNKNOWN = -1;

    int shown = UNKNOWN;
    @Nullable BlockInstance block;

    SectionRegion(Container container) {
      super(container);
    }
  }

  /** A list with its rows in order. */
  static final class ListRegion extends Region {
    final Frame frame;
    private final String gap;
    List<Row> rows = new ArrayList<>();
    int nextHandle;

    ListRegion(Container container, Frame frame, String gap) {
      super(container);
      this.frame = frame;
      this.gap = gap;
    }

    /** A row with the next free handle and these nodes, which is not in the page yet. */
    Row newRow(List<Node> content) {
      return new Row(nextHandle++, content);
    }

    /** Brings the page to the order of {@code rows}. */
    void arrange(List<Row> order) {
      List<Node> nodes = new ArrayList<>();
      for (Row row : order) {
        if (!nodes.isEmpty() && !gap.isEmpty()) {
          nodes.add(new TextNode(gap));
        }
        nodes.addAll(row.nodes());
      }
      container.replace(nodes);
      rows = order;
    }

    /** The main block of a row that is in the page. */
    BlockInstance block(Row row) {
      if (row.block == null) {
        row.block = new BlockInstance(frame.main(), Container.between(row.from, row.to));
      }
      return row.block;
    }
  }

  /** A row: its handle, and the fences before and behind its nodes. */
  static final class Row {
    final int handle;
    private final Fence from = new Fence();
    private final Fence to = new Fence();
    private @Nullable List<Node> content;
    private @Nullable BlockInstance block;

    Row(int handle, List<Node> content) {
      this.handle = handle;
      this.content = content;
    }

    /**
     * The row's nodes with its fences: those that it was made of, or those that are in the page.
     */
    private List<Node> nodes() {
      List<Node> nodes = new ArrayList<>();
      nodes.add(from);
      nodes.addAll(content == null ? Container.between(from, to).nodes() : content);
      nodes.add(to);
      content = null;
      return nodes;
    }
  }
}
