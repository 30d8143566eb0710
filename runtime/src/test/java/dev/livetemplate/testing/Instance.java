package dev.livetemplate.testing;

import dev.livetemplate.testing.Container.Fence;
import dev.livetemplate.testing.Descriptor.Block;
import dev.livetemplate.testing.Descriptor.Frame;
import dev.livetemplate.testing.Descriptor.Tail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
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
    private final @Nullable Tail tail;
    List<Row> rows = new ArrayList<>();
    int nextHandle;

    ListRegion(Container container, Frame frame, String gap, @Nullable Tail tail) {
      super(container);
      this.frame = frame;
      this.gap = gap;
      this.tail = tail;
    }

    private @Nullable Row last() {
      return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    /** Does something with the rows while the last one ends as all the others. */
    void whileOpen(Runnable action) {
      String wrong = doWhileOpen(action);
      if (wrong != null) {
        throw new ProtocolViolation(wrong);
      }
    }

    /** The same; returns what was found wrong with the ends of the rows, or null. */
    @Nullable String doWhileOpen(Runnable action) {
      Row before = last();
      boolean isOpen = before == null || tail == null || ends(before, tail.last(), tail.between());
      action.run();
      Row last = last();
      if (tail == null || last == null) {
        return null;
      }
      if (!isOpen && rows.contains(before) && !ends(before, tail.between(), tail.between())) {
        return "the last row did not end with «" + tail.last() + "»";
      }
      return ends(last, tail.between(), tail.last())
          ? null
          : "the last row does not end with «" + tail.between() + "»";
    }

    /** Gives a row another text at its end; returns whether it had the one that it should. */
    private boolean ends(Row row, String from, String to) {
      return row.from.parent() != null && ends(row, from, to, tail == null ? 0 : tail.depth());
    }

    private static boolean ends(Row row, String from, String to, int depth) {
      Element leaf = null;
      for (Node node : Container.between(row.from, row.to).nodes()) {
        leaf = node instanceof Element element ? element : leaf;
      }
      if (leaf == null) {
        return false;
      }
      for (int i = 0; i < depth && leaf.lastElementChild() != null; i++) {
        leaf = leaf.lastElementChild();
      }
      if (!(endOf(leaf) instanceof TextNode text)) {
        if (from.isEmpty()) {
          leaf.appendChild(new TextNode(to));
        }
        return from.isEmpty();
      }
      String whole = text.getWholeText();
      if (whole.endsWith(from)) {
        text.text(whole.substring(0, whole.length() - from.length()) + to);
      }
      return whole.endsWith(from);
    }

    /** The last child, but for regions without nodes, which are two fences. */
    private static @Nullable Node endOf(Element leaf) {
      int fences = 0;
      Node node = leaf.lastChild();
      for (; node instanceof Fence; node = node.previousSibling()) {
        fences++;
      }
      return fences % 2 == 0 ? node : null;
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
