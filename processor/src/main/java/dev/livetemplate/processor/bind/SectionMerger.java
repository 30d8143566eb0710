package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the nodes of a template or branch, and makes one node of a section and an inverted
 * section of the same value that stand directly beside each other.
 */
final class SectionMerger {

  private final List<BoundNode> nodes = new ArrayList<>();

  /** The last node if it is a section that still lacks its other branch. */
  private @Nullable BoundSection half;

  private boolean halfInverted;

  void add(BoundNode node, boolean inverted) {
    BoundSection before = half;
    half = null;
    if (!(node instanceof BoundSection section)) {
      nodes.add(node);
    } else if (before != null
        && inverted != halfInverted
        && section.condition().equals(before.condition())) {
      nodes.set(
          nodes.size() - 1,
          inverted ? merged(before, section, before) : merged(section, before, before));
    } else {
      nodes.add(section);
      half = section;
      halfInverted = inverted;
    }
  }

  private static BoundSection merged(
      BoundSection shown, BoundSection inverted, BoundSection first) {
    return new BoundSection(
        shown.condition(),
        shown.truth(),
        shown.scope(),
        shown.then(),
        inverted.otherwise(),
        first.span());
  }

  /** Adds nodes that no section beside them belongs to. */
  void addWhole(List<BoundNode> whole) {
    half = null;
    nodes.addAll(whole);
  }

  List<BoundNode> nodes() {
    return nodes;
  }
}
