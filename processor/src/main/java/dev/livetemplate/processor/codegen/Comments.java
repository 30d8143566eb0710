package dev.livetemplate.processor.codegen;

import dev.livetemplate.processor.diagnostic.Span;

/** Writes comments that lead from generated code back to the template. */
final class Comments {

  private static final int LONGEST = 60;

  private Comments() {}

  /** {@code // todo.mustache:7 {{title}}}. */
  static void line(Code code, Span span) {
    String source =
        span.source().text().substring(span.start(), span.end()).replaceAll("\\s+", " ");
    String cut = source.length() > LONGEST ? source.substring(0, LONGEST) + " …" : source;
    // A backslash before a u would be read as a Unicode escape even in a comment.
    code.addComment("// $L:$L $L\n", span.source().name(), span.line(), cut.replace("\\", "\\\\"));
  }
}
