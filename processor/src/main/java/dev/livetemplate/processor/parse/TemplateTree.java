package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.List;

/**
 * What the parse phase returns: the template as a tree, all partials put in place.
 *
 * @param source the main template
 * @param nodes its nodes in order
 * @param files every file that was read for it, the main template first
 */
public record TemplateTree(SourceText source, List<Node> nodes, List<SourceText> files) {
  public TemplateTree {
    nodes = List.copyOf(nodes);
    files = List.copyOf(files);
  }
}
