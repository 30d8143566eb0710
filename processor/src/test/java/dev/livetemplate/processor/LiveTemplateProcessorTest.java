package dev.livetemplate.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

final class LiveTemplateProcessorTest {
  @Test
  void acceptsAnAnnotatedRecord() {
    var source =
        JavaFileObjects.forSourceString(
            "test.Hello",
            """
            package test;

            @dev.livetemplate.LiveTemplate(template = "Hello")
            record Hello() {}
            """);
    assertThat(javac().withProcessors(new LiveTemplateProcessor()).compile(source)).succeeded();
  }
}
