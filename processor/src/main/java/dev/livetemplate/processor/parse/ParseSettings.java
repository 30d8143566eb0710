package dev.livetemplate.processor.parse;

import java.util.List;
import java.util.Map;

/**
 * What the annotation says on how tags name templates.
 *
 * @param missingAreEmpty whether a template that does not exist is an empty one, else it is a
 *     problem
 * @param candidates the templates that dynamic names choose from
 * @param lambdas the text of each name that stands for one
 */
public record ParseSettings(
    boolean missingAreEmpty, List<String> candidates, Map<String, String> lambdas) {

  /** What holds where the annotation says nothing. */
  static final ParseSettings DEFAULT = new ParseSettings(false, List.of(), Map.of());

  public ParseSettings {
    candidates = List.copyOf(candidates);
    lambdas = Map.copyOf(lambdas);
  }

  /** Returns whether a tag stands for the text of a lambda. */
  boolean isLambda(Token.Tag tag) {
    return switch (tag.kind()) {
      case VARIABLE, RAW_VARIABLE, SECTION, INVERTED -> lambdas.containsKey(tag.name());
      default -> false;
    };
  }
}
