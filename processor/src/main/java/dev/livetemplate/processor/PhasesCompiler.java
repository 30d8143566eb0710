package dev.livetemplate.processor;

import com.palantir.javapoet.JavaFile;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.codegen.CodeGenerator;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.html.HtmlPhase;
import dev.livetemplate.processor.html.PlacedTemplate;
import dev.livetemplate.processor.plan.Plan;
import dev.livetemplate.processor.plan.Planner;
import org.jspecify.annotations.Nullable;

/** The phases html, plan and codegen, one after the other. */
final class PhasesCompiler implements TemplateCompiler {

  @Override
  public @Nullable JavaFile compile(
      BoundTemplate template, TemplateDeclaration declaration, Diagnostics diagnostics) {
    PlacedTemplate placed = HtmlPhase.place(template, diagnostics);
    if (diagnostics.hasErrors()) {
      return null;
    }
    Plan plan = Planner.plan(placed, declaration.generated());
    return CodeGenerator.generate(
        plan, declaration.generated(), declaration.isPublic(), declaration.marker());
  }
}
