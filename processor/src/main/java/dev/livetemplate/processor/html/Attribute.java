package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundNode.BoundSection;
import java.util.List;
import java.util.Locale;

/**
 * One attribute as a start tag writes it, perhaps inside sections.
 *
 * @param name the name as written
 * @param guards the sections around it within the tag, outermost first; empty when the attribute is
 *     always there
 * @param parts the value; empty for an empty value or none
 */
public record Attribute(String name, List<Guard> guards, List<ValuePart> parts) {

  public Attribute {
    guards = List.copyOf(guards);
    parts = List.copyOf(parts);
  }

  /** Returns the name in lower case, by which HTML tells attributes apart. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The side of a section that must be shown.
   *
   * @param section the section
   * @param then whether its {@code then} side, else its {@code otherwise} side
   */
  public record Guard(BoundSection section, boolean then) {}
}
