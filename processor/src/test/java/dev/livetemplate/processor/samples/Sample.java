package dev.livetemplate.processor.samples;

import dev.livetemplate.CompiledTemplate;
import dev.livetemplate.processor.cases.CaseFolder;
import dev.livetemplate.processor.cases.LawSubject;
import dev.livetemplate.processor.cases.MemoryCompiler;
import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A model written in Java with its template, as a folder holds them.
 *
 * <p>The folder has {@code Page.java}, the model, in the package {@code sample}, whose static
 * method {@code states()} returns a list of new models at each call; perhaps more Java files; the
 * template {@code page.mustache}, perhaps partials; and {@code expected.html} with what the states
 * render to, each after a line {@code === n}. If there is a {@code PageTemplate.java}, it is what
 * the processor is to generate. If the model has a method {@code become(Page)}, it is mutable.
 */
final class Sample implements LawSubject {

  private static final String GOLDEN = "PageTemplate.java";
  private static final String EXPECTED = "expected.html";
  private static final String BECOME = "become";
  private static final String MODEL = "sample.Page";

  private final Path folder;
  private final MemoryCompiler.Compiled compiled;
  private final CompiledTemplate<Object> template;
  private final Method states;

  @SuppressWarnings("unchecked") // the template of this very model
  private Sample(Path folder, MemoryCompiler.Compiled compiled)
      throws ReflectiveOperationException {
    this.folder = folder;
    this.compiled = compiled;
    Field instance = compiled.classes().loadClass(MODEL + "Template").getField("INSTANCE");
    instance.setAccessible(true);
    this.template = (CompiledTemplate<Object>) instance.get(null);
    this.states = compiled.classes().loadClass(MODEL).getDeclaredMethod("states");
    this.states.setAccessible(true);
  }

  /** Returns the folders of all samples. */
  static List<Path> folders() {
    Path root = Path.of(System.getProperty("basedir", ""), "src/test/resources/samples");
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles a sample; the model's own warnings are errors, as is everything of the processor. */
  static Sample compile(Path folder, MemoryCompiler compiler) {
    try {
      return new Sample(
          folder,
          compiler.compile(
              sources(folder),
              "-Alivetemplate.sources=" + folder.toAbsolutePath(),
              "-Xlint:all,-processing,-path,-classfile,-options",
              "-Werror"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(folder.toString(), e);
    }
  }

  private static Map<String, String> sources(Path folder) {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java") && !file.endsWith(GOLDEN))
          .forEach(file -> sources.put(className(file), SharedFiles.text(file)));
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path file) {
    return "sample." + file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** Writes down what the states render to now. */
  void expectWhatIs() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < states(); i++) {
      all.append("=== ").append(i).append('\n').append(template.html(model(i)));
    }
    Files.writeString(folder.resolve(EXPECTED), all);
  }

  /** Returns where the generated class should be written down. */
  Path golden() {
    return folder.resolve(GOLDEN);
  }

  /** Returns the source of the generated class. */
  String generated() {
    return compiled.generated().get(MODEL + "Template");
  }

  @Override
  public String name() {
    return folder.getFileName().toString();
  }

  @Override
  public CompiledTemplate<Object> template() {
    return template;
  }

  @Override
  public int states() {
    return models().size();
  }

  @Override
  public Object model(int state) {
    return models().get(state);
  }

  /** Returns whether a model can become another one. */
  boolean isMutable() {
    return Stream.of(states.getDeclaringClass().getDeclaredMethods())
        .anyMatch(method -> method.getName().equals(BECOME));
  }

  /** Turns a model into that of a state. */
  void mutate(Object model, int state) throws ReflectiveOperationException {
    Method become = model.getClass().getDeclaredMethod(BECOME, model.getClass());
    become.setAccessible(true);
    become.invoke(model, model(state));
  }

  private List<?> models() {
    try {
      return (List<?>) states.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name(), e);
    }
  }

  @Override
  public List<String> expected() {
    String all = SharedFiles.text(folder.resolve(EXPECTED));
    return Stream.of(all.split("(?m)^=== \\d+\n", -1)).skip(1).toList();
  }

  @Override
  public List<CaseFolder.Transition> transitions() {
    return List.of();
  }
}
