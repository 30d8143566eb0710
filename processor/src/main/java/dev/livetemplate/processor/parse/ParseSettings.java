package dev.livetemplate.processor.parse;

/**
 * What the annotation says on how tags name templates.
 *
 * @param missingAreEmpty whether a template that does not exist is an empty one, else it is a
 *     problem
 */
public record ParseSettings(boolean missingAreEmpty) {

  /** What holds where the annotation says nothing. */
  static final ParseSettings DEFAULT = new ParseSettings(false);
}
