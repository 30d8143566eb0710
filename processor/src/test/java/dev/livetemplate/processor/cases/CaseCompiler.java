package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.LiveTemplateProcessor;
import dev.livetemplate.processor.testing.ModelTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles cases with javac and the processor, in this process: the records that hold the states,
 * and the template's class.
 *
 * <p>Keeps javac's file manager, so that the class path is opened once.
 */
public final class CaseCompiler implements AutoCloseable {

  static final String PACKAGE = "dev.livetemplate.cases";
  private static final String MODEL = "CasePage";

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /**
   * Compiles and loads a case.
   *
   * @throws CompilationFailed if javac or the processor finds an error
   */
  public CompiledCase compile(CaseFolder folder) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    MemoryFiles output = new MemoryFiles(files);
    JavaCompiler.CompilationTask task =
        javac.getTask(
            null, output, diagnostics, options(folder), null, List.of(new Source(source(folder))));
    task.setProcessors(List.of(new LiveTemplateProcessor()));
    boolean succeeded = task.call();
    List<String> messages =
        diagnostics.getDiagnostics().stream().map(CaseCompiler::message).toList();
    if (!succeeded) {
      throw new CompilationFailed(String.join("\n", messages), output.sources());
    }
    return load(folder, output, messages);
  }

  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  private static List<String> options(CaseFolder folder) {
    return List.of(
        "-implicit:none",
        "-classpath",
        System.getProperty("java.class.path"),
        "-Alivetemplate.sources=" + folder.folder().toAbsolutePath());
  }

  private static String source(CaseFolder folder) {
    String records = ModelTypes.of(MODEL, folder.states());
    String page = "record " + MODEL + "(";
    return "package %s;\nimport java.util.List;\n".formatted(PACKAGE)
        + records.replace(
            page,
            "@dev.livetemplate.LiveTemplate(path = \"%s\")\npublic %s"
                .formatted(CaseFolder.TEMPLATE, page));
  }

  private static CompiledCase load(CaseFolder folder, MemoryFiles output, List<String> messages) {
    ClassLoader loader = output.loader(CaseCompiler.class.getClassLoader());
    try {
      return new CompiledCase(
          folder,
          loader.loadClass(PACKAGE + "." + MODEL),
          loader.loadClass(PACKAGE + "." + MODEL + "Template"),
          messages,
          output.sources());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(folder.name(), e);
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template or a generated class that javac refuses. */
  public static final class CompilationFailed extends AssertionError {
    private final String source;

    CompilationFailed(String messages, String source) {
      super(messages);
      this.source = source;
    }

    /** Returns what the processor has written, if anything. */
    public String source() {
      return source;
    }
  }

  /** The records as a source file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("mem:///" + PACKAGE.replace('.', '/') + "/" + MODEL + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
