package dev.livetemplate.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.livetemplate.processor.bind.BoundNode;
import dev.livetemplate.processor.bind.BoundTemplate;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A run of javac with the processor, whose later phases are replaced by one that writes the texts
 * of the template into a constant.
 */
final class Compile {

  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private List<File> classPath = List.of();

  static Compile source(String name, String text) {
    return new Compile().and(name, text);
  }

  Compile and(String name, String text) {
    int dot = name.lastIndexOf('.');
    String header = dot < 0 ? "" : "package %s;\n".formatted(name.substring(0, dot));
    String imports = "import dev.livetemplate.LiveTemplate;\nimport java.util.*;\n";
    sources.add(JavaFileObjects.forSourceString(name, header + imports + text));
    return this;
  }

  Compile option(String option) {
    options.add(option);
    return this;
  }

  /** Adds a folder to the class path. */
  Compile classPath(Path folder) {
    classPath =
        Stream.concat(
                Stream.of(folder.toFile()),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(File::new))
            .toList();
    return this;
  }

  Compile with(Processor other) {
    processors.add(other);
    return this;
  }

  Compilation run() {
    return run(Compile::textsOnly);
  }

  Compilation run(TemplateCompiler phases) {
    processors.add(new LiveTemplateProcessor(phases));
    Compiler javac = Compiler.javac().withProcessors(processors).withOptions(options);
    return (classPath.isEmpty() ? javac : javac.withClasspath(classPath)).compile(sources);
  }

  /** Returns the errors' texts, in order. */
  static List<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(Compile::message).toList();
  }

  /** javac indents all lines but the first. */
  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).replace("\n  ", "\n");
  }

  /** Stands in for the later phases. */
  static JavaFile textsOnly(
      BoundTemplate template, TemplateDeclaration declaration, Object diagnostics) {
    String texts =
        template.nodes().stream()
            .filter(BoundNode.BoundText.class::isInstance)
            .map(n -> ((BoundNode.BoundText) n).text())
            .collect(Collectors.joining());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(declaration.generated())
            .addField(
                FieldSpec.builder(String.class, "TEXTS", Modifier.STATIC, Modifier.FINAL)
                    .initializer("$S", texts)
                    .build())
            .addField(declaration.model(), "model");
    if (declaration.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return JavaFile.builder(declaration.packageName(), type.build()).build();
  }
}
