package dev.livetemplate.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private static final SourceText SOURCE = new SourceText("a.mustache", "{{a}}{{b}}");
  private static final Span A = new Span(SOURCE, 0, 5);
  private static final Span B = new Span(SOURCE, 5, 10);

  @Test
  void keepsProblemsInTheirOrder() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(ProblemCode.UNKNOWN_NAME, B, "no 'b'", null);
    diagnostics.report(ProblemCode.UNKNOWN_NAME, A, "no 'a'", null);
    assertThat(diagnostics.problems()).extracting(Problem::span).containsExactly(B, A);
  }

  @Test
  void countsTheSameProblemOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(ProblemCode.UNKNOWN_NAME, A, "no 'a'", null);
    diagnostics.report(ProblemCode.UNKNOWN_NAME, A, "no 'a'", null);
    assertThat(diagnostics.problems()).hasSize(1);
  }

  @Test
  void tellsErrorsFromWarnings() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(diagnostics.hasErrors()).isFalse();
    diagnostics.report(ProblemCode.UNKNOWN_BLOCK, A, "no block", null);
    assertThat(diagnostics.hasErrors()).isFalse();
    diagnostics.report(ProblemCode.UNKNOWN_NAME, A, "no 'a'", null);
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void namesCodesInCamelCase() {
    assertThat(ProblemCode.UNKNOWN_NAME.code()).isEqualTo("UnknownName");
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
        .allMatch(code -> code.matches("([A-Z][a-z0-9]*)+"))
        .doesNotHaveDuplicates();
  }
}
