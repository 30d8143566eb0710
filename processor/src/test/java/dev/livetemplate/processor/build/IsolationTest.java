package dev.livetemplate.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.livetemplate.processor.LiveTemplateProcessor;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle demands of an isolating processor, and what makes a build repeatable: each class
 * comes from one type alone.
 */
final class IsolationTest {

  private static final String SHOP =
      """
      package shop;
      import dev.livetemplate.LiveTemplate;
      @LiveTemplate(path = "one.mustache") record One(String a) {}
      @LiveTemplate(path = "two.mustache") record Two(String a, java.util.List<One> ones) {}
      class Outer { @LiveTemplate(template = "{{a}}") record Three(int a) {} }
      """;

  @TempDir Path dir;

  @Test
  void givesEachClassOneOriginatingElement() throws IOException {
    new Project(dir)
        .write("one.mustache", "<p>{{a}}</p>")
        .write("two.mustache", "{{#ones}}{{> one}}{{/ones}}");
    RecordingFiler filer = new RecordingFiler();
    Compilation compilation =
        Compiler.javac()
            .withProcessors(filer)
            .withOptions("-Alivetemplate.sources=" + dir)
            .compile(JavaFileObjects.forSourceString("shop.Shop", SHOP));
    assertThat(compilation.errors()).isEmpty();
    assertThat(filer.created)
        .containsExactlyInAnyOrder(
            "createSourceFile shop.OneTemplate [shop.One]",
            "createSourceFile shop.TwoTemplate [shop.Two]",
            "createSourceFile shop.Outer_ThreeTemplate [shop.Outer.Three]");
  }

  @Test
  void letsAChangedTemplateChangeItsOwnClassOnly() throws IOException {
    Project project =
        new Project(dir)
            .write("src/shop/Shop.java", SHOP)
            .write("templates/one.mustache", "<p>{{a}}</p>")
            .write("templates/two.mustache", "<b>{{a}}</b>");
    assertThat(project.javac("-cp", Project.CLASS_PATH).messages()).isEmpty();
    String one = project.read("out/shop/OneTemplate.java");
    String two = project.read("out/shop/TwoTemplate.java");
    String three = project.read("out/shop/Outer_ThreeTemplate.java");
    project.write("templates/two.mustache", "<i>{{a}}</i>");
    assertThat(project.javac("-cp", Project.CLASS_PATH).messages()).isEmpty();
    assertThat(project.read("out/shop/OneTemplate.java")).isEqualTo(one);
    assertThat(project.read("out/shop/Outer_ThreeTemplate.java")).isEqualTo(three);
    assertThat(project.read("out/shop/TwoTemplate.java")).isNotEqualTo(two).contains("<i>");
  }

  /** Runs the processor and takes down what it creates, and of what. */
  private static final class RecordingFiler extends AbstractProcessor {
    private final LiveTemplateProcessor processor = new LiveTemplateProcessor();
    private final List<String> created = new ArrayList<>();

    @Override
    public synchronized void init(ProcessingEnvironment env) {
      Filer filer = proxy(Filer.class, (method, arguments) -> record(env, method, arguments));
      processor.init(
          proxy(
              ProcessingEnvironment.class,
              (method, arguments) ->
                  method.getName().equals("getFiler") ? filer : method.invoke(env, arguments)));
    }

    private Object record(ProcessingEnvironment env, Method method, Object[] arguments)
        throws ReflectiveOperationException {
      if (method.getName().startsWith("create")) {
        Element[] origins = (Element[]) arguments[arguments.length - 1];
        created.add(method.getName() + " " + arguments[0] + " " + Stream.of(origins).toList());
      }
      return method.invoke(env.getFiler(), arguments);
    }

    /** A call of a method, to be answered. */
    private interface Answer {
      Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
      InvocationHandler handler =
          (proxy, method, arguments) -> {
            try {
              return answer.of(method, arguments);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          };
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
