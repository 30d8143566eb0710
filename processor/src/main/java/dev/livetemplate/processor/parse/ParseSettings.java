package dev.livetemplate.processor.parse;

import java.util.List;

/**
 * What the annotation says on how tags name templates.
 *
 * @param missingAreEmpty whether a template that does not exist is an empty one, else it is a
 *     problem
 * @param candidates the templates that dynamic names choose from
 */
public record ParseSettings(boolean missingAreEmpty, List<String> candidates) {

  /** What holds where the annotation says nothing. */
  static final ParseSettings DEFAULT = new ParseSettings(false, List.of());

  public ParseSettings {
    candidates = List.copyOf(candidates);
  }
}
