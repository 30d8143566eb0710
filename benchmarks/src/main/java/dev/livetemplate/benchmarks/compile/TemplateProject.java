package dev.livetemplate.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder with many templates and their models, once for each kind of compilation. */
final class TemplateProject implements AutoCloseable {
  private static final String TEMPLATE =
      """
      <section id="s%1$d" class="{{kind}}">
      <h1 title="{{hint}}">{{title}}</h1>
      {{#intro}}<p class="intro">{{intro}}</p>{{/intro}}
      <p>{{count}} of {{total}}{{#closed}}, closed{{/closed}}</p>
      <ul>
      {{#items}}
      <li id="i{{id}}"{{#done}} class="done"{{/done}}><a href="{{link}}">{{name}}</a> <b>{{price}}</b></li>
      {{/items}}
      </ul>
      <footer>{{author}} <a href="/help">Help %1$d</a></footer>
      </section>
      """;

  private static final String MODEL =
      """
      package generated;
      import java.util.List;
      %2$s
      public record Page%1$d(String kind, String hint, String title, String intro, int count,
          long total, boolean closed, List<Item> items, String author) {
        public record Item(int id, boolean done, String link, String name, double price) {}
      }
      """;

  private final Path folder;
  private final int count;

  private TemplateProject(Path folder, int count) {
    this.folder = folder;
    this.count = count;
  }

  /** How the project is compiled. */
  enum Kind {
    LIVETEMPLATE(
        "@dev.livetemplate.LiveTemplate(path = \"page%d.mustache\")",
        "dev.livetemplate.processor.LiveTemplateProcessor"),
    JSTACHIO(
        "@io.jstach.jstache.JStache(path = \"generated/page%d.mustache\")",
        "io.jstach.apt.GenerateRendererProcessor"),
    /** Javac alone, on what our processor wrote: to be compiled after it. */
    JAVAC("", "");

    private final String annotation;
    private final String processor;

    Kind(String annotation, String processor) {
      this.annotation = annotation;
      this.processor = processor;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Writes a project of so many templates. */
  static TemplateProject write(int count) throws IOException {
    Path folder = Files.createTempDirectory("templates");
    for (Kind kind : Kind.values()) {
      Path sources = folder.resolve(kind.label()).resolve("src/generated");
      Path classes = folder.resolve(kind.label()).resolve("classes/generated");
      Files.createDirectories(sources);
      Files.createDirectories(classes);
      for (int i = 0; i < count; i++) {
        Files.writeString(
            sources.resolve("Page" + i + ".java"),
            MODEL.formatted(i, kind.annotation.formatted(i)));
        Files.writeString(classes.resolve("page" + i + ".mustache"), TEMPLATE.formatted(i));
      }
    }
    return new TemplateProject(folder, count);
  }

  /** Compiles all sources of a kind; returns the folder of the classes. */
  Path compile(Kind kind) throws IOException {
    Path root = folder.resolve(kind.label());
    Path classes = root.resolve("classes");
    Path generated = root.resolve("generated");
    Files.createDirectories(generated);
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(root.resolve("src/generated/Page" + i + ".java"));
    }
    if (kind == Kind.JAVAC) {
      sources.addAll(written());
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      boolean succeeded =
          javac
              .getTask(
                  messages,
                  files,
                  null,
                  options(kind, classes, generated),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!succeeded) {
        throw new IllegalStateException(messages.toString());
      }
    }
    return classes;
  }

  private List<Path> written() throws IOException {
    Path generated = folder.resolve(Kind.LIVETEMPLATE.label()).resolve("generated");
    try (Stream<Path> files = Files.walk(generated)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<String> options(Kind kind, Path classes, Path generated) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-classpath",
                classes + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                "-s",
                generated.toString(),
                "-nowarn",
                "-implicit:none",
                "--release",
                "17"));
    if (kind.processor.isEmpty()) {
      options.add("-proc:none");
    } else {
      options.addAll(List.of("-processor", kind.processor));
    }
    return options;
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
