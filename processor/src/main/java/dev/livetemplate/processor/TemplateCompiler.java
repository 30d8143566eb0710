package dev.livetemplate.processor;

import com.palantir.javapoet.JavaFile;
import dev.livetemplate.processor.bind.BoundTemplate;
import org.jspecify.annotations.Nullable;

/** The phases after bind: from a template with typed names to the Java source of its class. */
interface TemplateCompiler {

  /**
   * Compiles a template.
   *
   * @return its class; null if problems were reported
   */
  @Nullable JavaFile compile(BoundTemplate template, TemplateDeclaration declaration);
}
