package dev.livetemplate.processor;

import com.palantir.javapoet.JavaFile;
import dev.livetemplate.processor.bind.BindSettings;
import dev.livetemplate.processor.bind.Binder;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.bind.Formatters;
import dev.livetemplate.processor.diagnostic.ProblemCode;
import dev.livetemplate.processor.parse.ParseSettings;
import dev.livetemplate.processor.parse.TemplateParser;
import dev.livetemplate.processor.parse.TemplateTree;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Runs the phases for one template after the other. */
final class TemplatePipeline {

  private final TemplateFiles files;
  private final InlineTemplates inline;
  private final Types types;
  private final Elements elements;
  private final TemplateCompiler compiler;

  TemplatePipeline(
      TemplateFiles files,
      InlineTemplates inline,
      Types types,
      Elements elements,
      TemplateCompiler compiler) {
    this.files = files;
    this.inline = inline;
    this.types = types;
    this.elements = elements;
    this.compiler = compiler;
  }

  /**
   * Compiles the template of a type.
   *
   * @param problems where problems are reported
   * @return the class to write; null if there were errors
   */
  @Nullable JavaFile run(
      TemplateDeclaration declaration, TemplateAnnotation annotation, TypeProblems problems) {
    try {
      annotation.check();
      declaration.check();
      BindSettings settings =
          new BindSettings(
              formatters(declaration, annotation), annotation.missingAreEmpty(), annotation.html());
      ParseSettings parsing =
          new ParseSettings(
              annotation.missingAreEmpty(), annotation.partials(), annotation.lambdas());
      return run(declaration, main(declaration, annotation), parsing, settings, problems);
    } catch (TemplateException e) {
      problems.add(e);
      return null;
    }
  }

  private @Nullable JavaFile run(
      TemplateDeclaration declaration,
      TemplateFiles.Found main,
      ParseSettings parsing,
      BindSettings settings,
      TypeProblems problems) {
    PartialFiles partials = new PartialFiles(files, List.of(main.folder(), ""));
    TemplateTree tree =
        TemplateParser.parse(main.source(), partials, parsing, problems.inTemplate());
    partials.failures().forEach(problems::add);
    BoundTemplate bound =
        tree == null
            ? null
            : Binder.bind(
                tree, declaration.element(), types, elements, settings, problems.inTemplate());
    return bound == null || problems.hasErrors()
        ? null
        : compiler.compile(bound, declaration, problems.inTemplate());
  }

  private Formatters formatters(TemplateDeclaration declaration, TemplateAnnotation annotation)
      throws TemplateException {
    Formatters formatters =
        Formatters.of(
            annotation.formatters(declaration.element()), declaration.element(), types, elements);
    String problem = formatters.problem();
    if (problem != null) {
      throw new TemplateException(
          ProblemCode.INVALID_FORMATTER,
          problem,
          "A formatter is a static method String format(T value) without checked exceptions.");
    }
    return formatters;
  }

  private TemplateFiles.Found main(TemplateDeclaration declaration, TemplateAnnotation annotation)
      throws TemplateException {
    String home = declaration.packageName().replace('.', '/');
    if (annotation.path() != null) {
      return files.read(TemplateAnnotation.text(annotation.path()), List.of(home, ""));
    }
    return new TemplateFiles.Found(inline.source(declaration, annotation), home);
  }
}
