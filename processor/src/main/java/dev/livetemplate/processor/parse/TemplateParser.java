package dev.livetemplate.processor.parse;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns Mustache text into a tree, with partials, parents and blocks put in place. */
public final class TemplateParser {

  private TemplateParser() {}

  /**
   * Parses a template with an annotation that says nothing more.
   *
   * @see #parse(SourceText, TemplateLoader, ParseSettings, Diagnostics)
   */
  public static @Nullable TemplateTree parse(
      SourceText main, TemplateLoader loader, Diagnostics problems) {
    return parse(main, loader, ParseSettings.DEFAULT, problems);
  }

  /**
   * Parses a template and every template that it includes, as the Mustache specification 1.4 says.
   *
   * <p>Lambdas are left to the binder; dynamic names are a problem. Tags that were reported are
   * left out of the tree, so that the binder can find further problems in the rest.
   *
   * @param main the template
   * @param loader finds partials and parents
   * @param settings what the annotation says
   * @param problems where problems are reported
   * @return the tree; null if the problems leave none that is worth a look, because it is not clear
   *     what stands in which section
   */
  public static @Nullable TemplateTree parse(
      SourceText main, TemplateLoader loader, ParseSettings settings, Diagnostics problems) {
    ParsedFiles files = new ParsedFiles(main, loader, settings, problems);
    if (!files.areSound()) {
      return null;
    }
    new UnknownBlocks(files, problems).report();
    Expander expander = new Expander(files);
    List<Node> nodes = expander.expandMain();
    new EndlessCalls(problems).report(expander.recursivePartials());
    return new TemplateTree(main, nodes, files.all().stream().map(ParsedFile::source).toList());
  }
}
