package dev.livetemplate.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What the processor itself reports, and on what. */
final class ProcessorErrorsTest {

  @Test
  void ofAllTemplatesComeInOneRun() {
    Compilation compilation =
        Compile.source(
                "test.A",
                "@LiveTemplate(template = \"{{nam}}\\n"
                    + " {{titel}}\") record A(String name, String title) {}")
            .and("test.B", "@LiveTemplate(template = \"{{x}}\") record B(int y) {}")
            .run();
    assertThat(Compile.errors(compilation))
        .satisfiesExactly(
            e -> assertThat(e).startsWith("A.java:4:27: [UnknownName] no 'nam' in A"),
            e -> assertThat(e).startsWith("A.java:4:37: [UnknownName] no 'titel' in A"),
            e -> assertThat(e).startsWith("B.java:4:27: [UnknownName] no 'x' in B"));
  }

  @Test
  void standAtTheAnnotationsValue() {
    Compilation compilation =
        Compile.source(
                "test.A",
                """
                @LiveTemplate(
                    template = "{{nam}}")
                record A(String name) {}
                """)
            .run();
    Diagnostic<?> error = compilation.errors().get(0);
    assertThat(error.getLineNumber()).isEqualTo(5);
    assertThat(error.getColumnNumber()).isEqualTo(16);
  }

  @Test
  void ofPathAndTemplateStandAtTheAnnotation() {
    Compilation compilation =
        Compile.source("test.A", "@LiveTemplate(path = \"a\", template = \"b\") record A() {}")
            .and("test.B", "@LiveTemplate record B() {}")
            .run();
    assertThat(Compile.errors(compilation))
        .containsExactly(
            "[PathAndTemplate] @LiveTemplate has both a path and a template\n"
                + "  Take one of them away.",
            """
            [NoTemplate] @LiveTemplate has neither a path nor a template
              Write @LiveTemplate(path = "page.mustache") or @LiveTemplate(template = "…").\
            """);
  }

  @Test
  void refuseTypesThatNoClassCanUse() {
    Compilation compilation =
        Compile.source(
                "test.Outer",
                """
                class Outer {
                  @LiveTemplate(template = "") private static class Hidden {}
                  private static class Wall { @LiveTemplate(template = "") static class Behind {} }
                  @LiveTemplate(template = "") static class Box<T> {}
                }
                """)
            .run();
    assertThat(Compile.errors(compilation))
        .containsExactlyInAnyOrder(
            """
            [PrivateType] Hidden is private, so the generated class cannot use it
              Make it package-private.\
            """,
            """
            [PrivateType] Wall is private, so the generated class cannot use it
              Make it package-private.\
            """,
            """
            [GenericModel] Box has type parameters, and no template can know what they stand for
              Annotate a type without, such as a record that has a component of type Box<…>.\
            """);
  }

  @Test
  void ofOursAskForAReportAndLeaveOtherTemplatesAlone() {
    List<String> compiled = new ArrayList<>();
    Compilation compilation =
        Compile.source("test.A", "@LiveTemplate(template = \"\") record A() {}")
            .and("test.B", "@LiveTemplate(template = \"\") record B() {}")
            .run(
                (template, declaration, diagnostics) -> {
                  if (declaration.model().simpleName().equals("A")) {
                    throw new IllegalStateException("boom");
                  }
                  compiled.add(declaration.model().simpleName());
                  return Compile.textsOnly(template, declaration, diagnostics);
                });
    List<String> errors = Compile.errors(compilation);
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("[Bug] LiveTemplate failed on this template. The fault is LiveTemplate's")
        .contains("java.lang.IllegalStateException: boom")
        .contains("at dev.livetemplate.processor.ProcessorErrorsTest");
    assertThat(compiled).containsExactly("B");
  }

  @Test
  void tellOfAClassThatExistsAlready() {
    Compilation compilation =
        Compile.source("test.A", "@LiveTemplate(template = \"\") record A() {} class ATemplate {}")
            .run();
    assertThat(Compile.errors(compilation).get(0))
        .startsWith("[NotWritten] the class test.ATemplate cannot be written: ")
        .endsWith("Is there another class of that name?");
  }

  @Test
  void doNotCrashOnBrokenJava() {
    Compilation compilation =
        Compile.source(
                "test.A", "@LiveTemplate(template = \"{{x}}\") record A(String x) { int f( }")
            .run();
    assertThat(compilation).failed();
    assertThat(Compile.errors(compilation)).noneMatch(e -> e.contains("[Bug]"));
  }
}
