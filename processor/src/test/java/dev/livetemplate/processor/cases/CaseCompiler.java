package dev.livetemplate.processor.cases;

import com.palantir.javapoet.CodeBlock;
import dev.livetemplate.processor.testing.ModelTypes;
import java.util.Map;

/** Compiles cases: the records that hold the states, and the template's class. */
public final class CaseCompiler implements AutoCloseable {

  static final String PACKAGE = "dev.livetemplate.cases";
  private static final String MODEL = "CasePage";

  private final MemoryCompiler compiler = new MemoryCompiler();

  /**
   * Compiles and loads a case.
   *
   * @throws MemoryCompiler.CompilationFailed if javac or the processor finds an error
   */
  public CompiledCase compile(CaseFolder folder) {
    MemoryCompiler.Compiled compiled = run(folder);
    try {
      return new CompiledCase(
          folder,
          compiled.classes().loadClass(PACKAGE + "." + MODEL),
          compiled.classes().loadClass(PACKAGE + "." + MODEL + "Template"),
          compiled.messages(),
          compiled.source(),
          compiled.classFiles());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(folder.name(), e);
    }
  }

  /** Compiles a case and returns its class files, by the names of their classes. */
  Map<String, byte[]> classFiles(CaseFolder folder) {
    return run(folder).classFiles();
  }

  private MemoryCompiler.Compiled run(CaseFolder folder) {
    return compiler.compile(
        Map.of(PACKAGE + "." + MODEL, source(folder)),
        "-Alivetemplate.sources=" + folder.folder().toAbsolutePath());
  }

  private static String annotation(CaseFolder.JavaParts java) {
    StringBuilder annotation = new StringBuilder("@LiveTemplate(path = \"");
    annotation.append(CaseFolder.TEMPLATE).append('"');
    if (!java.annotation().isEmpty()) {
      annotation.append(", ").append(java.annotation());
    }
    if (!java.lambdas().isEmpty()) {
      annotation.append(", lambdas = {");
      java.lambdas()
          .forEach(
              (name, text) ->
                  annotation.append(
                      CodeBlock.of("@Lambda(name = $S, template = $S), ", name, text)));
      annotation.append('}');
    }
    return annotation.append(')').toString();
  }

  private static String source(CaseFolder folder) {
    String records = ModelTypes.of(MODEL, folder.states(), folder.java().members());
    String page = "record " + MODEL + "(";
    String annotation = annotation(folder.java());
    return """
        package %s;
        import dev.livetemplate.*;
        import java.math.BigDecimal;
        import java.util.List;
        """
            .formatted(PACKAGE)
        + records.replace(page, annotation + "\npublic " + page);
  }

  @Override
  public void close() {
    compiler.close();
  }
}
