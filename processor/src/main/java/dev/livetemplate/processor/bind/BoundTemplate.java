package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.List;

/**
 * What the bind phase returns: the template as a tree of nodes with typed names.
 *
 * @param source the main template
 * @param model the scope of the model itself
 * @param nodes its nodes in order
 * @param files every file that was read for it
 * @param html whether the template is HTML
 */
public record BoundTemplate(
    SourceText source, Scope model, List<BoundNode> nodes, List<SourceText> files, boolean html) {
  public BoundTemplate {
    nodes = List.copyOf(nodes);
    files = List.copyOf(files);
  }
}
