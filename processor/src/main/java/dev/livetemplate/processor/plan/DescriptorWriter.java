package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.html.Attribute;
import dev.livetemplate.processor.html.Place;
import dev.livetemplate.processor.html.Site;
import dev.livetemplate.processor.html.TreeNode;
import dev.livetemplate.processor.html.ValuePart;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the descriptor ({@code docs/protocol.md}, section 2). */
final class DescriptorWriter {

  private final Json json = new Json();
  private final IdentityHashMap<Site.Block, Frame> frames = new IdentityHashMap<>();

  private DescriptorWriter(List<? extends Frame> numbered) {
    for (Frame frame : numbered) {
      if (frame.block() != null) {
        frames.put(frame.block(), frame);
      }
    }
  }

  static String write(String fingerprint, List<? extends Frame> numbered) {
    DescriptorWriter writer = new DescriptorWriter(numbered);
    Json json = writer.json;
    json.beginObject()
        .name("v")
        .number(1)
        .name("id")
        .string(fingerprint)
        .name("frames")
        .beginArray();
    for (Frame frame : numbered) {
      Site.Block block = frame.block();
      if (block != null) {
        writer.block(block, frame.number() > 0);
      }
    }
    return json.endArray().endObject().toString();
  }

  /** Returns how many dynamic parts a site has. */
  static int dynamics(Site site) {
    if (site instanceof Site.TextSite text) {
      return ValuePart.dynamics(text.parts());
    }
    if (site instanceof Site.AttributeSite attribute) {
      return ValuePart.dynamics(attribute.parts());
    }
    return site instanceof Site.CommentSite comment ? ValuePart.dynamics(comment.parts()) : 1;
  }

  private void block(Site.Block block, boolean withTree) {
    json.beginObject();
    if (!block.sites().isEmpty()) {
      json.name("sites").beginArray();
      block.sites().forEach(this::site);
      json.endArray();
    }
    if (withTree && !block.tree().isEmpty()) {
      json.name("tree").beginArray();
      block.tree().forEach(this::node);
      json.endArray();
    }
    json.endObject();
  }

  private void site(Site site) {
    json.beginArray();
    if (site instanceof Site.TextSite text) {
      json.string("t");
      place(text.place(), true);
      if (text.dropsLineFeed()) {
        parts(text.parts());
        json.number(1);
      } else {
        partsUnlessPlain(text.parts());
      }
    } else if (site instanceof Site.AttributeSite attribute) {
      json.string("a");
      place(attribute.place(), false);
      json.string(name(attribute.name(), attribute.property()));
      partsUnlessPlain(attribute.parts());
    } else if (site instanceof Site.OptionalAttributeSite optional) {
      optional(optional);
    } else if (site instanceof Site.CommentSite comment) {
      json.string("!");
      place(comment.place(), true);
      partsUnlessPlain(comment.parts());
    } else {
      region(site);
    }
    json.endArray();
  }

  private void optional(Site.OptionalAttributeSite optional) {
    json.string("c");
    place(optional.place(), false);
    json.string(name(optional.name(), optional.property())).beginArray();
    for (Attribute alternative : optional.alternatives()) {
      parts(alternative.parts());
    }
    json.endArray();
  }

  private void region(Site site) {
    if (site instanceof Site.SectionSite section) {
      json.string("s");
      place(section.place(), true);
      range(section.range());
      json.beginArray();
      branch(section.then());
      branch(section.otherwise());
      json.endArray();
    } else if (site instanceof Site.ListSite list) {
      json.string("l");
      place(list.place(), true);
      range(list.range());
      Frame row = frames.get(list.row());
      json.number(row == null ? -1 : row.number());
      rowEnds(list.ends());
      Place.Tail tail = list.tail();
      if (tail != null) {
        json.string("")
            .beginArray()
            .string(tail.between())
            .string(tail.last())
            .number(tail.depth())
            .endArray();
      } else if (!list.gap().isEmpty()) {
        json.string(list.gap());
      }
    } else if (site instanceof Site.OpaqueSite opaque) {
      json.string("o");
      place(opaque.place(), true);
      range(opaque.range());
    }
  }

  private void branch(Site.@Nullable Block branch) {
    if (branch != null) {
      block(branch, true);
    }
  }

  private static String name(String name, boolean property) {
    return property ? "." + name : name;
  }

  private void place(Place place, boolean point) {
    json.beginArray();
    if (!place.names().isEmpty()) {
      json.string(check(place.names()));
    }
    int last = place.steps().size() - 1;
    for (int i = 0; i <= last; i++) {
      Place.Step step = place.steps().get(i);
      boolean counts = point && i == last && step.comments() > 0;
      if (step.marker() == null && !counts) {
        json.number(step.elements());
        continue;
      }
      json.beginArray();
      if (step.marker() == null) {
        json.nothing();
      } else {
        json.string(step.marker());
      }
      json.number(step.elements());
      if (counts) {
        json.number(step.comments());
      }
      json.endArray();
    }
    json.endArray();
  }

  /** Returns what tells a client that it has counted other elements than these. */
  private static String check(String names) {
    return Integer.toString(names.hashCode() & 0xFFFF, Character.MAX_RADIX);
  }

  private void range(Place.Range range) {
    json.beginArray();
    if (range.startMarker() != null) {
      json.string(range.startMarker());
    } else {
      json.number(range.startText());
    }
    if (range.endMarker() != null) {
      json.string(range.endMarker());
    } else {
      json.number(range.endText());
    }
    json.endArray();
  }

  private void rowEnds(Place.RowEnds ends) {
    if (ends.marker() != null) {
      json.string(ends.marker());
      return;
    }
    json.beginArray().number(ends.roots());
    if (ends.trailing() >= 0) {
      json.number(ends.trailing());
    } else {
      json.nothing().number(ends.leading());
    }
    json.endArray();
  }

  private void partsUnlessPlain(List<ValuePart> parts) {
    if (parts.size() != 1 || !(parts.get(0) instanceof ValuePart.Value)) {
      parts(parts);
    }
  }

  private void parts(List<ValuePart> parts) {
    json.beginArray();
    for (ValuePart part : parts) {
      if (part instanceof ValuePart.Static text) {
        json.string(text.text());
      } else if (part instanceof ValuePart.Value) {
        json.number(0);
      } else if (part instanceof ValuePart.Choice choice) {
        json.beginArray().string("?");
        side(choice.then());
        side(choice.otherwise());
        json.endArray();
      } else if (part instanceof ValuePart.Repeat repeat) {
        json.beginArray().string("*");
        parts(repeat.row());
        json.endArray();
      }
    }
    json.endArray();
  }

  private void side(List<ValuePart> side) {
    if (!side.isEmpty()) {
      parts(side);
    }
  }

  private void node(TreeNode node) {
    if (node instanceof TreeNode.TreeText text) {
      json.string(text.text());
    } else if (node instanceof TreeNode.TreeComment comment) {
      json.beginArray().string("!").string(comment.data()).endArray();
    } else if (node instanceof TreeNode.TreeElement element) {
      json.beginArray().string(element.name());
      attributes(element.attributes());
      element.children().forEach(this::node);
      json.endArray();
    }
  }

  private void attributes(Map<String, String> attributes) {
    if (attributes.isEmpty()) {
      json.number(0);
      return;
    }
    json.beginObject();
    attributes.forEach((name, value) -> json.name(name).string(value));
    json.endObject();
  }
}
