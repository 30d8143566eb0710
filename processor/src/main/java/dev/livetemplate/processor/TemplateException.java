package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.ProblemCode;

/**
 * A problem of an annotated type that stands at no place in its template: nothing can be compiled.
 */
final class TemplateException extends Exception {

  private final ProblemCode code;
  private final String fix;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, from a lower-case letter, no full stop
   * @param fix what to do about it, as a sentence
   */
  TemplateException(ProblemCode code, String message, String fix) {
    super(message);
    this.code = code;
    this.fix = fix;
  }

  ProblemCode code() {
    return code;
  }

  String fix() {
    return fix;
  }
}
