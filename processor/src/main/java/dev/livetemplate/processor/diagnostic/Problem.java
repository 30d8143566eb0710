package dev.livetemplate.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong at one place of a template, in words for its author.
 *
 * @param code what is wrong, in general
 * @param span the place
 * @param message what is wrong here: quotes the offending text; begins in lower case, no full stop
 * @param fix what to do about it, as a sentence; null if the message says it all
 */
public record Problem(ProblemCode code, Span span, String message, @Nullable String fix) {

  /** Returns whether it stops the compilation. */
  public boolean isError() {
    return code.severity() == ProblemCode.Severity.ERROR;
  }

  /**
   * Returns the tags that led to the file of the problem, from the one in the file that includes it
   * to the one in the main template; empty if the problem is in the main template.
   */
  public List<Span> includeChain() {
    List<Span> chain = new ArrayList<>();
    Span tag = span.source().includedFrom();
    while (tag != null) {
      chain.add(tag);
      tag = tag.source().includedFrom();
    }
    return List.copyOf(chain);
  }
}
