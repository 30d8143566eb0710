package dev.livetemplate.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which warnings are not shown. */
final class SuppressionsTest {

  private static final String RAW = "@LiveTemplate(template = \"{{{a}}}\") record A(String a) {}";

  @Test
  void areNoneWithoutBeingAsked() {
    assertThat(Compile.source("A", RAW).run()).hadWarningContaining("[RawString]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RawString", "OpaqueRegion, RawString", "all"})
  void areThoseOfTheOption(String codes) {
    assertThat(Compile.source("A", RAW).option("-Alivetemplate.suppress=" + codes).run())
        .succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"livetemplate:RawString\"", "{\"rawtypes\", \"livetemplate\"}"})
  void areThoseOfTheAnnotation(String values) {
    assertThat(Compile.source("A", "@SuppressWarnings(" + values + ") " + RAW).run())
        .succeededWithoutWarnings();
    assertThat(
            Compile.source("B", "@SuppressWarnings(" + values + ") class B { " + RAW + " }").run())
        .succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"livetemplate:UnkeyedList\"", "\"RawString\"", "\"all\""})
  void areNoOthers(String values) {
    assertThat(Compile.source("A", "@SuppressWarnings(" + values + ") " + RAW).run())
        .hadWarningContaining("[RawString]");
  }

  @Test
  void areNeverErrors() {
    String unknown = "@SuppressWarnings(\"livetemplate\") " + RAW.replace("{{{a", "{{{b");
    assertThat(Compile.source("A", unknown).option("-Alivetemplate.suppress=all").run())
        .hadErrorContaining("[UnknownName]");
  }

  @Test
  void keepABuildAliveThatFailsOnWarnings() {
    Compile strict = Compile.source("A", RAW).option("-Werror");
    assertThat(strict.run()).failed();
    assertThat(
            Compile.source("A", RAW)
                .option("-Werror")
                .option("-Alivetemplate.suppress=RawString")
                .run())
        .succeeded();
  }
}
