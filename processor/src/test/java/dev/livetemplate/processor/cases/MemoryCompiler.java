package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.LiveTemplateProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources with javac and the processor, in this process and to memory.
 *
 * <p>Keeps javac's file manager, so that the class path is opened once.
 */
public final class MemoryCompiler implements AutoCloseable {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /**
   * What javac made of sources.
   *
   * @param classes a loader of the classes
   * @param classFiles the same as javac wrote them, by their names
   * @param generated the sources that the processor has written, by the names of their classes
   * @param messages what javac and the processor said
   */
  public record Compiled(
      ClassLoader classes,
      Map<String, byte[]> classFiles,
      Map<String, String> generated,
      List<String> messages) {

    /** Returns all generated sources, one behind the other. */
    public String source() {
      return String.join("\n", generated.values());
    }
  }

  /**
   * Compiles sources.
   *
   * @param sources by the names of their main classes
   * @param options options of javac
   * @throws CompilationFailed if javac or the processor finds an error
   */
  public Compiled compile(Map<String, String> sources, String... options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    MemoryFiles output = new MemoryFiles(files);
    List<Source> units =
        sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
    JavaCompiler.CompilationTask task =
        javac.getTask(null, output, diagnostics, options(options), null, units);
    task.setProcessors(List.of(new LiveTemplateProcessor()));
    boolean succeeded = task.call();
    List<String> messages =
        diagnostics.getDiagnostics().stream().map(MemoryCompiler::message).toList();
    Compiled compiled =
        new Compiled(
            output.loader(MemoryCompiler.class.getClassLoader()),
            output.classFiles(),
            output.sources(),
            messages);
    if (!succeeded) {
      throw new CompilationFailed(messages, compiled.source());
    }
    return compiled;
  }

  private static List<String> options(String... options) {
    return Stream.concat(
            Stream.of("-implicit:none", "-classpath", System.getProperty("java.class.path")),
            Stream.of(options))
        .toList();
  }

  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
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
    private final List<String> messages;
    private final String source;

    CompilationFailed(List<String> messages, String source) {
      super(String.join("\n", messages));
      this.messages = messages;
      this.source = source;
    }

    /** Returns the errors, without warnings. */
    public List<String> errors() {
      return messages.stream().filter(m -> m.startsWith(Diagnostic.Kind.ERROR + ": ")).toList();
    }

    /** Returns what the processor has written, if anything. */
    public String source() {
      return source;
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("mem:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
