package dev.livetemplate.processor.errors;

import dev.livetemplate.LiveTemplate;
import dev.livetemplate.processor.LiveTemplateProcessor;
import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a sample with javac and the processor, and returns what is printed. */
final class SampleCompiler {

  private static final String TEMPLATES = "src/main/resources";

  private SampleCompiler() {}

  /**
   * Compiles a sample as if its Java file stood in {@code src/main/java/shop} and its templates in
   * {@code src/main/resources}.
   *
   * @param output an empty folder for the classes
   */
  static String print(ErrorSample sample, Path output, String... options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(runtime()));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      List<String> all =
          Stream.concat(Stream.of("-Alivetemplate.sources=" + sample.folder()), Stream.of(options))
              .toList();
      CompilationTask task =
          javac.getTask(
              printed, files, null, all, null, List.of(new ShownSource(sample.javaFile())));
      task.setProcessors(List.of(new LiveTemplateProcessor()));
      task.call();
    }
    return printed.toString().replace("\r\n", "\n").replace(sample.folder().toString(), TEMPLATES);
  }

  private static Path runtime() {
    return Path.of(
        URI.create(
            LiveTemplate.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** A Java file that javac calls by a path relative to the user's project. */
  private static final class ShownSource extends SimpleJavaFileObject {
    private final Path file;

    ShownSource(Path file) {
      super(URI.create("mem:///shop/" + file.getFileName()), Kind.SOURCE);
      this.file = file;
    }

    @Override
    public String getName() {
      return "src/main/java/shop/" + file.getFileName();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return SharedFiles.text(file);
    }
  }
}
