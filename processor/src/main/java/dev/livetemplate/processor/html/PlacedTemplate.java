package dev.livetemplate.processor.html;

import dev.livetemplate.processor.bind.BoundPartial;
import dev.livetemplate.processor.bind.BoundTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the html phase returns: the template with every dynamic part at a proven place.
 *
 * @param bound the template as it was bound
 * @param tokens its output as tokens
 * @param page the block of the whole page
 * @param markers the marker comments to write, by token number
 * @param contexts the names of the elements around each opaque region, by token number; see {@code
 *     HtmlContext.of}
 * @param partials the recursive partials
 */
public record PlacedTemplate(
    BoundTemplate bound,
    List<Token> tokens,
    Site.Block page,
    Map<Integer, Markers> markers,
    Map<Integer, String> contexts,
    Map<BoundPartial, Partial> partials) {

  public PlacedTemplate {
    partials = new LinkedHashMap<>(partials);
    tokens = List.copyOf(tokens);
    markers = Map.copyOf(markers);
    contexts = Map.copyOf(contexts);
  }

  /**
   * A recursive partial.
   *
   * @param tokens its output as tokens
   * @param block its block; null where it is called in opaque regions only
   */
  public record Partial(List<Token> tokens, Site.@Nullable Block block) {
    public Partial {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * The marker comments of a section, list or opaque region, by their data; null where none is
   * written.
   *
   * @param start before it
   * @param end behind it
   * @param rowEnd at the end of each row
   */
  public record Markers(@Nullable String start, @Nullable String end, @Nullable String rowEnd) {}
}
