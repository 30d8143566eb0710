package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** The problems of one annotated type: those at a place in its template, and the others. */
final class TypeProblems {

  private final Diagnostics inTemplate = new Diagnostics();
  private final List<TemplateException> others = new ArrayList<>();

  Diagnostics inTemplate() {
    return inTemplate;
  }

  void add(TemplateException problem) {
    others.add(problem);
  }

  List<TemplateException> others() {
    return List.copyOf(others);
  }

  boolean hasErrors() {
    return inTemplate.hasErrors() || !others.isEmpty();
  }

  /** Returns whether another processor may yet write what is missing. */
  boolean mayVanish() {
    return inTemplate.problems().stream().anyMatch(p -> p.code() == ProblemCode.UNRESOLVED_TYPE);
  }
}
