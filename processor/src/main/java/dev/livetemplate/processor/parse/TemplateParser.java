package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;

/** Turns Mustache text into a tree, with partials, parents and blocks put in place. */
public final class TemplateParser {

  private TemplateParser() {}

  /**
   * Parses a template and every template that it includes.
   *
   * @param main the template
   * @param loader finds partials and parents
   * @param problems where problems are reported
   * @return the tree; null if the problems leave no tree that is worth a look
   */
  public static @Nullable TemplateTree parse(
      SourceText main, TemplateLoader loader, Diagnostics problems) {
    throw new UnsupportedOperationException("parse " + main + loader + problems);
  }
}
