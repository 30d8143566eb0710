package dev.livetemplate.processor.build;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.LiveTemplate;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** A project on disk that a compiler compiles as a build tool would call it. */
final class Project {

  static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path root;

  Project(Path root) {
    this.root = root;
  }

  /** What a compiler said. */
  record Result(boolean succeeded, String messages) {}

  /** Writes a file, such as {@code src/shop/Page.java}. */
  Project write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Returns what is in a file, such as {@code out/shop/PageTemplate.java}. */
  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  /** Compiles {@code src} to {@code out} with the javac that runs this, the processor found. */
  Result javac(String... options) throws IOException {
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int code = javac.run(out, out, arguments(options).toArray(String[]::new));
    return new Result(code == 0, messages.toString());
  }

  /** Compiles {@code src} to {@code out} with the Eclipse compiler in batch mode. */
  Result ecj(String... options) throws IOException {
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    boolean succeeded =
        BatchCompiler.compile(arguments(options).toArray(String[]::new), out, out, null);
    return new Result(succeeded, messages.toString());
  }

  private List<String> arguments(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--release", "17", "-d", root + "/out", "-s", root + "/out"));
    arguments.addAll(List.of("-processorpath", CLASS_PATH));
    arguments.add("-Alivetemplate.sources=" + root.resolve("templates"));
    Files.createDirectories(root.resolve("out"));
    try (Stream<Path> sources = Files.walk(root.resolve("src"))) {
      sources.map(Path::toString).filter(s -> s.endsWith(".java")).sorted().forEach(arguments::add);
    }
    return arguments;
  }

  /** Returns the module path of a project: the runtime and what it requires. */
  static String modulePath() {
    return Stream.concat(
            Stream.of(runtime().toString()),
            Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> entry.matches(".*/(jsoup|jackson-core|jspecify)-[^/]*\\.jar")))
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static Path runtime() {
    URL place = LiveTemplate.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(place.toString()));
  }

  /** Renders the model that a class makes by its static method {@code sample()}. */
  @SuppressWarnings("unchecked") // the template of this very model
  String render(String model) throws IOException, ReflectiveOperationException {
    URL[] out = {root.resolve("out").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(out, Project.class.getClassLoader())) {
      Object sample = loader.loadClass(model).getMethod("sample").invoke(null);
      Class<?> template = loader.loadClass(model + "Template");
      return ((CompiledTemplate<Object>) template.getField("INSTANCE").get(null)).html(sample);
    }
  }
}
