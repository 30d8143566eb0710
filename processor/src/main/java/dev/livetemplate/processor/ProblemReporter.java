package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.CodeFrame;
import dev.livetemplate.processor.diagnostic.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Shows problems to the user, on the annotated type. */
final class ProblemReporter {

  private final Messager messager;
  private final Suppressions suppressions;

  ProblemReporter(Messager messager, Suppressions suppressions) {
    this.messager = messager;
    this.suppressions = suppressions;
  }

  void report(TypeElement type, TemplateAnnotation annotation, TypeProblems problems) {
    for (TemplateException problem : problems.others()) {
      String text =
          "[%s] %s\n  %s".formatted(problem.code().code(), problem.getMessage(), problem.fix());
      messager.printMessage(Kind.ERROR, text, type, annotation.mirror(), annotation.source());
    }
    for (Problem problem : problems.inTemplate().problems()) {
      if (suppressions.hide(problem, type)) {
        continue;
      }
      Kind kind = problem.isError() ? Kind.ERROR : Kind.WARNING;
      messager.printMessage(
          kind, CodeFrame.render(problem), type, annotation.mirror(), annotation.source());
    }
  }

  /** Shows a bug of ours: it is not the user's to find in the template. */
  void reportBug(TypeElement type, Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    String text =
        """
        [Bug] LiveTemplate failed on this template. The fault is LiveTemplate's, not yours: please \
        report it with the template, the type and this stack trace.
        """;
    messager.printMessage(Kind.ERROR, text + trace, type);
  }
}
