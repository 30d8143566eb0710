package dev.livetemplate.processor.plan;

import dev.livetemplate.processor.html.PlacedTemplate;
import java.util.List;

/**
 * What the plan phase returns: everything that the code generator writes down.
 *
 * @param placed the template
 * @param page the page's frame
 * @param frames all frames, the page first, rows in the order of the text
 * @param regions all opaque regions
 * @param descriptor the descriptor's JSON
 * @param fingerprint names the template's shape
 */
public record Plan(
    PlacedTemplate placed,
    Frame page,
    List<Frame> frames,
    List<Region> regions,
    String descriptor,
    String fingerprint) {
  public Plan {
    frames = List.copyOf(frames);
    regions = List.copyOf(regions);
  }
}
