package dev.livetemplate.processor;

import com.palantir.javapoet.JavaFile;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import org.jspecify.annotations.Nullable;

/** The phases after bind: from a template with typed names to the Java source of its class. */
interface TemplateCompiler {

  /**
   * Compiles a template.
   *
   * @param diagnostics where problems are reported; no error has been so far
   * @return its class; null if errors were reported
   */
  @Nullable JavaFile compile(
      BoundTemplate template, TemplateDeclaration declaration, Diagnostics diagnostics);
}
