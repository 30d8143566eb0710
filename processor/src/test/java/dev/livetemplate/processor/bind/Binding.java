package dev.livetemplate.processor.bind;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.Problem;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.TemplateParser;
import dev.livetemplate.processor.parse.TemplateTree;
import dev.livetemplate.processor.testing.MapTemplateLoader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A template bound to a snippet of Java for tests: compiles the one and binds the other to it. */
public final class Binding {

  private final Map<String, String> partials;
  private final Diagnostics diagnostics = new Diagnostics();
  private @Nullable BoundTemplate bound;
  private @Nullable RuntimeException failure;

  private Binding(Map<String, String> partials) {
    this.partials = partials;
  }

  /**
   * Binds a template.
   *
   * @param types types of package {@code test}, with {@code Page} among them, the model
   */
  public static Binding of(String types, String template) {
    return of(types, template, Map.of());
  }

  public static Binding of(String types, String template, Map<String, String> partials) {
    return of(List.of(inPackage("test", types)), template, partials);
  }

  static Binding of(List<JavaFileObject> sources, String template, Map<String, String> partials) {
    Binding binding = new Binding(partials);
    Compilation compilation =
        javac().withProcessors(binding.new BindingProcessor(template)).compile(sources);
    if (binding.failure != null) {
      throw binding.failure;
    }
    if (binding.bound == null && binding.diagnostics.problems().isEmpty()) {
      throw new AssertionError("the snippet does not compile: " + compilation.diagnostics());
    }
    return binding;
  }

  /** Returns a source file with some types, under the name of none of them. */
  static JavaFileObject inPackage(String name, String types) {
    String header = "package %s;\nimport java.util.*;\n".formatted(name);
    return JavaFileObjects.forSourceString(name + ".package_file", header + types);
  }

  /** Binds a template that has no errors and prints it. */
  static String dump(String types, String template) {
    return of(types, template).dump();
  }

  /** Returns the template's errors, one a line. */
  static String errors(String types, String template) {
    return of(types, template).errors();
  }

  public BoundTemplate template() {
    if (bound == null || diagnostics.hasErrors()) {
      throw new AssertionError(errors());
    }
    return bound;
  }

  String dump() {
    return BoundDump.of(template());
  }

  String errors() {
    return diagnostics.problems().stream().map(Binding::line).collect(Collectors.joining("\n"));
  }

  private static String line(Problem p) {
    return "%s:%d:%d: [%s] %s. %s"
        .formatted(
            p.span().source().name(),
            p.span().line(),
            p.span().column(),
            p.code().code(),
            p.message(),
            p.fix());
  }

  private final class BindingProcessor extends AbstractProcessor {
    private final String template;

    BindingProcessor(String template) {
      this.template = template;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!round.processingOver()) {
        try {
          bind();
        } catch (RuntimeException e) {
          failure = e; // to the test, rather than to javac
        }
      }
      return false;
    }

    private void bind() {
      TypeElement model = processingEnv.getElementUtils().getTypeElement("test.Page");
      TemplateTree tree =
          TemplateParser.parse(
              new SourceText("page.mustache", template),
              new MapTemplateLoader(partials),
              diagnostics);
      bound =
          Binder.bind(
              Objects.requireNonNull(tree),
              model,
              processingEnv.getTypeUtils(),
              processingEnv.getElementUtils(),
              diagnostics);
    }
  }
}
