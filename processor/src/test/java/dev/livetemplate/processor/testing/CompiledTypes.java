package dev.livetemplate.processor.testing;

import com.sun.source.util.JavacTask;
import dev.livetemplate.processor.bind.Binder;
import dev.livetemplate.processor.bind.BoundTemplate;
import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.parse.TemplateParser;
import dev.livetemplate.processor.parse.TemplateTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java types for tests of the phases behind bind: compiled once, so that many templates can be
 * bound to them in little time.
 */
public final class CompiledTypes {

  private final JavacTask javac;

  private CompiledTypes(JavacTask javac) {
    this.javac = javac;
  }

  /**
   * Compiles types.
   *
   * @param types types of package {@code test}, with {@code Page} among them, the model
   */
  public static CompiledTypes of(String types) {
    String text = "package test;\nimport java.util.*;\n" + types;
    JavacTask javac =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    List.of(new Source(text)));
    try {
      javac.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CompiledTypes(javac);
  }

  /**
   * Binds a template to the types.
   *
   * @throws AssertionError if it has errors
   */
  public BoundTemplate bind(String template, Map<String, String> partials) {
    Diagnostics problems = new Diagnostics();
    TemplateTree tree =
        TemplateParser.parse(
            new SourceText("page.mustache", template), new MapTemplateLoader(partials), problems);
    TypeElement model = javac.getElements().getTypeElement("test.Page");
    BoundTemplate bound =
        tree == null
            ? null
            : Binder.bind(tree, model, javac.getTypes(), javac.getElements(), problems);
    if (problems.hasErrors()) {
      throw new AssertionError(problems.problems().toString());
    }
    return Objects.requireNonNull(bound);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("mem:///test/Page.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
      return true;
    }
  }
}
