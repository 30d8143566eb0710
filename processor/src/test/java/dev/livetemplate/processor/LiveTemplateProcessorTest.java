package dev.livetemplate.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What is generated for which type, and when. */
final class LiveTemplateProcessorTest {

  @Test
  void namesTheClassAfterTheType() {
    Compilation compilation =
        Compile.source("test.Todo", "@LiveTemplate(template = \"\") public record Todo() {}")
            .and(
                "test.Pages",
                """
                public class Pages {
                  @LiveTemplate(template = "") public record Home() {}
                  public interface Inner { @LiveTemplate(template = "") record Deep() {} }
                  @LiveTemplate(template = "") record Small() {}
                }
                """)
            .and("Rootless", "@LiveTemplate(template = \"\") record Rootless() {}")
            .run();
    assertThat(compilation).succeeded();
    for (String name : List.of("Todo", "Pages_Home", "Pages_Inner_Deep")) {
      assertThat(compilation)
          .generatedSourceFile("test." + name + "Template")
          .contentsAsUtf8String()
          .contains("public class " + name + "Template");
    }
    assertThat(compilation)
        .generatedSourceFile("test.Pages_SmallTemplate")
        .contentsAsUtf8String()
        .doesNotContain("public class");
    assertThat(compilation).generatedSourceFile("RootlessTemplate");
  }

  @Test
  void takesClassesInterfacesAndEnums() {
    Compilation compilation =
        Compile.source("test.A", "@LiveTemplate(template = \"{{x}}\") interface A { String x(); }")
            .and("test.B", "@LiveTemplate(template = \"{{x}}\") class B { String x; }")
            .and("test.C", "@LiveTemplate(template = \"{{name}}\") enum C { ONE }")
            .run();
    assertThat(compilation).succeeded();
    assertThat(compilation.generatedSourceFiles()).hasSize(3);
  }

  @Test
  void takesAnEmptyTemplate() {
    assertThat(Compile.source("A", "@LiveTemplate(template = \"\") record A() {}").run())
        .succeededWithoutWarnings();
  }

  @Test
  void isIsolatingForGradle() throws IOException {
    try (InputStream in =
        LiveTemplateProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(LiveTemplateProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void declaresItsOptions() {
    assertThat(new LiveTemplateProcessor().getSupportedOptions())
        .containsExactlyInAnyOrder("livetemplate.sources", "livetemplate.suppress");
  }

  @Test
  void waitsForTypesThatAnotherProcessorWrites() {
    String page =
        "@LiveTemplate(template = \"{{early.name}}{{late.name}}\")"
            + " record Page(Early early, Later late) {} record Early(String name) {}";
    Compilation compilation = Compile.source("test.Page", page).with(new LaterWriter(2)).run();
    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("test.PageTemplate");
  }

  @Test
  void waitsForMembersOfATypeThatAnotherProcessorWrites() {
    String page =
        "@LiveTemplate(template = \"{{name}}\") class Page extends Later { Page() { super(null); }"
            + " }";
    LaterWriter writer = new LaterWriter(1, "class Later { String name; Later(String s) {} }");
    assertThat(Compile.source("test.Page", page).with(writer).run()).succeeded();
  }

  @Test
  void tellsOtherErrorsOnceOnly() {
    String page =
        "@LiveTemplate(template = \"{{nam}}{{late.name}}\") record Page(Later late, String name)"
            + " {}";
    Compilation compilation = Compile.source("test.Page", page).with(new LaterWriter(2)).run();
    assertThat(Compile.errors(compilation))
        .singleElement()
        .asString()
        .startsWith("Page.java:4:27: [UnknownName] no 'nam' in Page");
  }

  @Test
  void tellsOfTypesThatNeverCome() {
    Compilation compilation =
        Compile.source(
                "test.Page",
                "@LiveTemplate(template = \"{{late.name}}\") record Page(Later late) {}")
            .run();
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation)
        .hadErrorContaining(
            "Page.java:4:27: [UnresolvedType] 'late' cannot be looked up: javac does not find the type"
                + " Later");
  }

  /** Writes the type Later in a certain round. */
  private static final class LaterWriter extends AbstractProcessor {
    private final int when;
    private final String text;
    private final List<RoundEnvironment> rounds = new ArrayList<>();

    LaterWriter(int when) {
      this(when, "record Later(String name) {}");
    }

    LaterWriter(int when, String text) {
      this.when = when;
      this.text = text;
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
      rounds.add(round);
      if (rounds.size() < when) {
        write("test.Filler" + rounds.size(), "class Filler" + rounds.size() + " {}");
      } else if (rounds.size() == when) {
        write("test.Later", text);
      }
      return false;
    }

    private void write(String name, String type) {
      try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        out.write("package test;\n" + type);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
